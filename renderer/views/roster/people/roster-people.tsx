import { useMemo } from 'react';
import type { RosterPerson } from '../../../../shared/contract/access.ts';
import { DataGrid } from '../../../components/data-grid.tsx';
import { ListBar } from '../../../components/list-bar.tsx';
import { SearchBox } from '../../../components/search-box.tsx';
import { Split } from '../../../components/split.tsx';
import { Empty, Failure } from '../../../components/states.tsx';
import { useCall } from '../../../hooks/use-call.ts';
import { useZone } from '../../../hooks/use-review.ts';
import { useSorted } from '../../../hooks/use-sorted.ts';
import { rosterList } from '../../../state/roster-list.ts';
import { useStore } from '../../../state/store.ts';
import { ScrollingList } from '../scrolling-list.tsx';
import { Figures } from './figures.tsx';
import { PersonInspector } from './person-inspector.tsx';
import { rosterColumns, rosterValues } from './roster-columns.tsx';
import { matchingPeople, RosterFilters } from './roster-filters.tsx';

const NOBODY: readonly RosterPerson[] = [];

/** Declared beside observed: who may act as others, and who did. */
export function RosterPeople() {
  const { search, sort, filter, selected } = useStore(rosterList);
  const zone = useZone();
  const roster = useCall('roster.get', {});
  const people = roster.data?.people ?? NOBODY;
  const { known, actedKnown } = roster.data ?? { known: false, actedKnown: false };
  const columns = useMemo(() => rosterColumns(zone, { known, actedKnown }), [zone, known, actedKnown]);
  const matching = useMemo(() => matchingPeople(people, search, filter), [people, search, filter]);
  const rows = useSorted(matching, sort, rosterValues);
  const list = (
    <>
      {roster.data && people.length > 0 && <Figures roster={roster.data} />}
      <ListBar
        matching={rows.length}
        total={people.length}
        search={
          <SearchBox
            label="Search people"
            value={search}
            onChange={(text) => rosterList.set({ search: text })}
          />
        }
      >
        <RosterFilters people={people} />
      </ListBar>
      {roster.error && <Failure error={roster.error} onRetry={() => void roster.refetch()} />}
      <DataGrid
        label="Roster"
        columns={columns}
        count={rows.length}
        rowAt={(index) => rows[index]}
        idOf={(row) => row.key}
        stale={roster.isPending}
        sort={sort}
        onSort={(next) => rosterList.set({ sort: next })}
        selected={selected}
        onSelect={(id) => rosterList.set({ selected: id })}
        empty={roster.isPending ? null : <Nobody any={people.length > 0} />}
      />
    </>
  );
  return (
    <Split
      list={<ScrollingList>{list}</ScrollingList>}
      inspector={
        <PersonInspector person={people.find((one) => one.key === selected) ?? null} roster={roster.data} />
      }
    />
  );
}

function Nobody({ any }: { readonly any: boolean }) {
  if (any) return <Empty title="Nobody matches">Take a filter away or search for somebody else.</Empty>;
  return (
    <Empty title="Nobody on the roster yet">
      Import users, permission sets and their assignments to see who could impersonate; import audit trails to
      see who did.
    </Empty>
  );
}
