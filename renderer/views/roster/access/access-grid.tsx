import { useMemo, type ReactNode } from 'react';
import { DataGrid } from '../../../components/data-grid.tsx';
import type { GridColumn } from '../../../components/grid-table.ts';
import { ListBar } from '../../../components/list-bar.tsx';
import { SearchBox } from '../../../components/search-box.tsx';
import { Empty } from '../../../components/states.tsx';
import { useSorted, type SortValues } from '../../../hooks/use-sorted.ts';
import { accessList } from '../../../state/roster-list.ts';
import { useStore } from '../../../state/store.ts';

type AccessGridProps<Row> = {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly columns: readonly GridColumn<Row>[];
  readonly values: SortValues<Row>;
  readonly idOf: (row: Row) => string;
  /** What the search looks through. */
  readonly textOf: (row: Row) => string;
  /** What is said when there is no row at all. */
  readonly empty: ReactNode;
};

/** One of the lists, searched and sorted here: it has come as a whole. */
export function AccessGrid<Row>({ label, rows, columns, values, idOf, textOf, empty }: AccessGridProps<Row>) {
  const { search, sort, selected } = useStore(accessList);
  const texts = useMemo(() => rows.map((row) => textOf(row).toLowerCase()), [rows, textOf]);
  const words = search.trim().toLowerCase();
  const matching = useMemo(() => rows.filter((_, at) => texts[at]?.includes(words)), [rows, texts, words]);
  const sorted = useSorted(matching, sort, values);
  return (
    <div className="access-list">
      <ListBar
        matching={sorted.length}
        total={rows.length}
        search={
          <SearchBox
            label="Search names and sentences"
            value={search}
            onChange={(text) => accessList.set({ search: text })}
          />
        }
      />
      <DataGrid
        label={label}
        columns={columns}
        count={sorted.length}
        rowAt={(index) => sorted[index]}
        idOf={idOf}
        sort={sort}
        onSort={(next) => accessList.set({ sort: next })}
        selected={selected}
        onSelect={(id) => accessList.set({ selected: id })}
        empty={rows.length === 0 ? empty : <Empty title="Nothing matches">Search for something else.</Empty>}
      />
    </div>
  );
}
