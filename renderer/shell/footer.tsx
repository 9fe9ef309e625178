import { CircleCheck, Scale, TriangleAlert, WifiOff } from 'lucide-react';
import type { ReviewInfo } from '../../shared/contract/review.ts';
import { formatCount, formatNumber } from '../../shared/format.ts';
import { useCall } from '../hooks/use-call.ts';
import { openDialog } from '../state/dialogs.ts';
import { jobs } from '../state/jobs.ts';
import { goTo, showPeople } from '../state/navigation.ts';
import { useStore } from '../state/store.ts';

const EVERY_MS = 20_000;

/** The promises, always in sight: saved, nothing left the machine, every row accounted for. */
export function Footer({ review: { counts } }: { readonly review: ReviewInfo }) {
  const working = useStore(jobs).list.length > 0;
  const info = useCall('app.info', {}, { every: EVERY_MS });
  const blocked = info.data?.blockedRequests ?? 0;
  const ledger = `${formatNumber(counts.sources, 'source')}, ledger ${counts.balanced ? 'balances' : 'does not balance'}: ${formatNumber(counts.rows, 'row')}`;
  return (
    <footer className="footer">
      <span>
        <CircleCheck aria-hidden size={13} />
        {working ? 'Working…' : 'Everything saved'}
      </span>
      <button type="button" className="footer-link" onClick={() => openDialog('about')}>
        <WifiOff aria-hidden size={13} />
        No network: {formatNumber(blocked, 'request')} blocked
      </button>
      {counts.sources > 0 && (
        <button
          type="button"
          className="footer-link"
          data-bad={!counts.balanced || undefined}
          onClick={() => goTo('sources')}
        >
          {counts.balanced ? <Scale aria-hidden size={13} /> : <TriangleAlert aria-hidden size={13} />}
          {ledger}
        </button>
      )}
      {counts.people > 0 && (
        <button type="button" className="footer-link footer-people" onClick={() => showPeople({})}>
          {formatCount(counts.people)} people known
        </button>
      )}
      <button type="button" className="footer-link footer-keys" onClick={() => openDialog('keys')}>
        Keys <kbd>?</kbd>
      </button>
    </footer>
  );
}
