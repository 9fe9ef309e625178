import { flatten, isNothing, problemOf, readTime, textOrNull } from '../../cells/read-cells.ts';
import { NO_GUESS, recognise, type HeaderTest } from '../../csv/recognise.ts';
import type { Format, RecordCells, Times } from '../../format.ts';
import { columns } from './columns.ts';

type Who = { readonly name: string | null; readonly login: string | null };

/** Exports write nobody as nothing, or as the id zero. */
const isNobody = (text: string): boolean => text === '0' || isNothing(text);

/** A person by name and account; an account that stands in the name's column is taken for what it is. */
function whoIn(record: RecordCells, name: string, login: string): Who | null {
  const cell = (column: string) => {
    const text = record.text(column);
    return text === null || isNobody(text) ? null : text;
  };
  const [named, account] = [cell(name), cell(login)];
  if (named === null && account === null) return null;
  const isAccount = named !== null && /^\S+@\S+$/.test(named);
  return isAccount ? { name: null, login: account ?? named } : { name: named, login: account };
}

/** A list of all logins, of which only those with somebody else behind them are sessions. */
function isLoginHistory(record: RecordCells): boolean {
  return ['impersonator', 'impersonator_login', 'login'].some((column) => record.all(column) !== null);
}

function isSame(one: Who, other: Who): boolean {
  const texts = ({ name, login }: Who) =>
    [name, login].filter((text) => text !== null).map((text) => text.toLowerCase());
  return texts(one).some((text) => texts(other).includes(text));
}

/** Application and platform name the system, except beside a browser or an address, where they describe the client. */
function systemOf(record: RecordCells): string | null {
  return textOrNull(record, 'system') ?? (record.all('login') === null ? textOrNull(record, 'client') : null);
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
    'Any system or list: who acted, in whose account, from when to when, and why, as CSV; also a login history with an impersonator column.',
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
      { any: [actors, accounts], all: ['login'], from: 0.9, to: 0.9 },
      { any: [actors, accounts], telling, from: 0.55, to: 0.7 },
    ];
    const guesses = tests.map((test) =>
      recognise(glimpse, columns, { ...test, all: ['started', ...(test.all ?? [])], none: ['action'] }),
    );
    return guesses.find(({ confidence }) => confidence > 0) ?? NO_GUESS;
  },
  read: (record, times) => {
    const started = readTime(record, times, 'started');
    const explicit = whoIn(record, 'target', 'target_login');
    const actor =
      whoIn(record, 'impersonator', 'impersonator_login') ?? whoIn(record, 'actor', 'actor_login');
    const target = explicit ?? whoIn(record, 'user', 'user_login');
    if (explicit === null && target !== null && isLoginHistory(record)) {
      if (actor === null) return { ignored: 'Nobody else acted: an ordinary login' };
      if (isSame(actor, target)) return { ignored: 'The same person on both sides: an ordinary login' };
    }
    if (actor === null)
      return { problem: emptyColumn(record, ['impersonator', 'impersonator_login', 'actor', 'actor_login']) };
    if (target === null)
      return { problem: emptyColumn(record, ['target', 'target_login', 'user', 'user_login']) };
    if (started.problem) return { problem: started.problem };
    const ended = endAfter(started.at ?? 0, record, times);
    return {
      fact: {
        system: systemOf(record),
        actor_name: actor.name,
        actor_login: actor.login,
        target_name: target.name,
        target_login: target.login,
        started_at: started.at ?? 0,
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
  return { ...ended, at: null, problem: problemOf(record, 'ended', `"${label}" is before the start.`) };
}

function emptyColumn(record: RecordCells, among: readonly string[]) {
  const column = among.find((id) => record.all(id) !== null) ?? among[0] ?? '';
  return problemOf(record, column, `"${record.label(column)}" is empty.`);
}
