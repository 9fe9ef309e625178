import type { ComparedFinding } from '../../../shared/contract/compare.ts';
import { formatDay, zoneCity } from '../../../shared/format.ts';
import { SEVERITY_WORDS } from '../../../shared/words.ts';
import { Shape } from '../../components/badge.tsx';
import type { GridColumn } from '../../components/grid-table.ts';
import { ChangeMark } from './change-mark.tsx';
import { sentenceOfRow, severityWords, stateWords } from './compare-words.ts';

export function comparedColumns(zone: string): GridColumn<ComparedFinding>[] {
  return [
    {
      id: 'change',
      title: 'Change',
      width: '128px',
      sortable: true,
      cell: ({ change }) => <ChangeMark change={change} />,
    },
    {
      id: 'severity',
      title: 'Severity',
      width: '132px',
      sortable: true,
      cell: (row) => <Severities row={row} />,
    },
    {
      id: 'subject',
      title: 'Subject',
      width: 'minmax(150px, 1.2fr)',
      sortable: true,
      cell: ({ subject }) => <span title={subject}>{subject}</span>,
    },
    {
      id: 'sentence',
      title: 'What was found',
      width: 'minmax(160px, 1.4fr)',
      from: 1080,
      cell: (row) => (
        <span className="dim" title={sentenceOfRow(row)}>
          {sentenceOfRow(row)}
        </span>
      ),
    },
    {
      id: 'at',
      title: `When, ${zoneCity(zone)}`,
      width: '116px',
      sortable: true,
      from: 860,
      cell: ({ at }) => <span className="dim">{at === null ? '–' : formatDay(at, zone)}</span>,
    },
    {
      id: 'state',
      title: 'State',
      width: '122px',
      from: 720,
      cell: (row) => <span title={stateWords(row)}>{stateWords(row)}</span>,
    },
    {
      id: 'why',
      title: 'What differs',
      width: 'minmax(150px, 1.2fr)',
      from: 560,
      cell: ({ words }) => (
        <span className="dim" title={words === '' ? undefined : words}>
          {words === '' ? '–' : words}
        </span>
      ),
    },
  ];
}

/** The severity before and after, where it changed. */
function Severities({ row }: { readonly row: ComparedFinding }) {
  const now = row.after ?? row.before;
  if (!now) return null;
  const { tone } = SEVERITY_WORDS[now.severity];
  return (
    <span className={`badge tone-${tone}`}>
      <Shape tone={tone} />
      {severityWords(row)}
    </span>
  );
}
