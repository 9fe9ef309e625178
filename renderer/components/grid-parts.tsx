import { ArrowDown, ArrowUp } from 'lucide-react';
import type { Cursor } from './grid-cursor.ts';
import type { GridColumn, GridTable } from './grid-table.ts';

type HeadProps<Row> = {
  readonly table: GridTable<Row>;
  readonly columns: readonly GridColumn<Row>[];
  readonly tracks: string;
};
const ORDER = { asc: 'ascending', desc: 'descending' } as const;

export function GridHead<Row>({ table, columns, tracks }: HeadProps<Row>) {
  return (
    <div className="grid-head" role="rowgroup">
      {table.getHeaderGroups().map((group) => (
        <div
          key={group.id}
          role="row"
          aria-rowindex={1}
          className="grid-row"
          style={{ gridTemplateColumns: tracks }}
        >
          {group.headers.map((header, place) => {
            const sorted = header.column.getIsSorted();
            const end = columns[place]?.end;
            return (
              <div
                key={header.id}
                role="columnheader"
                aria-sort={sorted ? ORDER[sorted] : undefined}
                className="grid-cell"
                data-end={end || undefined}
              >
                {header.column.getCanSort() ? (
                  <button
                    type="button"
                    className="grid-sort"
                    onClick={header.column.getToggleSortingHandler()}
                  >
                    <span>
                      <table.FlexRender header={header} />
                    </span>
                    {sorted === 'asc' && <ArrowUp aria-hidden size={12} />}
                    {sorted === 'desc' && <ArrowDown aria-hidden size={12} />}
                  </button>
                ) : (
                  <table.FlexRender header={header} />
                )}
              </div>
            );
          })}
        </div>
      ))}
    </div>
  );
}

type RowProps<Row> = HeadProps<Row> & {
  readonly row: ReturnType<GridTable<Row>['getRowModel']>['rows'][number];
  readonly top: number;
  readonly cursor: Cursor;
};

export function GridRow<Row>({ table, row, columns, tracks, top, cursor }: RowProps<Row>) {
  const { index } = row.original;
  const selected = cursor.index === index;
  const reachable = selected || (cursor.index < 0 && index === 0);
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={selected}
      aria-busy={row.original.row === undefined || undefined}
      tabIndex={reachable ? 0 : -1}
      data-index={index}
      className="grid-row grid-data"
      style={{ gridTemplateColumns: tracks, transform: `translateY(${top}px)` }}
      onClick={() => cursor.click(index)}
      onDoubleClick={() => cursor.open(index)}
    >
      {row.getVisibleCells().map((cell, place) => (
        <div key={cell.id} role="gridcell" className="grid-cell" data-end={columns[place]?.end || undefined}>
          {row.original.row === undefined ? (
            <span className="bone" aria-hidden />
          ) : (
            <table.FlexRender cell={cell} />
          )}
        </div>
      ))}
    </div>
  );
}
