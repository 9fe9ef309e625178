import { useMemo } from 'react';
import { DataGrid } from '../../components/data-grid.tsx';
import { ListBar } from '../../components/list-bar.tsx';
import { SearchBox } from '../../components/search-box.tsx';
import { Split } from '../../components/split.tsx';
import { Empty, Failure } from '../../components/states.tsx';
import { usePages } from '../../hooks/use-pages.ts';
import { useZone } from '../../hooks/use-review.ts';
import { sessionsList } from '../../state/navigation.ts';
import { useStore } from '../../state/store.ts';
import { sessionColumns } from './session-columns.tsx';
import { SessionFilters } from './session-filters.tsx';
import { SessionInspector } from './session-inspector.tsx';

export function SessionsView() {
  const { search, sort, filter, selected } = useStore(sessionsList);
  const zone = useZone();
  const columns = useMemo(() => sessionColumns(zone), [zone]);
  const pages = usePages('sessions.page', { search, sort, filter });
  const list = (
    <>
      <ListBar
        title="Sessions"
        matching={pages.matching}
        total={pages.total}
        search={
          <SearchBox
            label="Search people, tickets, reasons"
            value={search}
            onChange={(text) => sessionsList.set({ search: text })}
          />
        }
      >
        <SessionFilters filter={filter} />
      </ListBar>
      {pages.error ? <Failure error={pages.error} onRetry={pages.retry} /> : null}
      <DataGrid
        label="Sessions"
        columns={columns}
        count={pages.matching}
        rowAt={pages.rowAt}
        idOf={(row) => row.id}
        stale={pages.stale || pages.loading}
        sort={sort}
        onSort={(next) => sessionsList.set({ sort: next })}
        selected={selected}
        onSelect={(id) => sessionsList.set({ selected: id })}
        onRange={pages.onRange}
        empty={pages.loading ? null : <NoSessions total={pages.total} />}
      />
    </>
  );
  return <Split list={list} inspector={<SessionInspector id={selected} />} />;
}

function NoSessions({ total }: { readonly total: number }) {
  if (total > 0)
    return <Empty title="No session matches">Take a filter away or search for something else.</Empty>;
  return (
    <Empty title="No sessions yet">
      <p>
        Sessions are rebuilt from audit trails and from lists of assumed sessions. Import the Setup Audit
        Trail first: it names who logged in as whom.
      </p>
    </Empty>
  );
}
