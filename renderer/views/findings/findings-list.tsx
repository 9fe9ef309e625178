import { useMemo } from 'react';
import type { FindingFilter } from '../../../shared/contract/findings.ts';
import { DataGrid } from '../../components/data-grid.tsx';
import { ListBar } from '../../components/list-bar.tsx';
import { SearchBox } from '../../components/search-box.tsx';
import { Split } from '../../components/split.tsx';
import { Empty, Failure } from '../../components/states.tsx';
import { usePages } from '../../hooks/use-pages.ts';
import { useReview, useZone } from '../../hooks/use-review.ts';
import { findingsList } from '../../state/navigation.ts';
import { useStore } from '../../state/store.ts';
import { findingColumns } from './finding-columns.tsx';
import { FindingFilters } from './finding-filters.tsx';
import { FindingInspector } from './finding-inspector.tsx';
import { HiddenCount } from './hidden-count.tsx';

export function FindingsList() {
  const { search, sort, filter, selected } = useStore(findingsList);
  const zone = useZone();
  const suppressed = useReview()?.counts.suppressed ?? 0;
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
        actions={<HiddenCount suppressed={suppressed} />}
      >
        <FindingFilters filter={filter} />
      </ListBar>
      {pages.error ? (
        <Failure error={pages.error} onRetry={pages.retry} />
      ) : (
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
          empty={pages.loading ? null : <NoFindings total={pages.total} state={filter.state} />}
        />
      )}
    </>
  );
  return (
    <Split
      list={list}
      inspector={<FindingInspector id={selected} row={pages.find((row) => row.id === selected) ?? null} />}
    />
  );
}

const NOTHING: Partial<Record<FindingFilter['state'], { title: string; words: string }>> = {
  open: {
    title: 'Nothing is left to decide here',
    words: 'Every finding in this selection is decided, suppressed or an alarm that was answered.',
  },
  suppressed: {
    title: 'Nothing is suppressed here',
    words: 'No suppression hides a finding of this selection.',
  },
  answered: {
    title: 'No alarm is answered here',
    words: 'A finding about an alarm of a source counts as answered once the alarm has a reason.',
  },
};

function NoFindings({ total, state }: { readonly total: number; readonly state: FindingFilter['state'] }) {
  if (total === 0)
    return (
      <Empty title="No findings">
        Look at “What was tested” to see which rules could be tested, and which could not and why.
      </Empty>
    );
  const { title, words } = NOTHING[state] ?? {
    title: 'No finding matches',
    words: 'Take a filter away or search for something else.',
  };
  return <Empty title={title}>{words}</Empty>;
}
