import type { Suppression } from '../../../shared/contract/suppressions.ts';
import { datesInWords, dayOf, daysInWords } from '../../../shared/days.ts';
import { formatCount, formatNumber } from '../../../shared/format.ts';
import type { RuleId } from '../../../shared/words.ts';
import { Badge } from '../../components/badge.tsx';
import type { GridColumn } from '../../components/grid-table.ts';
import type { SortValues } from '../../hooks/use-sorted.ts';
import { showFindings } from '../../state/navigation.ts';
import { isDue, scopeWords, stateWords } from './suppression-words.ts';

export const SORT_VALUES: SortValues<Suppression> = {
  scope: ({ scope }) => scopeWords(scope),
  days: ({ until }) => until,
  owner: ({ owner }) => owner,
  hides: ({ effect }) => effect.hidden,
  due: ({ dueFrom, ended }) => (ended ? null : dueFrom),
};

/** @param today ISO date in the review's zone. */
export function suppressionColumns(
  today: string,
  titleOf: (rule: RuleId) => string,
): GridColumn<Suppression>[] {
  return [
    { id: 'state', title: 'State', width: '124px', cell: (row) => <State row={row} today={today} /> },
    {
      id: 'scope',
      title: 'Of whom',
      width: 'minmax(150px, 1.4fr)',
      sortable: true,
      cell: ({ scope }) => <span title={scopeWords(scope)}>{scopeWords(scope)}</span>,
    },
    {
      id: 'rules',
      title: 'Rules',
      width: 'minmax(110px, 1fr)',
      from: 620,
      cell: ({ scope: { rules } }) => {
        const titles = rules.map(titleOf).join(' · ');
        return (
          <span className="dim" title={titles}>
            {rules.length > 1 && `${formatCount(rules.length)}: `}
            {titles}
          </span>
        );
      },
    },
    {
      id: 'days',
      title: 'Days',
      width: '178px',
      sortable: true,
      from: 760,
      cell: (row) => <span className="dim">{datesInWords({ from: row.from, to: row.until })}</span>,
    },
    {
      id: 'owner',
      title: 'Owner',
      width: 'minmax(90px, 0.7fr)',
      sortable: true,
      from: 900,
      cell: ({ owner }) => <span title={owner}>{owner}</span>,
    },
    {
      id: 'hides',
      title: 'Hides',
      width: '72px',
      sortable: true,
      end: true,
      cell: (row) => <Hides row={row} />,
    },
    {
      id: 'due',
      title: 'Due for re-review',
      width: '136px',
      sortable: true,
      cell: (row) => <Due row={row} today={today} />,
    },
  ];
}

function State({ row, today }: { readonly row: Suppression; readonly today: string }) {
  const { tone, short, label } = stateWords(row, today);
  return <Badge tone={tone} label={short} title={label} />;
}

/** Leads to exactly these findings. */
function Hides({ row: { id, effect } }: { readonly row: Suppression }) {
  if (effect.hidden === 0) return <span className="faint">0</span>;
  return (
    <button
      type="button"
      className="link"
      aria-label={`${formatNumber(effect.hidden, 'finding')} hidden: show`}
      onClick={(event) => {
        // In the list a click would also choose the row.
        event.stopPropagation();
        showFindings({ state: 'suppressed', suppression: id });
      }}
    >
      {formatCount(effect.hidden)}
    </button>
  );
}

function Due({ row, today }: { readonly row: Suppression; readonly today: string }) {
  if (row.ended) return <span className="faint">–</span>;
  const from = daysInWords({ first: dayOf(row.dueFrom), last: dayOf(row.dueFrom) });
  if (isDue(row, today))
    return <Badge tone="late" label="Due now" title={`Due for re-review since ${from}`} />;
  return <span className="dim">{from}</span>;
}
