import type { Readable } from '../db/open.ts';
import type { Ends, Subject, TrailLine } from '../trail/lines.ts';
import { CREATED } from './replay.ts';
import { norm } from './segments.ts';
import type { TrailChange } from './trail-changes.ts';

type Said = { readonly who: Subject; readonly change: Omit<TrailChange, 'at' | 'cite' | 'keys' | 'id'> };
const PLAIN = { event: null, set: null, until: null } as const;

/** What a line changes and of whom; null: nothing that is told over time. */
export function saidIn(line: TrailLine, known: Vocabulary): Said | null {
  switch (line.is) {
    case 'moved':
      return { who: line.who, change: { ...PLAIN, field: line.field, ...known(line.field, line) } };
    case 'activated':
      return {
        who: line.who,
        change: {
          ...PLAIN,
          field: 'active',
          before: 'no',
          after: 'yes',
          event: 'the account was activated',
        },
      };
    case 'deactivated':
      return {
        who: line.who,
        change: {
          ...PLAIN,
          field: 'active',
          before: 'yes',
          after: 'no',
          event: 'the account was deactivated',
        },
      };
    case 'created':
      return {
        who: line.who,
        change: { ...PLAIN, field: 'active', before: null, after: 'yes', event: CREATED },
      };
    case 'frozen':
    case 'unfrozen': {
      const [before, after] = line.is === 'frozen' ? ['no', 'yes'] : ['yes', 'no'];
      const event = line.is === 'frozen' ? 'the account was frozen' : 'the account was unfrozen';
      return { who: line.who, change: { ...PLAIN, field: 'frozen', before, after, event } };
    }
    case 'assigned':
    case 'unassigned':
    case 'extended': {
      const after = line.is === 'unassigned' ? 'no' : 'yes';
      const before = line.is === 'assigned' ? 'no' : 'yes';
      const event =
        line.is === 'extended' ? 'its end was moved' : line.is === 'assigned' ? 'assigned' : 'unassigned';
      const { set, until } = line;
      return { who: line.who, change: { field: `set:${norm(set)}`, before, after, event, set, until } };
    }
    default:
      return null;
  }
}

export type Vocabulary = (
  field: 'profile' | 'role' | 'department' | 'division',
  line: Ends & { readonly readings?: readonly Ends[] },
) => Ends;

/** Of several ways to read a line, the only one whose ends are both values that a list knows. */
export function vocabularyOf(db: Readable): Vocabulary {
  const values = new Map<string, ReadonlySet<string>>();
  const of = (field: string): ReadonlySet<string> => {
    const known =
      values.get(field) ??
      new Set(
        (db.prepare(`SELECT DISTINCT ${field} FROM account`).pluck().all() as (string | null)[]).flatMap(
          (text) => (text === null ? [] : [norm(text)]),
        ),
      );
    values.set(field, known);
    return known;
  };
  return (field, { before, after, readings }) => {
    if (!readings) return { before, after };
    const knows = (text: string | null): boolean => text === '' || of(field).has(norm(text ?? ''));
    const fitting = readings.filter((ends) => knows(ends.before) && knows(ends.after));
    return (fitting.length === 1 && fitting[0]) || { before: null, after: null };
  };
}
