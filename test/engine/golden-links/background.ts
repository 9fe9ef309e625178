import { instantOf } from './calendar.ts';
import { matterAt } from './matters.ts';
import { AGENTS, COLLEAGUES } from './people.ts';
import { days, hours } from './story.ts';
import type { ToldTicket } from './told.ts';

/** Everyday tickets about nobody who is entered: they make the files as dense as real ones, and begin and end them. */
export function backgroundTickets(): readonly ToldTicket[] {
  const jira = [
    ...every(hours(38), '2026-01-12', '2026-04-30'),
    ...every(hours(38), '2026-06-01', '2026-06-24'),
    instantOf('2026-06-24', '15:00'),
  ];
  const servicenow = [...every(days(4), '2026-01-12', '2026-06-23'), instantOf('2026-06-24', '15:20')];
  return [
    ...jira.map((opened, at) => everyday('jira', `FER-${2101 + at}`, opened, at)),
    ...servicenow.map((opened, at) => everyday('servicenow', `INC00${20001 + at}`, opened, at + 7)),
  ];
}

function every(step: number, from: string, to: string): number[] {
  const [first, last] = [instantOf(from, '08:00'), instantOf(to, '14:00')];
  return Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, at) => first + at * step);
}

function everyday(system: ToldTicket['system'], key: string, opened: number, at: number): ToldTicket {
  const [requester, assignee] = [COLLEAGUES[at % COLLEAGUES.length], AGENTS[at % AGENTS.length]];
  if (requester === undefined || assignee === undefined) throw new Error('Nobody works here.');
  const { title, text } = matterAt(300 + at);
  const said = { at: opened + hours(1), by: assignee, text: 'Sorted out with the crew.' };
  return {
    system,
    key,
    title,
    text,
    opened,
    closed: opened + hours(2),
    updated: opened + hours(2),
    requester,
    opener: requester,
    assignee,
    affected: at % 3 === 0 ? (COLLEAGUES[(at + 1) % COLLEAGUES.length] ?? null) : null,
    approvers: [],
    comments: [said],
    byLogin: false,
  };
}
