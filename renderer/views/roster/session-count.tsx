import type { SessionFilter } from '../../../shared/contract/sessions.ts';
import { formatCount, formatNumber } from '../../../shared/format.ts';
import { showSessions } from '../../state/navigation.ts';

type SessionCountProps = {
  readonly count: number;
  /** Whose or which sessions, for those who listen: "of Nadia Brandt". */
  readonly of: string;
  /** Leads to exactly the sessions that were counted. */
  readonly filter: Partial<SessionFilter>;
};

/** A number of sessions in a list; it leads to them. */
export function SessionCount({ count, of, filter }: SessionCountProps) {
  if (count === 0) return <span className="faint">0</span>;
  return (
    <button
      type="button"
      className="link"
      aria-label={`${formatNumber(count, 'session')} ${of}`}
      title="Show these sessions"
      onClick={(event) => {
        // In the list a click would also choose the row.
        event.stopPropagation();
        showSessions(filter);
      }}
    >
      {formatCount(count)}
    </button>
  );
}
