import type { RosterEntry, Session, State } from '../../model.ts';
import type { Policy } from '../../../../shared/policy.ts';
import { count, fold } from '../../text.ts';
import { thenOf } from '../then.ts';
import { citesFor, some, spanWords, type FlagTest, type Sight } from './flag.ts';

/** Acted, and is not on the list of those who may or not on that of the approved: the facts of the rule of that name. */
export const unlisted: FlagTest =
  (sight) =>
  ({ entry, who, sessions }) => {
    if (sessions.length === 0 || who.keys.length !== 1) return null;
    const gaps = gapsOf(entry, sight);
    if (gaps.length === 0) return null;
    const acted = `Acted in ${count(sessions.length, 'session')} ${spanWords(sessions, sight.zone)}`;
    const held = entry.declared ? null : heldThen(entry.key, sessions, sight);
    return {
      flag: 'unlisted',
      ...(held ? { held: held.sentence } : {}),
      sentence: [`${acted} and ${some(gaps)}.`, ...(held ? [held.sentence] : [])].join(' '),
      cites: citesFor([...(held?.states ?? []).map(({ cite }) => cite), ...firstRows(sessions)]),
    };
  };

const firstRows = (sessions: readonly Session[]) => sessions.map(({ evidence }) => evidence[0]);

function gapsOf(entry: RosterEntry, { roster, policy }: Sight): string[] {
  return [
    ...(roster.known && !entry.declared && entry.uncertain !== true
      ? [`is not on the imported list of those who may (${count(roster.declared, 'person', 'people')})`]
      : []),
    ...(isApproved(entry, policy) === false ? ['is not on the list of the approved'] : []),
  ];
}

function isApproved({ approved, username }: RosterEntry, policy: Policy): boolean | null {
  const names = policy.roster.approved;
  if (approved !== null || names.length === 0 || username === null) return approved;
  return names.some((name) => fold(name) === fold(username));
}

/** Whether the right was held when the sessions began, as far as it is recorded. */
function heldThen(
  key: string,
  sessions: readonly Session[],
  { states }: Sight,
): { readonly sentence: string; readonly states: readonly State[] } {
  const power = thenOf(states, key, 'power');
  const told = sessions.map(({ startedAt }) => power.at(startedAt)).filter((state) => state !== undefined);
  const held = told.filter(({ value }) => value === 'yes');
  const lacking = told.filter(({ value }) => value === 'no');
  const all = count(sessions.length, 'session');
  const words = [
    ...(held.length > 0 ? [`The right was held ${ofAll(held.length, all, sessions)}: ${said(held)}`] : []),
    ...(lacking.length > 0
      ? [`The right was not held ${ofAll(lacking.length, all, sessions)}: ${said(lacking)}`]
      : []),
    ...(held.length + lacking.length < sessions.length
      ? [
          `Whether the right was held ${ofAll(sessions.length - held.length - lacking.length, all, sessions)} is not recorded.`,
        ]
      : []),
  ];
  return { sentence: words.join(' '), states: [...new Set([...held, ...lacking])] };
}

function ofAll(some: number, all: string, { length }: readonly Session[]): string {
  if (length === 1) return 'when it began';
  return some === length ? `when all ${all} began` : `when ${some} of the ${all} began`;
}

const said = (states: readonly State[]): string =>
  [...new Set(states.map(({ sentence }) => sentence))].slice(0, 3).join(' ');
