import type { SessionRow } from '../../../shared/contract/sessions.ts';
import { DataGrid } from '../../components/data-grid.tsx';
import type { GridColumn } from '../../components/grid-table.ts';
import { ListBar } from '../../components/list-bar.tsx';
import { SearchBox } from '../../components/search-box.tsx';
import { Split } from '../../components/split.tsx';
import { Empty, Failure } from '../../components/states.tsx';
import { usePages } from '../../hooks/use-pages.ts';
import { sessionsList } from '../../state/navigation.ts';
import { openPage, sessionScreen } from '../../state/session-screen.ts';
import { useStore } from '../../state/store.ts';
import { ClearFilters, SessionFilters } from './session-filters.tsx';
import { SessionInspector } from './session-inspector.tsx';

type SessionsListProps = { readonly label: string; readonly columns: readonly GridColumn<SessionRow>[] };

/** The sessions with their filters and the inspector; what the columns say is the caller's choice. */
export function SessionsList({ label, columns }: SessionsListProps) {
  const { search, sort, filter, selected } = useStore(sessionsList);
  const { place } = useStore(sessionScreen);
  const pages = usePages('sessions.page', { search, sort, filter });
  const list = (
    <>
      <ListBar
        matching={pages.matching}
        total={pages.total}
        actions={<ClearFilters filter={filter} />}
        search={
          <SearchBox
            label="Search people, tickets, reasons"
            value={search}
            onChange={(text) => sessionsList.set({ search: text })}
          />
        }
      >
        <SessionFilters filter={filter} first={pages.stale ? undefined : pages.rowAt(0)} />
      </ListBar>
      {pages.error ? <Failure error={pages.error} onRetry={pages.retry} /> : null}
      <DataGrid
        label={label}
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
        onOpen={openPage}
        returnTo={place}
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
