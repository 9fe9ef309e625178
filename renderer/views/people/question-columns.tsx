import { Check, CircleHelp } from 'lucide-react';
import type { IdentityItem } from '../../../shared/contract/people.ts';
import { formatCount } from '../../../shared/format.ts';
import { IDENTITY_ANSWER_WORDS } from '../../../shared/people-words.ts';
import type { GridColumn } from '../../components/grid-table.ts';
import type { SortValues } from '../../hooks/use-sorted.ts';
import { isAnswered, questionOf } from './people-words.ts';

export const questionValues: SortValues<IdentityItem> = {
  text: (row) => row.text,
  sessions: (row) => row.sessions,
  tickets: (row) => row.tickets,
};

export const questionColumns: GridColumn<IdentityItem>[] = [
  {
    id: 'text',
    title: 'Who is who',
    width: 'minmax(140px, 1fr)',
    sortable: true,
    cell: (row) => <Asked row={row} />,
  },
  {
    id: 'sessions',
    title: 'Sessions',
    width: '86px',
    sortable: true,
    end: true,
    cell: (row) => <Count of={row.sessions} />,
  },
  {
    id: 'tickets',
    title: 'Tickets',
    width: '78px',
    sortable: true,
    end: true,
    from: 380,
    cell: (row) => <Count of={row.tickets} />,
  },
  {
    id: 'answer',
    title: 'Answer',
    width: '104px',
    from: 470,
    cell: (row) => <Answered row={row} />,
  },
];

type Props = { readonly row: IdentityItem };

/** A mark of its own, so that what is left is seen in a narrow list too. */
function Asked({ row }: Props) {
  const answered = isAnswered(row);
  const Icon = answered ? Check : CircleHelp;
  return (
    <span className="asked" data-answered={answered || undefined}>
      <Icon role="img" aria-label={answered ? 'Answered' : 'Not answered'} size={13} />
      <span title={questionOf(row)}>{row.text}</span>
      {row.kind === 'same' && <span className="tag">one or two?</span>}
    </span>
  );
}

function Count({ of }: { readonly of: number }) {
  return of === 0 ? <span className="faint">0</span> : formatCount(of);
}

function Answered({ row }: Props) {
  const answer = row.decision?.answer ?? null;
  if (answer === null) return <span className="open-mark">Open</span>;
  return <span className="dim">{IDENTITY_ANSWER_WORDS[answer]}</span>;
}
