import type { States } from '../../context/states.ts';
import type { Cite, Person, Session } from '../../model.ts';
import { count } from '../../text.ts';
import { readableDay } from '../../zone.ts';
import { thenOf } from '../then.ts';
import { citesFor, some, type FlagTest, type Line } from './flag.ts';

/** Since when somebody is not active; at null: it is not recorded since when. */
export type Left = { readonly at: number | null; readonly cite: Cite | null };

/** Whether somebody is not active any more, by the audit trail or by a list; null: is active, or it is not recorded. */
export function leftOf(person: Person, states: States): Left | null {
  const { last } = thenOf(states, `p:${person.id}`, 'active');
  if (last?.value === 'no')
    return { at: last.basis === 'trail' ? last.from : null, cite: last.cite ?? person.cites[0] ?? null };
  if (last?.value === 'yes' || person.active !== false) return null;
  return { at: null, cite: person.cites[0] ?? null };
}

/** Is not active, and still holds a right or acted. */
export const leaver: FlagTest =
  ({ states, zone }) =>
  (line) => {
    const { person, held, sessions } = line;
    const left = person ? leftOf(person, states) : null;
    const rights = held.filter(({ certain }) => certain);
    if (left === null || (rights.length === 0 && sessions.length === 0)) return null;
    const since =
      left.at === null
        ? 'Is not active (since when is not recorded)'
        : `Deactivated on ${readableDay(left.at, zone)}`;
    const still = rights.length === 0 ? '' : `, and still holds ${some(rights.map(({ how }) => how))}`;
    return {
      flag: 'leaver',
      sentence: [`${since}${still}.`, ...actedThen(line, states)].join(' '),
      cites: citesFor([
        left.cite,
        ...rights.map(({ cite }) => cite),
        ...sessions.slice(-1).map(({ evidence }) => evidence[0]),
      ]),
    };
  };

function began(unknown: number, sessions: number): string {
  if (unknown < sessions) return `${unknown} of ${count(sessions, 'session')} began`;
  return sessions === 1 ? 'the session began' : 'the sessions began';
}

/** Whether the account was active when the sessions began: by the audit trail, which alone knows of a time. */
function actedThen({ entry, sessions }: Line, states: States): string[] {
  if (sessions.length === 0) return [];
  const active = thenOf(states, entry.key, 'active');
  const valueThen = ({ startedAt }: Session): string | null => {
    const state = active.at(startedAt);
    return state === undefined || state.basis === 'snapshot' ? null : state.value;
  };
  const told = (value: string): number => sessions.filter((session) => valueThen(session) === value).length;
  const [before, after] = [told('yes'), told('no')];
  const all = count(sessions.length, 'session');
  const unknown = sessions.length - before - after;
  if (before === sessions.length) return [`Acted in ${all} before, while the account was active.`];
  return [
    ...(after > 0 ? [`${after} of ${all} began while the account was not active.`] : []),
    ...(before > 0 ? [`${before} of ${all} began before, while it was active.`] : []),
    ...(unknown > 0
      ? [`Whether the account was active when ${began(unknown, sessions.length)} is not recorded.`]
      : []),
  ];
}
