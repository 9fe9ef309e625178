import { backgroundTickets } from './background.ts';
import { WAYS } from './keys.ts';
import { castingOf } from './casting.ts';
import { matterAt, type Matter } from './matters.ts';
import { ACTORS, AGENTS, COLLEAGUES, MANAGERS, type Employee } from './people.ts';
import { momentsFor } from './slots.ts';
import { hours, minutes, type Role, type SessionPart, type Story, type TicketPart } from './story.ts';
import type { Told, ToldChange, ToldSession, ToldTicket } from './told.ts';

type Scene = {
  readonly story: Story;
  readonly moment: number;
  readonly number: number;
  readonly matter: Matter;
  readonly keys: readonly string[];
  readonly cast: (role: Role) => Employee;
};

/** Tells every story as often as it happens. @param most how often at most: 1 keeps every story once. */
export function tell(stories: readonly Story[], most = Infinity): Told {
  const momentOf = momentsFor();
  const people = new Map(
    [...ACTORS, ...AGENTS, ...COLLEAGUES, ...MANAGERS].map((one) => [one.username, one]),
  );
  const [sessions, tickets, changes]: [ToldSession[], ToldTicket[], ToldChange[]] = [[], [], []];
  const castFor = castingOf(people);
  let number = 0;
  for (const story of stories) {
    for (let telling = 0; telling < Math.min(story.times, most); telling += 1) {
      const keys = story.tickets.map((ticket, at) => keyOf(ticket, tickets.length + at));
      const moment = momentOf(story, telling);
      const scene: Scene = { story, moment, number, matter: matterAt(number), keys, cast: castFor(number) };
      if (story.namesake) scene.cast('namesake');
      sessions.push(...story.sessions.map((part) => sessionOf(part, scene)));
      tickets.push(...story.tickets.map((part, at) => ticketOf(part, keys[at] ?? '', scene)));
      changes.push(...story.tickets.flatMap((part, at) => changesOf(part, keys[at] ?? '', scene)));
      number += 1;
    }
  }
  tickets.push(...backgroundTickets());
  return { sessions, tickets, changes, people: [...people.values()] };
}

const keyOf = (ticket: TicketPart, place: number): string =>
  ticket.in === 'servicenow' ? `INC00${10001 + place}` : `FER-${1101 + place}`;

/** Puts in what stands in braces; a key may be written in several ways. */
function write(text: string, told: string, { number, keys, cast }: Scene): string {
  return text.replace(/\{([^{}]+)\}/g, (_, inside: string) => {
    const [letter = '', way = ''] = inside.split(' ');
    if (inside === 'matter') return told;
    if (inside === 'n') return String(7001 + number);
    if (inside === 'login') return cast('target').username;
    if (inside === 'TARGET') return cast('target').name.toUpperCase();
    if (!/^[A-D]$/.test(letter)) return cast(inside as Role).name;
    const spell = WAYS[way];
    if (spell === undefined) throw new Error(`No key is written "${way}".`);
    return spell(keys['ABCD'.indexOf(letter)] ?? '');
  });
}

function sessionOf(part: SessionPart, scene: Scene): ToldSession {
  const { at = 0, lasts = minutes(20), by = 'actor', into = 'target', inside, reason, expect } = part;
  const startedAt = scene.moment + at;
  return {
    story: scene.story,
    system: scene.story.system ?? 'crm',
    actor: scene.cast(by),
    target: scene.cast(into),
    startedAt,
    endedAt: lasts === null ? null : startedAt + lasts,
    changedAt: inside === undefined ? null : startedAt + inside,
    reason: reason === undefined ? null : write(reason, scene.matter.reason, scene),
    expect,
  };
}

function ticketOf(part: TicketPart, key: string, scene: Scene): ToldTicket {
  const { requester, opener = requester, assignee = null, affected, approvers = [], comments = [] } = part;
  const { cast, matter, moment } = scene;
  const said = comments.map(({ at, by, text }) => ({
    at: moment + at,
    by: cast(by),
    text: write(text, '', scene),
  }));
  const [opened, closed] = [moment + part.opened, part.closed == null ? null : moment + part.closed];
  const updated = part.updated === undefined ? (closed ?? opened + hours(1)) : moment + part.updated;
  return {
    system: part.in ?? 'jira',
    key,
    title: write(part.title ?? '{matter}', matter.title, scene),
    text: write(part.text ?? '{matter}', matter.text, scene),
    opened,
    closed,
    updated: Math.max(updated, ...said.map(({ at }) => at)),
    requester: cast(requester),
    opener: cast(opener),
    assignee: assignee === null ? null : cast(assignee),
    affected: affected === undefined ? null : cast(affected),
    approvers: approvers.map(cast),
    comments: said,
    byLogin: requester === 'namesake',
  };
}

function changesOf({ history = [] }: TicketPart, key: string, scene: Scene): ToldChange[] {
  return history.map(({ at, field, from, to, who }) => ({
    key,
    at: scene.moment + at,
    field,
    from: write(from, '', scene),
    to: write(to, '', scene),
    who: scene.cast(who),
  }));
}
