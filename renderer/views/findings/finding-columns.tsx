import type { FindingRow } from '../../../shared/contract/findings.ts';
import { formatDay, formatCount, zoneCity } from '../../../shared/format.ts';
import { SeverityBadge } from '../../components/badge.tsx';
import type { GridColumn } from '../../components/grid-table.ts';
import { StateMark } from './finding-state.tsx';

export function findingColumns(zone: string): GridColumn<FindingRow>[] {
  return [
    {
      id: 'severity',
      title: 'Severity',
      width: '106px',
      sortable: true,
      cell: (row) => <SeverityBadge severity={row.severity} />,
    },
    {
      id: 'rule',
      title: 'Rule',
      width: 'minmax(140px, 1.25fr)',
      sortable: true,
      cell: (row) => <Titles row={row} />,
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
      width: '80px',
      sortable: true,
      end: true,
      from: 760,
      cell: (row) => (row.sessions === 0 ? <span className="faint">0</span> : formatCount(row.sessions)),
    },
    {
      id: 'at',
      title: `When, ${zoneCity(zone)}`,
      width: '118px',
      sortable: true,
      from: 640,
      cell: (row) => <span className="dim">{row.at === null ? '–' : formatDay(row.at, zone)}</span>,
    },
    { id: 'state', title: 'State', width: 'minmax(132px, 0.6fr)', cell: (row) => <StateMark row={row} /> },
  ];
}

/** The heaviest rule and how many more: all of them for whoever hovers or listens. */
function Titles({ row }: { readonly row: FindingRow }) {
  const others = row.rules.slice(1).map(({ title }) => title);
  const all = [row.title, ...others].join(' · ');
  if (others.length === 0) return <span title={all}>{row.title}</span>;
  return (
    <span className="with-tag" title={all}>
      <span>{row.title}</span>
      <span className="tag" aria-hidden>
        +{others.length}
      </span>
      <span className="visually-hidden">, also {others.join(', ')}</span>
    </span>
  );
}
