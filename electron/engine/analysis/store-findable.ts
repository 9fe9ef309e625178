import type { Identity, Named, Ticket } from '../model.ts';
import { byText, fold } from '../text.ts';
import { each, type Row, type Writes } from './insert.ts';
import type { Analysis } from './store.ts';

/** What people look for or name in a decision: every ticket, linked or not, and sessions by the ids they had before. */
export function* findableWrites({ judged, tickets }: Analysis): Writes {
  yield ['known_ticket', each(inOrder(tickets), ticketRow())];
  yield [
    'session_alias',
    each(judged, ({ session: { id, ids } }) =>
      ids.filter((alias) => alias !== id).map((alias) => ({ alias, session_id: id })),
    ),
  ];
}

/** Each key once, in the order of the table. */
function inOrder(tickets: readonly Ticket[]): [string, Ticket][] {
  const byKey = new Map(tickets.map((ticket) => [fold(ticket.key), ticket]));
  return [...byKey].sort(([a], [b]) => byText(a, b));
}

function ticketRow(): (entry: readonly [string, Ticket]) => Row[] {
  const named = namesOnce();
  return ([folded, ticket]) => {
    const { opener, requester, affected, assignee, approvers } = ticket;
    const people = [opener, requester, affected, assignee, approvers].map(named);
    return [
      {
        folded,
        key: ticket.key,
        created_at: ticket.createdAt,
        resolved_at: ticket.resolvedAt,
        people: `[${people.map(({ json }) => json).join(',')}]`,
        source_id: ticket.cite.sourceId,
        row: ticket.cite.row,
        search: [folded, fold(ticket.title), ...people.map(({ words }) => words)].join('\n'),
      },
    ];
  };
}

type Names = { readonly json: string; readonly words: string };
const NOT_RECORDED: Names = { json: 'null', words: '' };

/** Names as JSON and as they are looked for; many tickets share one list of people. */
function namesOnce(): (people: Named) => Names {
  const known = new WeakMap<readonly Identity[], Names>();
  return (people) => {
    if (people === null) return NOT_RECORDED;
    const before = known.get(people);
    if (before) return before;
    const json = JSON.stringify(people.map(({ name }) => name));
    const words = fold(people.map(({ name, username }) => `${name} ${username ?? ''}`).join(' '));
    known.set(people, { json, words });
    return { json, words };
  };
}
