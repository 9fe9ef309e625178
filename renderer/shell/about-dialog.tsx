import { formatNumber } from '../../shared/format.ts';
import { Dialog } from '../components/dialog.tsx';
import { useCall } from '../hooks/use-call.ts';
import { closeDialog } from '../state/dialogs.ts';
import { Mark } from './mark.tsx';

export function AboutDialog() {
  const info = useCall('app.info', {}).data;
  return (
    <Dialog title="About Actas" size="small" onClose={closeDialog}>
      <p className="about-name">
        <Mark /> <strong>Actas</strong> {info?.version}
      </p>
      <p>Who logged in as whom, when, why, and can every session be justified?</p>
      <p>
        <strong>No network:</strong>{' '}
        {formatNumber(info?.blockedRequests ?? 0, 'request was', 'requests were')} attempted and blocked.
        Everything stays on this machine: the files, the review and what you decide.
      </p>
      <p>
        <strong>Public holidays:</strong> date-holidays 3.37.0 by commenthol and contributors (ISC). Its data
        rely on Wikipedia and are under CC BY‑SA 3.0.
      </p>
      {info && (
        <dl className="facts">
          <dt>Decisions are signed as</dt>
          <dd>{info.user}</dd>
          <dt>System</dt>
          <dd>{info.platform}</dd>
          <dt>Electron</dt>
          <dd>{info.electron}</dd>
          <dt>Chromium</dt>
          <dd>{info.chrome}</dd>
          <dt>Node</dt>
          <dd>{info.node}</dd>
        </dl>
      )}
    </Dialog>
  );
}
