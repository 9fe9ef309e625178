import type { RosterMatrix } from '../../../../shared/contract/access.ts';
import { formatCount } from '../../../../shared/format.ts';
import { showSessions } from '../../../state/navigation.ts';
import type { MatrixCursor } from './matrix-cursor.ts';
import { countOf, filterOf, levelOf, nameOf, unitName } from './matrix-words.ts';

export type Columns = {
  readonly items: readonly { readonly index: number; readonly left: number }[];
  readonly cellWidth: number;
  readonly nameWidth: number;
  readonly totalWidth: number;
};
type HeadProps = { readonly matrix: RosterMatrix; readonly columns: Columns; readonly height: number };

export function MatrixHead({ matrix, columns, height }: HeadProps) {
  return (
    <div role="row" aria-rowindex={1} className="matrix-head" style={{ height }}>
      <div role="columnheader" aria-colindex={1} className="matrix-name" style={{ width: columns.nameWidth }}>
        Actor
      </div>
      <div
        role="columnheader"
        aria-colindex={2}
        className="matrix-total"
        style={{ width: columns.totalWidth, left: columns.nameWidth }}
      >
        All units
      </div>
      {columns.items.map(({ index, left }) => (
        <UnitHead key={index} at={index} left={left} width={columns.cellWidth} unit={matrix.units[index]} />
      ))}
    </div>
  );
}

type UnitHeadProps = {
  readonly at: number;
  readonly left: number;
  readonly width: number;
  readonly unit: RosterMatrix['units'][number] | undefined;
};

function UnitHead({ at, left, width, unit }: UnitHeadProps) {
  const name = unitName(unit?.unit ?? null);
  return (
    <div
      role="columnheader"
      aria-colindex={at + 3}
      className="matrix-unit"
      style={{ left, width }}
      title={name}
    >
      <span className={unit?.unit === null ? 'matrix-unit-name dim' : 'matrix-unit-name'}>{name}</span>
      {unit?.sensitive === true && <span className="matrix-sensitive">sensitive</span>}
    </div>
  );
}

type RowProps = {
  readonly matrix: RosterMatrix;
  readonly columns: Columns;
  readonly cursor: MatrixCursor;
  /** The largest number in the matrix, sums left out. */
  readonly most: number;
  /** 0: the sums over all actors, which stay in sight under the head. */
  readonly row: number;
  readonly top: number | null;
  readonly head: number;
};

export function MatrixRow({ matrix, columns, cursor, most, row, top, head }: RowProps) {
  const name = row === 0 ? 'All actors' : (matrix.actors[row - 1]?.name ?? '');
  const at = top === null ? { top: head } : { transform: `translateY(${top}px)` };
  const parts = { matrix, cursor, most, row };
  return (
    <div
      role="row"
      aria-rowindex={row + 2}
      className={row === 0 ? 'matrix-row matrix-sums' : 'matrix-row matrix-data'}
      style={at}
    >
      <div
        role="rowheader"
        aria-colindex={1}
        className="matrix-name"
        style={{ width: columns.nameWidth }}
        title={name}
      >
        {name}
      </div>
      <MatrixCell {...parts} column={0} left={columns.nameWidth} width={columns.totalWidth} />
      {columns.items.map(({ index, left }) => (
        <MatrixCell key={index} {...parts} column={index + 1} left={left} width={columns.cellWidth} />
      ))}
    </div>
  );
}

type CellProps = Pick<RowProps, 'matrix' | 'cursor' | 'most' | 'row'> & {
  readonly column: number;
  readonly left: number;
  readonly width: number;
};

function MatrixCell({ matrix, cursor, most, row, column, left, width }: CellProps) {
  const cell = { row, column };
  const count = countOf(matrix, cell);
  const name = nameOf(matrix, cell);
  const here = cursor.cell.row === row && cursor.cell.column === column;
  const sum = row === 0 || column === 0;
  const reached = { 'data-cell': `${row}:${column}`, tabIndex: here ? 0 : -1 };
  const zero = count === 0;
  return (
    <div
      role="gridcell"
      aria-colindex={column + 2}
      className={column === 0 ? 'matrix-total' : 'matrix-cell'}
      data-level={sum ? undefined : levelOf(count, most)}
      style={{ left, width }}
      title={name}
      {...(zero ? { ...reached, onClick: () => cursor.put(cell) } : {})}
    >
      {zero ? (
        <>
          <span className="faint" aria-hidden>
            ·
          </span>
          <span className="visually-hidden">{name}</span>
        </>
      ) : (
        <button
          type="button"
          className="matrix-link"
          aria-label={name}
          {...reached}
          onClick={() => {
            cursor.put(cell);
            showSessions(filterOf(matrix, cell));
          }}
        >
          {formatCount(count)}
        </button>
      )}
    </div>
  );
}
