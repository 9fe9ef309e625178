import type { Random } from './random.ts';
import { drawnTogether } from './texts/draw.ts';
import type { TicketText } from './texts/session-tickets.ts';
import { day, hour, midnightOf, minute } from './time.ts';
import type { DraftTicket, Person } from './types.ts';

/** A session that is to be justified, before its ticket is written. */
export type Wanted = {
  readonly index: number;
  readonly actor: Person;
  readonly target: Person;
  readonly slot: { readonly start: number; readonly end: number };
  readonly text: TicketText;
  readonly head: Person;
};

/** A good ticket: the actor on it, the person asking or named, open at the start, closed a day after. */
export function ticketFor({ index, actor, target, slot, text, head }: Wanted, random: Random): DraftTicket {
  const [summary, description, answer] = drawnTogether([text.summary, text.description, text.answer], random);
  // Mostly the person asks; sometimes the head of the department does, and names the person.
  const byHead = random.chance(0.16);
  const inText = byHead && random.chance(0.5);
  return {
    id: `ordinary-${index}`,
    project: random.chance(0.15) ? 'HELP' : 'OPS',
    kind: random.pick(['Service Request', 'Incident']),
    summary: summary!,
    description: inText ? `${description!}\nThe account concerned is that of ${target.name}.` : description!,
    reporter: byHead ? head : target,
    assignee: actor,
    affected: !inText && (byHead || random.chance(0.4)) ? target : null,
    approver: byHead ? head : null,
    created: openedBefore(slot.start, random),
    resolved: closedAfter(slot.end, random),
    priority: random.pick(['High', 'Medium', 'Medium', 'Low']),
    labels: ['crm'],
    watchers: byHead ? [target] : [],
    comments: random.chance(0.7) ? [{ at: slot.end + 10 * minute, author: actor, text: answer! }] : [],
  };
}

/** Minutes to two and a half days earlier, now and then five, at an hour at which people write tickets. */
function openedBefore(start: number, random: Random): number {
  const longest = random.chance(0.1) ? 5 * day : 2.5 * day;
  for (;;) {
    const created = start - random.int(12, longest / minute) * minute;
    const clock = created - midnightOf(created);
    if (clock > 7.5 * hour && clock < 18 * hour) return created;
  }
}

function closedAfter(end: number, random: Random): number {
  for (;;) {
    const closed = end + random.int(20, 28 * 60) * minute;
    const clock = closed - midnightOf(closed);
    if (clock > 8 * hour && clock < 19 * hour) return closed;
  }
}
