import {
  columnVisibilityFeature,
  createColumnHelper,
  rowSortingFeature,
  tableFeatures,
  useTable,
  type ReactTable,
  type SortingState,
  type Updater,
} from '@tanstack/react-table';
import { useMemo, type ReactNode } from 'react';
import type { Sort } from '../state/navigation.ts';

export type GridColumn<Row> = {
  readonly id: string;
  readonly title: string;
  /** A CSS grid track: "120px", "minmax(120px, 1fr)". */
  readonly width: string;
  readonly cell: (row: Row) => ReactNode;
  readonly sortable?: boolean;
  readonly end?: boolean;
  /** Left out when the list is narrower than this many pixels: the inspector still says it. */
  readonly from?: number;
  /** Left out when the list is at least this wide: other columns say it in more detail. */
  readonly below?: number;
};

/** A place in the list; its row may still be on the way. */
export type Slot<Row> = { readonly index: number; readonly row: Row | undefined };

const features = tableFeatures({ rowSortingFeature, columnVisibilityFeature });
export type GridTable<Row> = ReactTable<typeof features, Slot<Row>>;

/** Before the list is measured (a width of 0) the columns of the widest list are shown. */
export function isShown<Row>({ from = 0, below = Infinity }: GridColumn<Row>, width: number): boolean {
  const wide = width === 0 ? Number.MAX_SAFE_INTEGER : width;
  return wide >= from && wide < below;
}

type GridTableOptions<Row> = {
  readonly columns: readonly GridColumn<Row>[];
  readonly slots: Slot<Row>[];
  readonly sort: Sort | null;
  readonly onSort: (sort: Sort) => void;
  readonly width: number;
};

/** Columns, sorting and visibility of a list whose rows are sorted and paged by the engine. */
export function useGridTable<Row>({
  columns,
  slots,
  sort,
  onSort,
  width,
}: GridTableOptions<Row>): GridTable<Row> {
  const defined = useMemo(() => {
    const helper = createColumnHelper<typeof features, Slot<Row>>();
    return columns.map((column) =>
      helper.accessor((slot): unknown => slot.row, {
        id: column.id,
        header: column.title,
        enableSorting: column.sortable ?? false,
        cell: ({ row }) => (row.original.row === undefined ? null : column.cell(row.original.row)),
      }),
    );
  }, [columns]);
  const sorting = useMemo(() => (sort ? [{ id: sort.column, desc: sort.descending }] : []), [sort]);
  const columnVisibility = useMemo(
    () => Object.fromEntries(columns.map((column) => [column.id, isShown(column, width)])),
    [columns, width],
  );
  const onSortingChange = (change: Updater<SortingState>) => {
    const [next] = typeof change === 'function' ? change(sorting) : change;
    if (next) onSort({ column: next.id, descending: next.desc });
  };
  return useTable({
    features,
    columns: defined,
    data: slots,
    state: { sorting, columnVisibility },
    onSortingChange,
    manualSorting: true,
    enableSortingRemoval: false,
    sortDescFirst: false,
    enableMultiSort: false,
  });
}
