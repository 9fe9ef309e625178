import { useMemo } from 'react';
import type { RosterView as Roster } from '../../../shared/contract/access.ts';
import { DataGrid } from '../../components/data-grid.tsx';
import { ListBar } from '../../components/list-bar.tsx';
import { SearchBox } from '../../components/search-box.tsx';
import { Split } from '../../components/split.tsx';
import { Empty, Failure } from '../../components/states.tsx';
import { useCall } from '../../hooks/use-call.ts';
import { useZone } from '../../hooks/use-review.ts';
import { useSorted } from '../../hooks/use-sorted.ts';
import { rosterList } from '../../state/navigation.ts';
import { useStore } from '../../state/store.ts';
import { Figures } from './figures.tsx';
import { PersonInspector } from './person-inspector.tsx';
import { rosterColumns, rosterValues } from './roster-columns.tsx';

const NOBODY: Roster['people'] = [];

export function RosterView() {
  const { search, sort, selected } = useStore(rosterList);
  const zone = useZone();
  const roster = useCall('roster.get', {});
  const people = roster.data?.people ?? NOBODY;
  const columns = useMemo(() => rosterColumns(zone, roster.data?.known ?? false), [zone, roster.data?.known]);
  const words = search.trim().toLowerCase();
  const matching = useMemo(
    () =>
      people.filter((one) =>
        `${one.name} ${one.username ?? ''} ${one.unit ?? ''}`.toLowerCase().includes(words),
      ),
    [people, words],
  );
  const rows = useSorted(matching, sort, rosterValues);
  const list = (
    <>
      <ListBar
        title="Roster"
        matching={rows.length}
        total={people.length}
        search={
          <SearchBox
            label="Search people"
            value={search}
            onChange={(text) => rosterList.set({ search: text })}
          />
        }
      />
      {roster.error && <Failure error={roster.error} onRetry={() => void roster.refetch()} />}
      {roster.data && <Figures roster={roster.data} />}
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
      list={list}
      inspector={
        <PersonInspector
          person={people.find((one) => one.key === selected) ?? null}
          known={roster.data?.known ?? false}
        />
      }
    />
  );
}

function Nobody({ any }: { readonly any: boolean }) {
  if (any) return <Empty title="Nobody matches">Search for somebody else.</Empty>;
  return (
    <Empty title="Nobody on the roster yet">
      Import users, permission sets and their assignments to see who could impersonate; import audit trails to
      see who did.
    </Empty>
  );
}
