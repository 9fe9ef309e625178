import { ordinaryCounts, ordinaryTargets } from './ordinary-targets.ts';
import { ticketFor, type Wanted } from './ordinary-tickets.ts';
import { partOf } from './people.ts';
import { randomOf, type Random } from './random.ts';
import { learningTexts, salesforceTexts, type LearningText } from './texts/session-tickets.ts';
import { day, hour, isWorkday, midnightOf, minute, toronto } from './time.ts';
import type { DraftTicket, Person, Session } from './types.ts';

const firstDay = toronto('2026-01-05 00:00');
const lastDay = toronto('2026-06-12 00:00');
const lastDayOfRadek = toronto('2026-05-12 00:00');

// Each name as often as its share asks for.
const salesforceActors = [
  ...['ines', 'tomasz', 'ngozi', 'yusuf', 'meiling', 'hassan', 'siobhan', 'lea', 'radek'],
  ...['ines', 'tomasz', 'ngozi', 'yusuf', 'meiling', 'hassan', 'radek'],
  ...['ines', 'tomasz', 'ngozi', 'yusuf'],
];
const learningActors = ['meiling', 'hassan', 'hassan', 'ines'];

type Made = { readonly sessions: Session[]; readonly tickets: DraftTicket[] };

/**
 * Sessions with a good ticket, each on an account of its own: so no two tickets of one person can be mistaken
 * for each other, and no repetition arises by chance.
 */
export function ordinarySessions(people: readonly Person[], planted: readonly Session[]): Made {
  const random = randomOf('ordinary sessions');
  const made: Made = { sessions: [], tickets: [] };
  const targets = ordinaryTargets(people);
  const dates = random.shuffled(
    targets.map((_, index) => firstDay + ((index + 0.5) / targets.length) * (lastDay - firstDay)),
  );
  for (const [index, target] of targets.entries()) {
    const learning = index >= ordinaryCounts.salesforce;
    const possible = learning ? learningActors : salesforceActors;
    const date = dates[index]!;
    const actor = partOf(
      people,
      random.pick(possible.filter((key) => key !== 'radek' || date < lastDayOfRadek)),
    );
    const slot = freeSlot(actor, [...planted, ...made.sessions], date, random);
    const text = random.pick(learning ? learningTexts : salesforceTexts);
    const head = people.find((person) => person.isHead && person.department === target.department)!;
    const wanted = { index, actor, target, slot, text, head };
    made.tickets.push(ticketFor(wanted, random));
    made.sessions.push(learning ? learningSession(wanted, text as LearningText) : salesforceSession(wanted));
  }
  return made;
}

type Slot = { readonly start: number; readonly end: number };

/** Working hours within a few days of the date, so that the sessions spread evenly over the half year. */
function freeSlot(actor: Person, others: readonly Session[], date: number, random: Random): Slot {
  const own = others.filter((other) => other.actor === actor);
  for (;;) {
    const midnight = midnightOf(date + random.int(-4, 4) * day);
    const start = midnight + random.int(9 * 60, 16 * 60 + 30) * minute + random.int(0, 59) * 1000;
    const end = start + random.int(4, 42) * minute + random.int(0, 59) * 1000;
    // Two hours apart: a session without logout must not run into the next one of the same actor.
    const free = own.every((other) => start > other.end + 2 * hour || end < other.start - 2 * hour);
    if (isWorkday(start) && free && start > firstDay && start < lastDay + day) return { start, end };
  }
}

function salesforceSession({ index, actor, target, slot }: Wanted): Session {
  return {
    system: 'salesforce',
    case: 'ordinary',
    expected: 'justified',
    actor,
    target,
    ...slot,
    endRecorded: index % 6 !== 4,
    reason: null,
    ticket: `ordinary-${index}`,
    changes: ordinaryChanges(index, actor, target, slot.start + 2 * minute),
  };
}

/** Two harmless changes made inside justified sessions: the rule shows them, an auditor will accept them. */
function ordinaryChanges(index: number, actor: Person, target: Person, at: number): Session['changes'] {
  const texts: Readonly<Record<number, string>> = {
    20: `Changed language for user ${target.name} from English to French`,
    51: `Changed phone number for user ${target.name}`,
  };
  const text = texts[index];
  return text ? [{ at, user: target.username, text, section: 'Manage Users', delegate: actor.username }] : [];
}

/** Most reasons cite the key; three only describe, and one end is missing. */
function learningSession(wanted: Wanted, text: LearningText): Session {
  const position = wanted.index - ordinaryCounts.salesforce;
  const reason = position % 8 === 3 ? text.reason : `{ticket}: ${text.reason}`;
  return {
    ...salesforceSession(wanted),
    system: 'learning',
    endRecorded: position !== 10,
    reason,
    changes: [],
  };
}
