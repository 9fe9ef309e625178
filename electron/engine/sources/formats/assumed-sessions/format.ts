import { flatten, problemOf, readMoment, readTime, textOrNull } from '../../cells/read-cells.ts';
import { NO_GUESS, recognise, type HeaderTest } from '../../csv/recognise.ts';
import type { Format, RecordCells, Times } from '../../format.ts';
import { columns } from './columns.ts';
import { sidesOf } from './sides.ts';

/** Application and platform name the system, except beside a browser or an address, where they describe the client. */
function systemOf(record: RecordCells): string | null {
  const system = textOrNull(record, 'system');
  if (system !== null || record.all('login') !== null || record.all('type') !== null) return system;
  return textOrNull(record, 'client');
}

function reasonOf(record: RecordCells): string | null {
  const parts = [textOrNull(record, 'ticket'), textOrNull(record, 'reason')].filter((text) => text !== null);
  const [ticket, reason] = parts;
  if (ticket !== undefined && reason?.includes(ticket)) return reason;
  return parts.join(': ') || null;
}

export const assumedSessions: Format<'assumed_session'> = {
  id: 'assumed-sessions',
  title: 'Sessions as another user',
  origin:
    'Any system or list: who acted, in whose account, from when to when, and why, as CSV, workbook or JSON; also a login history with a column for the impersonator, or with a login-as type and a second user.',
  shows:
    'Shows who acted in whose account and when, and the reason and ticket where the system demanded them. It cannot show whether sessions are missing from the list, nor what was done in them.',
  absence: {
    proves: false,
    because: 'a list shows what was entered or chosen for it, and does not say whether it is whole',
  },
  table: 'assumed_session',
  columns,
  required: [
    ['started'],
    [
      'impersonator',
      'impersonator_login',
      'actor',
      'actor_login',
      'target',
      'target_login',
      'user',
      'user_login',
    ],
  ],
  fields: {
    actor: 'Who acted: name',
    actor_login: 'Who acted: login',
    target: 'Whose account: name',
    target_login: 'Whose account: login',
    started: 'Started',
    ended: 'Ended',
    reason: 'Reason',
    ticket: 'Ticket',
    system: 'System',
  },
  needed: [['actor', 'actor_login'], ['target', 'target_login'], ['started']],
  timeColumns: ['started', 'ended'],
  detect: (glimpse) => {
    const actors = ['impersonator', 'impersonator_login', 'actor', 'actor_login'];
    const [targets, accounts] = [
      ['target', 'target_login'],
      ['user', 'user_login'],
    ];
    const telling = ['ended', 'reason', 'ticket', 'actor_login', 'target_login'];
    const tests: readonly HeaderTest[] = [
      {
        any: [
          ['impersonator', 'impersonator_login'],
          [...targets, ...accounts],
        ],
        from: 0.93,
        to: 0.93,
      },
      { any: [actors, targets], telling, from: 0.75, to: 0.93 },
      { any: [targets, accounts], all: ['type'], from: 0.93, to: 0.93 },
      { any: [actors, accounts, ['login', 'type']], from: 0.9, to: 0.9 },
      { any: [actors, accounts], telling, from: 0.55, to: 0.7 },
    ];
    const guesses = tests.map((test) =>
      recognise(glimpse, columns, { ...test, all: ['started', ...(test.all ?? [])], none: ['action'] }),
    );
    return guesses.find(({ confidence }) => confidence > 0) ?? NO_GUESS;
  },
  read: (record, times) => {
    const started = readMoment(record, times, 'started');
    const sides = sidesOf(record);
    if (!('actor' in sides)) return sides;
    const { actor, target } = sides;
    if ('problem' in started) return started;
    const ended = endAfter(started.at, record, times);
    return {
      fact: {
        system: systemOf(record),
        actor_name: actor.name,
        actor_login: actor.login,
        target_name: target.name,
        target_login: target.login,
        started_at: started.at,
        ended_at: ended.at,
        reason: reasonOf(record),
      },
      notes: [started.notes, ended.notes, ended.problem ?? []].flat(),
    };
  },
  coverage: ['started_at', 'ended_at'],
  identity: (fact) =>
    flatten([
      fact.system,
      fact.actor_name,
      fact.actor_login,
      fact.target_name,
      fact.target_login,
      fact.started_at,
      fact.ended_at,
      fact.reason,
    ]),
  rowLimits: [10_000, 100_000],
};

/** An end before its start is a mistake of the list: it is noted, and the end counts as not recorded. */
function endAfter(startedAt: number, record: RecordCells, times: Times) {
  const ended = readTime(record, times, 'ended');
  if (ended.at === null || ended.at >= startedAt) return ended;
  const label = record.label('ended');
  return {
    ...ended,
    at: null,
    problem: problemOf(record, 'ended', `"${label}" is before the start; the end counts as not recorded.`),
  };
}
