import type { Source } from '../../../shared/contract/sources.ts';
import { formatCount, formatDay, zoneCity } from '../../../shared/format.ts';
import { Badge } from '../../components/badge.tsx';
import { CopyButton } from '../../components/copy-button.tsx';
import type { GridColumn } from '../../components/grid-table.ts';
import type { SortValues } from '../../hooks/use-sorted.ts';
import { LEFT_OUT } from '../../state/ledger-list.ts';
import { FateCount } from './fate-count.tsx';

export const sourceValues: SortValues<Source> = {
  file: (row) => row.file,
  title: (row) => row.title,
  total: (row) => row.rows.total,
  imported: (row) => row.rows.imported,
  coverage: (row) => row.coverage?.from ?? null,
  issues: (row) => row.issues + openAlarms(row),
};

export function isBalanced({ rows }: Source): boolean {
  return rows.total === rows.imported + rows.duplicate + rows.ignored + rows.rejected;
}

/** Alarms that nobody has answered yet. */
function openAlarms({ alarms }: Source): number {
  return alarms.filter(({ reason }) => reason === null).length;
}

export function sourceColumns(zone: string): GridColumn<Source>[] {
  return [
    {
      id: 'file',
      title: 'File',
      width: 'minmax(140px, 1fr)',
      sortable: true,
      cell: (row) => <span title={row.file}>{row.file}</span>,
    },
    {
      id: 'title',
      title: 'Kind',
      width: 'minmax(120px, 1.15fr)',
      sortable: true,
      cell: (row) => (
        <span className="dim" title={row.kind}>
          {row.title}
        </span>
      ),
    },
    {
      id: 'total',
      title: 'Rows',
      width: '80px',
      sortable: true,
      end: true,
      cell: (row) => formatCount(row.rows.total),
    },
    {
      id: 'imported',
      title: 'Imported',
      width: '90px',
      sortable: true,
      end: true,
      from: 1080,
      cell: (row) => formatCount(row.rows.imported),
    },
    {
      id: 'duplicate',
      title: 'Duplicate',
      width: '88px',
      end: true,
      from: 1080,
      cell: (row) => <FateCount source={row} fate="duplicate" />,
    },
    {
      id: 'ignored',
      title: 'Ignored',
      width: '74px',
      end: true,
      from: 1080,
      cell: (row) => <FateCount source={row} fate="ignored" />,
    },
    {
      id: 'rejected',
      title: 'Rejected',
      width: '80px',
      end: true,
      from: 1080,
      cell: (row) => <FateCount source={row} fate="rejected" />,
    },
    {
      id: 'rest',
      title: 'Left out',
      width: '72px',
      end: true,
      from: 600,
      below: 1080,
      cell: (row) => <LeftOutCount source={row} />,
    },
    {
      id: 'coverage',
      title: `Covers, ${zoneCity(zone)}`,
      width: '178px',
      sortable: true,
      from: 780,
      cell: (row) => <Covers source={row} zone={zone} />,
    },
    { id: 'issues', title: 'Ledger', width: '110px', sortable: true, cell: (row) => <State source={row} /> },
    {
      id: 'hash',
      title: 'SHA-256',
      width: '112px',
      from: 1240,
      cell: (row) => (
        <>
          <span className="mono dim" title={row.sha256}>
            {row.sha256.slice(0, 8)}…
          </span>
          <CopyButton text={row.sha256} label={`Copy the hash of ${row.file}`} />
        </>
      ),
    },
  ];
}

/** All of them in one number, where there is no room for three; it leads to the first that there are. */
function LeftOutCount({ source }: { readonly source: Source }) {
  const fate = LEFT_OUT.find((one) => source.rows[one] > 0) ?? 'rejected';
  const rows = source.rows.total - source.rows.imported;
  return <FateCount source={source} fate={fate} rows={rows} of="left-out" />;
}

function Covers({ source, zone }: { readonly source: Source; readonly zone: string }) {
  if (!source.coverage) return <span className="dim">no times</span>;
  return (
    <span className="dim">
      {formatDay(source.coverage.from, zone)} – {formatDay(source.coverage.to, zone)}
    </span>
  );
}

function State({ source }: { readonly source: Source }) {
  if (!isBalanced(source)) return <Badge tone="bad" label="Unbalanced" />;
  const alarms = openAlarms(source);
  if (alarms > 0) return <Badge tone="late" label={alarms === 1 ? 'Alarm' : `${alarms} alarms`} />;
  if (source.issues > 0)
    return (
      <Badge
        tone="late"
        label={`${formatCount(source.issues)} ${source.issues === 1 ? 'issue' : 'issues'}`}
      />
    );
  return <Badge tone="ok" label="Balanced" />;
}
