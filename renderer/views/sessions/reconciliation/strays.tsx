import { useMemo } from 'react';
import type { Cite } from '../../../../shared/contract/common.ts';
import type { StrayRow } from '../../../../shared/contract/sessions.ts';
import { formatCount, formatSecond, zoneCity } from '../../../../shared/format.ts';
import { DataGrid } from '../../../components/data-grid.tsx';
import type { GridColumn } from '../../../components/grid-table.ts';
import { Inspector } from '../../../components/inspector.tsx';
import { ListBar } from '../../../components/list-bar.tsx';
import { RawRow } from '../../../components/raw-row.tsx';
import { SearchBox } from '../../../components/search-box.tsx';
import { Split } from '../../../components/split.tsx';
import { Empty, Failure, Hint } from '../../../components/states.tsx';
import { useCall } from '../../../hooks/use-call.ts';
import { usePages } from '../../../hooks/use-pages.ts';
import { useZone } from '../../../hooks/use-review.ts';
import { showSource } from '../../../state/navigation.ts';
import { straysList } from '../../../state/session-screen.ts';
import { useStore } from '../../../state/store.ts';

const LABEL = 'Rows without a session';
const idOf = ({ cite }: StrayRow) => `${cite.sourceId}:${cite.row}`;

/** Rows that name who acted as whom although no session explains them. */
export function Strays() {
  const { search, sort, selected } = useStore(straysList);
  const zone = useZone();
  const columns = useMemo(() => strayColumns(zone), [zone]);
  const pages = usePages('sessions.strays', { search, sort });
  const list = (
    <>
      <ListBar
        matching={pages.matching}
        total={pages.total}
        search={
          <SearchBox
            label="Search people and texts"
            value={search}
            onChange={(text) => straysList.set({ search: text })}
          />
        }
      />
      {pages.error ? <Failure error={pages.error} onRetry={pages.retry} /> : null}
      <DataGrid
        label={LABEL}
        columns={columns}
        count={pages.matching}
        rowAt={pages.rowAt}
        idOf={idOf}
        stale={pages.stale || pages.loading}
        sort={sort}
        onSort={(next) => straysList.set({ sort: next })}
        selected={selected}
        onSelect={(id) => straysList.set({ selected: id })}
        onRange={pages.onRange}
        empty={pages.loading ? null : <NoStrays total={pages.total} />}
      />
    </>
  );
  const shown = pages.find((row) => idOf(row) === selected);
  return <Split list={list} inspector={<StrayInspector cite={shown?.cite ?? null} />} />;
}

function strayColumns(zone: string): GridColumn<StrayRow>[] {
  return [
    {
      id: 'at',
      title: `When, ${zoneCity(zone)}`,
      width: '164px',
      sortable: true,
      cell: (row) => formatSecond(row.at, zone),
    },
    {
      id: 'user',
      title: 'Account',
      width: 'minmax(110px, 0.8fr)',
      sortable: true,
      cell: (row) => <span title={row.user}>{row.user}</span>,
    },
    {
      id: 'delegate',
      title: 'Done by',
      width: 'minmax(110px, 0.8fr)',
      sortable: true,
      cell: (row) => (
        <span className={row.delegate === null ? 'dim' : undefined} title={row.delegate ?? undefined}>
          {row.delegate ?? 'not recorded'}
        </span>
      ),
    },
    {
      id: 'text',
      title: 'What the row says',
      width: 'minmax(140px, 2fr)',
      cell: (row) => <span title={row.text}>{row.text}</span>,
    },
    {
      id: 'row',
      title: 'File and row',
      width: 'minmax(120px, 0.9fr)',
      from: 780,
      cell: ({ cite }) => (
        <span className="dim" title={`${cite.file}, row ${cite.row}`}>
          {cite.file}, row {formatCount(cite.row)}
        </span>
      ),
    },
  ];
}

function StrayInspector({ cite }: { readonly cite: Cite | null }) {
  return (
    <Inspector label="Row" about={cite && `${cite.sourceId}:${cite.row}`}>
      {cite === null ? (
        <Hint title="Which session is it from?">
          These rows say that somebody acted in another person’s account, and no session was found that
          explains them. Choose one to see it as it stands in the file.
        </Hint>
      ) : (
        <Record key={`${cite.sourceId}:${cite.row}`} cite={cite} />
      )}
    </Inspector>
  );
}

function Record({ cite }: { readonly cite: Cite }) {
  const record = useCall('records.get', { sourceId: cite.sourceId, row: cite.row });
  return (
    <>
      <header className="inspector-head">
        <h2>Row {formatCount(cite.row)}</h2>
        <button type="button" className="link wrap" onClick={() => showSource(cite.sourceId)}>
          {cite.file}
        </button>
      </header>
      <p className="answer">
        No session of this person in this account was going on at that time, as far as the imported files
        tell. The row that began it may lie before the files, or have been left out of them.
      </p>
      <RawRow record={record.data} error={record.error} />
    </>
  );
}

function NoStrays({ total }: { readonly total: number }) {
  if (total > 0) return <Empty title="No row matches">Search for something else.</Empty>;
  return (
    <Empty title="Every row has its session">
      <p>
        A row that says who acted in whose account should lie inside a session. None was found that does not,
        in the files of this review.
      </p>
    </Empty>
  );
}
