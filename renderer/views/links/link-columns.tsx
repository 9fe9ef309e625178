import { Check, CircleHelp, X } from 'lucide-react';
import type { LinkRow } from '../../../shared/contract/links.ts';
import { formatDay, formatMoment, zoneCity } from '../../../shared/format.ts';
import { LINK_ANSWER_WORDS, type LinkAnswer } from '../../../shared/link-words.ts';
import type { GridColumn } from '../../components/grid-table.ts';

/** The oldest first, as they are worked; in a narrow list the mark still tells what is decided. */
export function linkColumns(zone: string): GridColumn<LinkRow>[] {
  return [
    {
      id: 'who',
      title: 'Who used whose account',
      width: 'minmax(150px, 1fr)',
      cell: (row) => <Who row={row} />,
    },
    {
      id: 'startedAt',
      title: `Started, ${zoneCity(zone)}`,
      width: '138px',
      from: 430,
      cell: (row) => <span className="dim">{formatMoment(row.startedAt, zone)}</span>,
    },
    {
      id: 'startedOn',
      title: 'Started',
      width: '104px',
      below: 430,
      cell: (row) => <span className="dim">{formatDay(row.startedAt, zone)}</span>,
    },
    { id: 'ticket', title: 'Ticket', width: '92px', from: 560, cell: (row) => <FirstTicket row={row} /> },
    {
      id: 'points',
      title: 'Points',
      width: '58px',
      end: true,
      from: 430,
      cell: ({ points }) => points ?? <span className="faint">–</span>,
    },
    { id: 'state', title: 'Answer', width: '88px', from: 620, cell: (row) => <State row={row} /> },
  ];
}

type Props = { readonly row: LinkRow };

const MARKS: Record<LinkAnswer, typeof Check> = { confirm: Check, reject: X, unsure: CircleHelp };
const answerOf = ({ decision }: LinkRow): LinkAnswer | null => decision?.answer ?? null;

function Who({ row }: Props) {
  const answer = answerOf(row);
  const Mark = answer === null ? null : MARKS[answer];
  const words = `${row.actor.name} → ${row.target.name}`;
  return (
    <span className="link-who" data-decided={answer !== null || undefined}>
      {Mark === null ? (
        <span className="link-open" role="img" aria-label="Open" />
      ) : (
        <Mark role="img" aria-label={LINK_ANSWER_WORDS[answer ?? 'unsure'].done} size={13} />
      )}
      <span className="link-names" title={words}>
        <span>{row.actor.name}</span>
        <span aria-hidden>→</span>
        <span className="visually-hidden"> used the account of </span>
        <span>{row.target.name}</span>
      </span>
    </span>
  );
}

function FirstTicket({ row: { ticket, candidates, suggestions } }: Props) {
  if (ticket === null) return <span className="dim">{suggestions > 0 ? 'suggested' : 'none'}</span>;
  const more = candidates > 1 ? ` +${candidates - 1}` : '';
  return (
    <span className="mono" title={`${ticket}${candidates > 1 ? ` and ${candidates - 1} more` : ''}`}>
      {ticket}
      <span className="faint">{more}</span>
    </span>
  );
}

function State({ row }: Props) {
  const answer = answerOf(row);
  if (answer === null) return <span className="open-mark">Open</span>;
  return <span className="dim">{LINK_ANSWER_WORDS[answer].done}</span>;
}
