import { eventOf, joined, NOBODY_ACTED, sameEvent, told } from '../../cells/platform-event.ts';
import { problemOf, readMoment } from '../../cells/read-cells.ts';
import { recognise } from '../../csv/recognise.ts';
import type { Format, Glossary, Problem, Reading, RecordCells, Times } from '../../format.ts';
import { betweenNames, columns } from './columns.ts';
import { kindOf } from './kinds.ts';
import { readNames, realUser, splitsOf } from './names.ts';

const NAMES = 'moodle names ';

/** Plain names of the file: every affected user, and every user without the word between two names. */
function plainNames(record: RecordCells): readonly (readonly [string, string])[] {
  const user = told(record, 'user');
  const alone = user !== null && splitsOf(user, betweenNames(record.label('user'))).length === 0;
  return [told(record, 'affected'), alone ? user : null]
    .filter((name) => name !== null)
    .map((name) => [NAMES + name, name] as const);
}

function readRecord(record: RecordCells, times: Times, glossary: Glossary): Reading<'impersonation_event'> {
  const user = told(record, 'user');
  if (user === null) return { ignored: NOBODY_ACTED };
  const [kind, affected] = [kindOf(record), told(record, 'affected')];
  const between = betweenNames(record.label('user'));
  const knows = (name: string) => glossary.has(NAMES + name);
  if (kind === 'start' && affected !== null) {
    const real = realUser(user, between, affected, knows);
    return real === null ? unclear(record) : event(record, times, kind, { real, assumed: affected });
  }
  const named = readNames(user, between, affected, knows);
  if (named.is === 'unclear') return unclear(record);
  if (kind !== 'start' && named.is === 'one') return { ignored: NOBODY_ACTED };
  if (named.is === 'one' || named.real === named.assumed) return sameName(record, kind);
  return event(record, times, kind, named, named.sure ? [] : [onlyReading(record, named)]);
}

type Kind = 'start' | 'use' | 'end';
type Pair = { readonly real: string; readonly assumed: string };

function event(
  record: RecordCells,
  times: Times,
  kind: Kind,
  { real, assumed }: Pair,
  notes: readonly Problem[] = [],
): Reading<'impersonation_event'> {
  const time = readMoment(record, times, 'time');
  if ('problem' in time) return time;
  const text = joined([told(record, 'event'), told(record, 'description') ?? told(record, 'context')]);
  const moodle = { system: 'moodle', at: time.at, kind, text, ip: told(record, 'ip') };
  return {
    fact: eventOf(moodle, { name: real, login: null }, { name: assumed, login: null }),
    notes: [...time.notes, ...notes],
  };
}

function unclear(record: RecordCells): { readonly problem: Problem } {
  const message = `"${record.label('user')}" can be taken apart into two names in more than one way, and the file does not say which is right.`;
  return { problem: problemOf(record, 'user', message) };
}

/** Two people may bear one name; which of them acted cannot be seen. */
function sameName(record: RecordCells, kind: Kind): { readonly problem: Problem } {
  if (kind === 'start')
    return {
      problem: problemOf(
        record,
        'affected',
        'Somebody logged in as another user, but the row does not say as whom.',
      ),
    };
  const message = `"${record.label('user')}" has the same name on both sides, so it does not say who acted as whom.`;
  return { problem: problemOf(record, 'user', message) };
}

function onlyReading(record: RecordCells, { real, assumed }: Pair): Problem {
  return problemOf(
    record,
    'user',
    `"${record.label('user')}" was read as ${real} in the account of ${assumed}; the file has neither name alone.`,
  );
}

export const moodleLog: Format<'impersonation_event'> = {
  id: 'moodle.log',
  title: 'Moodle or Totara log',
  origin:
    'Moodle or Totara: Site administration, Reports, Logs, for the whole site, all participants and all days, "Get these logs", then download as CSV or Excel.',
  shows:
    'Each login as another user, and everything done in that account, because the log writes "A as B" beside it. It mostly shows no end: the logout is written under the account alone.',
  absence: {
    proves: false,
    because:
      'a log is downloaded for one course, person or day or for all, which the file does not say, and each site decides how long it keeps its log',
  },
  table: 'impersonation_event',
  columns,
  required: [['time'], ['user', 'event', 'description']],
  timeColumns: ['time'],
  detect: (glimpse) =>
    recognise(glimpse, columns, {
      all: ['time', 'user', 'event'],
      any: [
        ['affected', 'context'],
        ['component', 'origin', 'description'],
      ],
      from: 0.98,
      to: 0.98,
    }),
  read: readRecord,
  coverage: ['at'],
  identity: sameEvent,
  glossary: plainNames,
};
