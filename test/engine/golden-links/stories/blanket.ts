import { days, good, minutes, type Expected, type Role, type SessionPart, type Story } from '../story.ts';

const justified: Expected = { verdict: 'justified', band: 'explicit-key' };
const blanketed: Expected = { verdict: 'weak', band: 'explicit-key', no: ['not-blanket'] };
const TARGETS: readonly Role[] = ['target', 'target 2', 'target 3', 'target 4', 'target 5', 'target 6'];

/** One session a day for each of so many people, all under the first ticket. */
function round(count: number, expect: Expected): SessionPart[] {
  return TARGETS.slice(0, count).map((into, day) => ({
    into,
    at: days(day),
    reason: '{A}: {matter}',
    expect,
  }));
}
const list = (count: number): string =>
  `{matter} It concerns {target}${TARGETS.slice(1, count)
    .map((role) => `, {${role}}`)
    .join('')}.`;

function twice(id: string, tells: string, apart: number, expect: Expected): Story {
  const again = { reason: '{A}: {matter}', expect };
  const ticket = { ...good, closed: null };
  return {
    id,
    tells,
    times: 2,
    system: 'portal',
    sessions: [again, { ...again, at: apart }],
    tickets: [ticket],
  };
}

/** Is it not a ticket for everything? */
export const blanket: readonly Story[] = [
  {
    id: 'five-people',
    tells: 'One ticket for five people in five days',
    times: 2,
    system: 'learning',
    sessions: round(5, justified),
    tickets: [{ ...good, requester: 'manager', text: list(5) }],
  },
  {
    id: 'six-people',
    tells: 'One ticket for six people in six days',
    times: 2,
    system: 'learning',
    sessions: round(6, blanketed),
    tickets: [{ ...good, requester: 'manager', text: list(6) }],
  },
  {
    id: 'six-people-found',
    tells: 'No key: one ticket names six people, the actor has it, and enters all their accounts in a week',
    times: 1,
    sessions: round(6, { verdict: 'weak', band: 'strong', no: ['not-blanket'] }),
    tickets: [{ ...good, requester: 'manager', text: list(6) }],
  },
  twice(
    'fourteen-days',
    'One ticket for one person, the second time exactly 14 days after',
    days(14),
    justified,
  ),
  twice(
    'more-days',
    'One ticket for one person, the second time 14 days and a minute after',
    days(14) + minutes(1),
    blanketed,
  ),
];
