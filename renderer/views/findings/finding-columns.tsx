import type { FindingRow } from '../../../shared/contract/findings.ts';
import { formatDay, formatCount, zoneCity } from '../../../shared/format.ts';
import { DISPOSITION_WORDS } from '../../../shared/words.ts';
import { SeverityBadge } from '../../components/badge.tsx';
import type { GridColumn } from '../../components/grid-table.ts';

export function findingColumns(zone: string): GridColumn<FindingRow>[] {
  return [
    {
      id: 'severity',
      title: 'Severity',
      width: '108px',
      sortable: true,
      cell: (row) => <SeverityBadge severity={row.severity} />,
    },
    {
      id: 'rule',
      title: 'Rule',
      width: 'minmax(130px, 1fr)',
      sortable: true,
      cell: (row) => <span title={row.title}>{row.title}</span>,
    },
    {
      id: 'subject',
      title: 'Subject',
      width: 'minmax(130px, 1.15fr)',
      sortable: true,
      cell: (row) => <span title={row.subject}>{row.subject}</span>,
    },
    {
      id: 'sentence',
      title: 'What was found',
      width: 'minmax(160px, 1.5fr)',
      from: 1000,
      cell: (row) => (
        <span className="dim" title={row.sentence}>
          {row.sentence}
        </span>
      ),
    },
    {
      id: 'sessions',
      title: 'Sessions',
      width: '92px',
      sortable: true,
      end: true,
      from: 560,
      cell: (row) => (row.sessions === 0 ? <span className="faint">0</span> : formatCount(row.sessions)),
    },
    {
      id: 'at',
      title: `When, ${zoneCity(zone)}`,
      width: '124px',
      sortable: true,
      from: 640,
      cell: (row) => <span className="dim">{row.at === null ? '–' : formatDay(row.at, zone)}</span>,
    },
    { id: 'decision', title: 'Decision', width: '134px', cell: (row) => <Decided row={row} /> },
  ];
}

function Decided({ row }: { readonly row: FindingRow }) {
  const disposition = row.decision?.disposition;
  if (!disposition) return <span className="open-mark">Open</span>;
  return (
    <span className="dim" title={row.decision?.note}>
      {DISPOSITION_WORDS[disposition]}
    </span>
  );
}
