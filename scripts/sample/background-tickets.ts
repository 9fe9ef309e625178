import { partOf } from './people.ts';
import { randomOf, type Random } from './random.ts';
import { backgroundAnswers, backgroundTexts, confirmations } from './texts/background-tickets.ts';
import { drawnTogether } from './texts/draw.ts';
import { day, hour, isWorkday, midnightOf, minute, ticketExportEnd, toronto } from './time.ts';
import type { Comment, DraftTicket, Person } from './types.ts';

const firstDay = toronto('2025-12-08 00:00');

/**
 * The everyday work of the service desk. Its reporters are never targets, and no text names anybody: else a
 * ticket about a printer could justify a session by chance.
 */
export function backgroundTickets(
  people: readonly Person[],
  targets: readonly Person[],
  count: number,
): DraftTicket[] {
  const random = randomOf('background tickets');
  const reporters = people.filter(
    (person) =>
      !person.part && person.department !== 'IT' && person.deactivated === null && !targets.includes(person),
  );
  const agents = [
    ...people.filter((person) => person.title === 'Service desk agent' && person.deactivated === null),
    ...['yusuf', 'viktor', 'hassan'].map((key) => partOf(people, key)),
  ];
  const tickets = Array.from({ length: count - 1 }, (_, index) =>
    backgroundTicket(`background-${String(index).padStart(3, '0')}`, reporters, agents, random),
  );
  return [...tickets, lastTicket(partOf(people, 'marisol'), partOf(people, 'samuel'))];
}

function backgroundTicket(
  id: string,
  reporters: readonly Person[],
  agents: readonly Person[],
  random: Random,
): DraftTicket {
  const text = random.pick(backgroundTexts);
  const [summary, description] = drawnTogether([text.summary, text.description], random);
  const created = aMoment(random);
  const reporter = random.pick(reporters.filter((person) => person.created < created));
  const untouched = random.chance(0.05);
  const assignee = untouched ? null : random.pick(agents);
  const resolved = untouched || random.chance(0.04) ? null : resolvedAfter(created, random);
  return {
    id,
    project: random.chance(0.12) ? 'HELP' : 'OPS',
    kind: text.kind,
    summary: summary!,
    description: description!,
    reporter,
    assignee,
    affected: random.chance(0.1) ? reporter : null,
    approver: null,
    created,
    resolved: resolved !== null && resolved < ticketExportEnd ? resolved : null,
    priority: random.pick(['High', 'Medium', 'Medium', 'Medium', 'Low']),
    labels: text.labels,
    watchers: random.shuffled(reporters).slice(0, random.pick([0, 0, 0, 1, 2])),
    comments: assignee ? conversation(reporter, assignee, created, resolved, random) : [],
  };
}

function conversation(
  reporter: Person,
  assignee: Person,
  created: number,
  resolved: number | null,
  random: Random,
): Comment[] {
  const span = (resolved ?? created + 3 * day) - created;
  const comments = [
    {
      at: created + Math.floor(span * 0.6),
      author: assignee,
      text: random.pick(backgroundAnswers),
      share: 0.6,
    },
    { at: created + Math.floor(span * 0.9), author: reporter, text: random.pick(confirmations), share: 0.25 },
  ];
  return comments
    .filter(({ at, share }) => random.chance(share) && at < ticketExportEnd)
    .map(({ at, author, text }) => ({ at, author, text }));
}

/** The export was made on a Sunday evening; this ticket was touched last. */
function lastTicket(reporter: Person, agent: Person): DraftTicket {
  return {
    id: 'last',
    project: 'OPS',
    kind: 'Incident',
    summary: 'Water under the raised floor of the server room',
    description: 'The sensor reported water at 3:50 p.m.\nThe weekend guard has closed the valve.',
    reporter,
    assignee: agent,
    affected: null,
    approver: null,
    created: toronto('2026-06-14 16:08'),
    resolved: null,
    priority: 'High',
    labels: ['facilities'],
    watchers: [],
    comments: [
      { at: ticketExportEnd, author: agent, text: 'On site. No device is affected, drying until Monday.' },
    ],
  };
}

function aMoment(random: Random): number {
  for (;;) {
    const noon = firstDay + random.int(0, 187) * day + 12 * hour;
    const created = midnightOf(noon) + random.int(8 * 60, 17 * 60 + 40) * minute;
    const before = toronto('2026-06-14 12:00');
    if ((isWorkday(created) || random.chance(0.05)) && created < before) return created;
  }
}

function resolvedAfter(created: number, random: Random): number {
  for (;;) {
    const resolved = created + random.int(40, random.pick([600, 3000, 12_000])) * minute;
    const clock = resolved - midnightOf(resolved);
    if (isWorkday(resolved) && clock > 8 * hour && clock < 18.5 * hour) return resolved;
  }
}
