import type { FindingRow } from '../../../shared/contract/findings.ts';
import { formatDay, formatCount, zoneName } from '../../../shared/format.ts';
import { DISPOSITION_WORDS } from '../../../shared/words.ts';
import { SeverityBadge } from '../../components/badge.tsx';
import type { GridColumn } from '../../components/grid-table.ts';

export function findingColumns(zone: string): GridColumn<FindingRow>[] {
  return [
    { id: 'severity', title: 'Severity', width: '98px', sortable: true, cell: (row) => <SeverityBadge severity={row.severity} /> },
    { id: 'rule', title: 'Rule', width: 'minmax(120px, .9fr)', sortable: true, cell: (row) => <span title={row.title}>{row.title}</span> },
    { id: 'subject', title: 'Subject', width: 'minmax(110px, .8fr)', sortable: true, cell: (row) => <span title={row.subject}>{row.subject}</span> },
    { id: 'sentence', title: 'What was found', width: 'minmax(160px, 1.5fr)', from: 800, cell: (row) => <span className="dim" title={row.sentence}>{row.sentence}</span> },
    { id: 'sessions', title: 'Sessions', width: '80px', sortable: true, end: true, from: 560, cell: (row) => (row.sessions === 0 ? <span className="faint">0</span> : formatCount(row.sessions)) },
    { id: 'at', title: `When, ${zoneName(zone)}`, width: '124px', sortable: true, from: 640, cell: (row) => <span className="dim">{row.at === null ? '–' : formatDay(row.at, zone)}</span> },
    { id: 'decision', title: 'Decision', width: '132px', cell: (row) => <Decided row={row} /> },
  ];
}

function Decided({ row }: { readonly row: FindingRow }) {
  const disposition = row.decision?.disposition;
  if (!disposition) return <span className="open-mark">Open</span>;
  return <span className="dim" title={row.decision?.note}>{DISPOSITION_WORDS[disposition]}</span>;
}
