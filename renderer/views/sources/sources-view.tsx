import { FileUp } from 'lucide-react';
import { useMemo } from 'react';
import type { Source } from '../../../shared/contract/sources.ts';
import { formatCount } from '../../../shared/format.ts';
import { Button } from '../../components/button.tsx';
import { DataGrid } from '../../components/data-grid.tsx';
import { ListBar } from '../../components/list-bar.tsx';
import { SearchBox } from '../../components/search-box.tsx';
import { Split } from '../../components/split.tsx';
import { Empty, Failure } from '../../components/states.tsx';
import { useCall } from '../../hooks/use-call.ts';
import { useZone } from '../../hooks/use-review.ts';
import { useSorted } from '../../hooks/use-sorted.ts';
import { chooseFiles } from '../../import/flow.ts';
import { ledgerList } from '../../state/ledger-list.ts';
import { sourcesList } from '../../state/navigation.ts';
import { useStore } from '../../state/store.ts';
import { LedgerRows } from './ledger-rows.tsx';
import { RemovedSources } from './removed-sources.tsx';
import { sourceColumns, sourceValues } from './source-columns.tsx';
import { SourceInspector } from './source-inspector.tsx';

const NONE: Source[] = [];

export function SourcesView() {
  const { of } = useStore(ledgerList);
  const sources = useCall('sources.list', {});
  const opened = of && sources.data?.find((one) => one.id === of.sourceId);
  return of && opened ? <LedgerRows source={opened} fate={of.fate} /> : <SourceList />;
}

function SourceList() {
  const { search, sort, selected } = useStore(sourcesList);
  const zone = useZone();
  const sources = useCall('sources.list', {});
  const columns = useMemo(() => sourceColumns(zone), [zone]);
  const all = sources.data ?? NONE;
  const words = search.trim().toLowerCase();
  const matching = useMemo(
    () => all.filter((one) => `${one.file} ${one.title}`.toLowerCase().includes(words)),
    [all, words],
  );
  const rows = useSorted(matching, sort, sourceValues);
  const list = (
    <>
      <ListBar
        title="Sources"
        matching={rows.length}
        total={all.length}
        search={
          <SearchBox
            label="Search files"
            value={search}
            onChange={(text) => sourcesList.set({ search: text })}
          />
        }
        actions={
          <Button icon={FileUp} look="primary" onPress={() => void chooseFiles()}>
            Import files…
          </Button>
        }
      />
      {sources.error && <Failure error={sources.error} onRetry={() => void sources.refetch()} />}
      <DataGrid
        label="Sources"
        columns={columns}
        count={rows.length}
        rowAt={(index) => rows[index]}
        idOf={(row) => String(row.id)}
        stale={sources.isPending}
        sort={sort}
        onSort={(next) => sourcesList.set({ sort: next })}
        selected={selected}
        onSelect={(id) => sourcesList.set({ selected: id })}
        empty={sources.isPending ? null : <NoSources any={all.length > 0} />}
      />
      <RemovedSources />
      <Balance sources={all} />
    </>
  );
  return (
    <Split
      list={list}
      inspector={<SourceInspector source={all.find((one) => String(one.id) === selected) ?? null} />}
    />
  );
}

function NoSources({ any }: { readonly any: boolean }) {
  if (any) return <Empty title="No file matches">Search for something else.</Empty>;
  return (
    <Empty title="No sources yet">
      <p>
        Drop the exported files anywhere on this window, or choose them. Each is hashed, read as it is, and
        kept unaltered.
      </p>
      <Button look="primary" onPress={() => void chooseFiles()}>
        Choose files…
      </Button>
    </Empty>
  );
}

/** Conservation, said in one line: every row of every file is accounted for. */
function Balance({ sources }: { readonly sources: readonly Source[] }) {
  if (sources.length === 0) return null;
  const sum = (fate: keyof Source['rows']) => sources.reduce((all, one) => all + one.rows[fate], 0);
  const balanced = sum('total') === sum('imported') + sum('duplicate') + sum('ignored') + sum('rejected');
  const parts = (['imported', 'duplicate', 'ignored', 'rejected'] as const).map(
    (fate) => `${formatCount(sum(fate))} ${fate}`,
  );
  return (
    <p className="list-foot">
      <strong>{balanced ? 'The ledger balances' : 'The ledger does not balance'}</strong>{' '}
      {formatCount(sum('total'))} rows = {parts.join(' + ')}
    </p>
  );
}
