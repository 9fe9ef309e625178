import type { Judged, Ticket } from '../../model.ts';
import { sameness } from '../../people/identity.ts';
import { byText, count } from '../../text.ts';
import { citesFor, some, type FlagTest, type Line, type Sight } from './flag.ts';

/**
 * Is named as an approver of tickets and acts as others; tickets that justify own sessions come first. Nobody is named
 * where a text may mean several people, and a file without such a column names nobody.
 */
export const approver: FlagTest = (sight) => {
  const approved = ticketsByApprover(sight.tickets);
  const own = justifying(sight.judged);
  return (line) => {
    const [only, other] = line.who.keys;
    if (line.sessions.length === 0 || only === undefined || other !== undefined) return null;
    const tickets = (approved.get(only) ?? []).toSorted((a, b) => byText(a.key, b.key));
    if (tickets.length === 0) return null;
    const self = selfApproved(line, own);
    return {
      flag: 'approver',
      sentence: words(line, tickets, self, sight),
      cites: citesFor([...new Set([...self, ...tickets])].map(({ cite }) => cite)),
    };
  };
};

function words(
  { sessions }: Line,
  tickets: readonly Ticket[],
  self: readonly Ticket[],
  { judged }: Sight,
): string {
  const both = `Is named as an approver of ${count(tickets.length, 'ticket')} and acted in ${count(sessions.length, 'session')}`;
  const keys = some(self.map(({ key }) => key));
  if (self.length > 0)
    return `${both}; ${keys} ${self.length === 1 ? 'justifies a session' : 'justify sessions'} of their own.`;
  const shown = some(
    tickets.map(({ key }) => key),
    3,
  );
  return judged.length === 0
    ? `${both}: ${shown}.`
    : `${both}: ${shown}; none of them justifies a session of their own.`;
}

function ticketsByApprover(tickets: readonly Ticket[]): ReadonlyMap<string, readonly Ticket[]> {
  const byKey = new Map<string, Ticket[]>();
  for (const ticket of tickets)
    for (const { keys } of ticket.approvers ?? []) {
      const [only, other] = keys;
      if (only === undefined || other !== undefined) continue;
      const held = byKey.get(only);
      if (!held) byKey.set(only, [ticket]);
      else if (held.at(-1) !== ticket) held.push(ticket);
    }
  return byKey;
}

/** The ticket that each session was judged by, unless it is a merely possible one. */
function justifying(judged: readonly Judged[]): ReadonlyMap<string, Ticket> {
  return new Map(
    judged.flatMap(({ session, link }) =>
      link === null || link.how === 'possible' ? [] : [[session.id, link.ticket] as const],
    ),
  );
}

function selfApproved({ who, sessions }: Line, own: ReadonlyMap<string, Ticket>): Ticket[] {
  const found = sessions.flatMap(({ id }) => own.get(id) ?? []);
  const approves = ({ approvers }: Ticket): boolean =>
    (approvers ?? []).some((one) => sameness(one, who) === 'yes');
  return [...new Set(found)].filter(approves).sort((a, b) => byText(a.key, b.key));
}
