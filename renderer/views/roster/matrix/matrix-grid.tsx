import { useMemo, useRef } from 'react';
import type { RosterMatrix } from '../../../../shared/contract/access.ts';
import { useWide } from '../../../hooks/use-wide.ts';
import { MatrixHead, MatrixRow, type Columns } from './matrix-parts.tsx';
import { useAxis, useCell, useMatrixCursor } from './matrix-cursor.ts';
import type { Cell } from './matrix-words.ts';

const ROW = 30;
const COLUMN = 88;
const HEAD = 60;
const TOTAL = 70;

/** Numbers in rows of actors and columns of units; only those in sight are drawn, names and sums stay in sight. */
export function MatrixGrid({ matrix }: { readonly matrix: RosterMatrix }) {
  const scroller = useRef<HTMLDivElement>(null);
  const nameWidth = useWide() ? 180 : 140;
  const cell = useCell(matrix);
  const { units, actors } = matrix;
  const rows = useAxis(
    { count: actors.length, size: ROW, pinned: HEAD + ROW, horizontal: false },
    cell.row - 1,
    scroller,
  );
  const across = useAxis(
    { count: units.length, size: COLUMN, pinned: nameWidth + TOTAL, horizontal: true },
    cell.column - 1,
    scroller,
  );
  const scrollTo = ({ row, column }: Cell) => {
    if (row > 0) rows.scrollToIndex(row - 1, { align: 'auto' });
    if (column > 0) across.scrollToIndex(column - 1, { align: 'auto' });
  };
  const cursor = useMatrixCursor(matrix, cell, scroller, scrollTo);
  const most = useMemo(() => actors.reduce((max, one) => Math.max(max, ...one.cells), 1), [actors]);
  const columns: Columns = {
    items: across.getVirtualItems().map(({ index, start }) => ({ index, left: start })),
    cellWidth: COLUMN,
    nameWidth,
    totalWidth: TOTAL,
  };
  const parts = { matrix, columns, cursor, most };
  return (
    <div
      className="matrix"
      role="grid"
      aria-label="Sessions of each actor in each unit"
      aria-rowcount={actors.length + 2}
      aria-colcount={units.length + 2}
      ref={scroller}
      onKeyDown={cursor.onKeyDown}
    >
      <div
        className="matrix-sheet"
        role="presentation"
        style={{ width: across.getTotalSize(), height: rows.getTotalSize() }}
      >
        <MatrixHead matrix={matrix} columns={columns} height={HEAD} />
        <MatrixRow {...parts} row={0} top={null} head={HEAD} />
        {rows.getVirtualItems().map(({ index, start }) => (
          <MatrixRow key={index} {...parts} row={index + 1} top={start} head={HEAD} />
        ))}
      </div>
    </div>
  );
}
