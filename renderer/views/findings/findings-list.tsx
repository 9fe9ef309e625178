import { useMemo } from 'react';
import { DataGrid } from '../../components/data-grid.tsx';
import { ListBar } from '../../components/list-bar.tsx';
import { SearchBox } from '../../components/search-box.tsx';
import { Split } from '../../components/split.tsx';
import { Empty, Failure } from '../../components/states.tsx';
import { usePages } from '../../hooks/use-pages.ts';
import { useZone } from '../../hooks/use-review.ts';
import { findingsList } from '../../state/navigation.ts';
import { useStore } from '../../state/store.ts';
import { findingColumns } from './finding-columns.tsx';
import { FindingFilters } from './finding-filters.tsx';
import { FindingInspector } from './finding-inspector.tsx';

export function FindingsList() {
  const { search, sort, filter, selected } = useStore(findingsList);
  const zone = useZone();
  const columns = useMemo(() => findingColumns(zone), [zone]);
  const pages = usePages('findings.page', { search, sort, filter });
  const list = (
    <>
      <ListBar
        matching={pages.matching}
        total={pages.total}
        search={
          <SearchBox
            label="Search findings"
            value={search}
            onChange={(text) => findingsList.set({ search: text })}
          />
        }
      >
        <FindingFilters filter={filter} />
      </ListBar>
      {pages.error ? <Failure error={pages.error} onRetry={pages.retry} /> : null}
      <DataGrid
        label="Findings"
        columns={columns}
        count={pages.matching}
        rowAt={pages.rowAt}
        idOf={(row) => row.id}
        stale={pages.stale || pages.loading}
        sort={sort}
        onSort={(next) => findingsList.set({ sort: next })}
        selected={selected}
        onSelect={(id) => findingsList.set({ selected: id })}
        onRange={pages.onRange}
        empty={pages.loading ? null : <NoFindings total={pages.total} open={filter.state === 'open'} />}
      />
    </>
  );
  return (
    <Split
      list={list}
      inspector={<FindingInspector id={selected} row={pages.find((row) => row.id === selected) ?? null} />}
    />
  );
}

function NoFindings({ total, open }: { readonly total: number; readonly open: boolean }) {
  if (total === 0)
    return (
      <Empty title="No findings">
        Look at “What was tested” to see which rules could be tested, and which could not and why.
      </Empty>
    );
  if (open)
    return (
      <Empty title="Nothing is left to decide here">Every finding in this selection has a decision.</Empty>
    );
  return <Empty title="No finding matches">Take a filter away or search for something else.</Empty>;
}
