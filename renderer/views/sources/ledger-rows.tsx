import { ArrowLeft } from 'lucide-react';
import type { Source } from '../../../shared/contract/sources.ts';
import { formatCount } from '../../../shared/format.ts';
import { Button } from '../../components/button.tsx';
import { DataGrid } from '../../components/data-grid.tsx';
import { ListBar } from '../../components/list-bar.tsx';
import { SearchBox } from '../../components/search-box.tsx';
import { Split } from '../../components/split.tsx';
import { Empty, Failure } from '../../components/states.tsx';
import { usePages } from '../../hooks/use-pages.ts';
import { LEFT_OUT, ledgerList, type LeftOut } from '../../state/ledger-list.ts';
import { useStore } from '../../state/store.ts';
import { ledgerColumns } from './ledger-columns.tsx';
import { RecordInspector } from './record-inspector.tsx';

/** The rows of a source that were not imported, one fate at a time: which, why, and what they say. */
export function LedgerRows({ source, fate }: { readonly source: Source; readonly fate: LeftOut }) {
  const { search, sort, selected } = useStore(ledgerList);
  const pages = usePages('sources.rows', { sourceId: source.id, fate, search, sort });
  const list = (
    <>
      <ListBar
        title={`Rows of ${source.file}`}
        matching={pages.matching}
        total={pages.total}
        search={
          <SearchBox
            label="Search rows and reasons"
            value={search}
            onChange={(text) => ledgerList.set({ search: text })}
          />
        }
      >
        <Button icon={ArrowLeft} look="quiet" small onPress={() => ledgerList.set({ of: null })}>
          All sources
        </Button>
        <Fates source={source} shown={fate} />
      </ListBar>
      {pages.error ? <Failure error={pages.error} onRetry={pages.retry} /> : null}
      <DataGrid
        label={`Rows of ${source.file}`}
        columns={ledgerColumns}
        count={pages.matching}
        rowAt={pages.rowAt}
        idOf={({ row }) => String(row)}
        stale={pages.stale || pages.loading}
        sort={sort}
        onSort={(next) => ledgerList.set({ sort: next })}
        selected={selected}
        onSelect={(id) => ledgerList.set({ selected: id })}
        onRange={pages.onRange}
        empty={pages.loading ? null : <NoRows fate={fate} any={pages.total > 0} />}
      />
    </>
  );
  return (
    <Split
      list={list}
      inspector={<RecordInspector source={source} row={selected === null ? null : Number(selected)} />}
    />
  );
}

function Fates({ source, shown }: { readonly source: Source; readonly shown: LeftOut }) {
  return LEFT_OUT.map((fate) => (
    <button
      key={fate}
      type="button"
      className="tab"
      aria-pressed={fate === shown}
      data-selected={fate === shown || undefined}
      onClick={() => ledgerList.set({ of: { sourceId: source.id, fate }, selected: null, search: '' })}
    >
      {WORDS[fate]} {formatCount(source.rows[fate])}
    </button>
  ));
}

const WORDS: Record<LeftOut, string> = { duplicate: 'Duplicate', ignored: 'Ignored', rejected: 'Rejected' };

function NoRows({ fate, any }: { readonly fate: LeftOut; readonly any: boolean }) {
  if (any) return <Empty title="No row matches">Search for something else.</Empty>;
  return (
    <Empty title={`No row of this source is ${fate}`}>
      Look at the other rows that were left out, above.
    </Empty>
  );
}
