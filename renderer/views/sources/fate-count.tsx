import type { Source } from '../../../shared/contract/sources.ts';
import { formatCount, formatNumber } from '../../../shared/format.ts';
import { listRows, type LeftOut } from '../../state/ledger-list.ts';
import { frame } from '../../state/navigation.ts';

type FateCountProps = {
  readonly source: Source;
  readonly fate: LeftOut;
  /** Only the rows with this reason. */
  readonly reason?: string;
  /** The number shown, where it is not that of the fate, and what it counts. */
  readonly rows?: number;
  readonly of?: string;
};

/** How many rows of a source had a fate; the number leads to them. */
export function FateCount({ source, fate, reason, rows = source.rows[fate], of = fate }: FateCountProps) {
  if (rows === 0) return <span className="faint">0</span>;
  const name = `${formatNumber(rows, `${of} row`)} of ${source.file}`;
  return (
    <button
      type="button"
      className="link"
      aria-label={reason === undefined ? name : `${name}: ${reason}`}
      title="Show these rows"
      onClick={(event) => {
        // In the list a click would also choose the source.
        event.stopPropagation();
        frame.set({ drawer: false });
        listRows(source.id, fate, reason);
      }}
    >
      {formatCount(rows)}
    </button>
  );
}
