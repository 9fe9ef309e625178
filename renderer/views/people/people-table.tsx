import { DataGrid } from '../../components/data-grid.tsx';
import { ListBar } from '../../components/list-bar.tsx';
import { SearchBox } from '../../components/search-box.tsx';
import { Split } from '../../components/split.tsx';
import { Empty, Failure } from '../../components/states.tsx';
import { usePages } from '../../hooks/use-pages.ts';
import { peopleList } from '../../state/people-list.ts';
import { useStore } from '../../state/store.ts';
import { Nobody } from './nobody.tsx';
import { peopleColumns } from './people-columns.tsx';
import { PeopleFilters } from './people-filters.tsx';
import { PersonInspector } from './person-inspector.tsx';

export function PeopleTable() {
  const { search, sort, filter, selected } = useStore(peopleList);
  const pages = usePages('people.page', { search, sort, filter });
  const list = (
    <>
      <ListBar
        matching={pages.matching}
        total={pages.total}
        search={
          <SearchBox
            label="Search names, usernames, ids"
            value={search}
            onChange={(text) => peopleList.set({ search: text })}
          />
        }
      >
        <PeopleFilters filter={filter} />
      </ListBar>
      {pages.error ? <Failure error={pages.error} onRetry={pages.retry} /> : null}
      <DataGrid
        label="People"
        columns={peopleColumns}
        count={pages.matching}
        rowAt={pages.rowAt}
        idOf={(row) => row.id}
        stale={pages.stale || pages.loading}
        sort={sort}
        onSort={(next) => peopleList.set({ sort: next })}
        selected={selected}
        onSelect={(id) => peopleList.set({ selected: id })}
        onRange={pages.onRange}
        empty={pages.loading ? null : pages.total === 0 ? <Nobody /> : <NoMatch />}
      />
    </>
  );
  return (
    <Split
      list={list}
      inspector={<PersonInspector id={selected} row={pages.find((row) => row.id === selected) ?? null} />}
    />
  );
}

function NoMatch() {
  return <Empty title="Nobody matches">Take a filter away or search for somebody else.</Empty>;
}
