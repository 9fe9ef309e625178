import type { RosterMatrix } from '../../../../shared/contract/access.ts';
import { formatNumber } from '../../../../shared/format.ts';
import { Empty, Failure, Loading } from '../../../components/states.tsx';
import { useCall } from '../../../hooks/use-call.ts';
import { MatrixGrid } from './matrix-grid.tsx';

/** Who entered accounts of which unit, and how often. */
export function Matrix() {
  const matrix = useCall('roster.matrix', {});
  return (
    <div className="matrix-page">
      {matrix.error && <Failure error={matrix.error} onRetry={() => void matrix.refetch()} />}
      {matrix.isLoading && <Loading lines={10} what="the matrix" />}
      {matrix.data && matrix.data.actors.length === 0 && <NoSessions />}
      {matrix.data && matrix.data.actors.length > 0 && (
        <>
          <Head matrix={matrix.data} />
          <MatrixGrid matrix={matrix.data} />
        </>
      )}
    </div>
  );
}

function Head({ matrix: { units, actors } }: { readonly matrix: RosterMatrix }) {
  const sessions = units.reduce((sum, one) => sum + one.sessions, 0);
  const recorded = units.filter(({ unit }) => unit !== null);
  const sensitive = recorded.filter((one) => one.sensitive === true).length;
  return (
    <div className="bar matrix-bar">
      <p>
        {formatNumber(sessions, 'session')} of {formatNumber(actors.length, 'actor')} in{' '}
        {formatNumber(recorded.length, 'unit')}, {sensitive === 0 ? 'none' : sensitive} of them sensitive
      </p>
      <p className="dim small">
        The unit of the account at the time of the session. Each number leads to its sessions.
      </p>
    </div>
  );
}

function NoSessions() {
  return (
    <Empty title="No sessions to count yet">
      Import the Setup Audit Trail or a list of assumed sessions to see who entered accounts, and the list of
      users to see of which unit.
    </Empty>
  );
}
