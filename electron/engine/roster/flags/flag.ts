import type { States } from '../../context/states.ts';
import type { Cite, Identity, Judged, Person, Roster, RosterEntry, Session, Ticket } from '../../model.ts';
import type { Policy } from '../../../../shared/policy.ts';
import type { Register } from '../../people/register.ts';
import { readableDay } from '../../zone.ts';
import type { Grant } from '../grants.ts';

export type Flag = RosterEntry['flags'][number];

/** One line of the roster with all that it was told from. */
export type Line = {
  readonly entry: RosterEntry;
  readonly who: Identity;
  readonly person: Person | undefined;
  readonly held: readonly Grant[];
  /** Oldest first. */
  readonly sessions: readonly Session[];
};

/** What all lines are seen with. */
export type Sight = {
  readonly roster: Pick<Roster, 'known' | 'declared' | 'dormant'>;
  readonly register: Register;
  readonly states: States;
  readonly policy: Policy;
  readonly tickets: readonly Ticket[];
  /** Empty: it is not known which tickets justify which sessions. */
  readonly judged: readonly Judged[];
  readonly zone: string;
};

/** Looks at one line after the other; what is the same for all of them is worked out once. */
export type FlagTest = (sight: Sight) => (line: Line) => Flag | null;

/** More rows than these nobody reads; the first ones show what is meant. */
const MOST_CITES = 20;

export const citesFor = (cites: readonly (Cite | null | undefined)[]): readonly Cite[] =>
  cites
    .filter((cite) => cite !== null && cite !== undefined)
    .slice(0, MOST_CITES)
    .map(({ sourceId, row }) => ({ sourceId, row }));

/** "on 3 Jan 2026", "from 3 Jan 2026 to 9 Jun 2026". @param sessions oldest first. */
export function spanWords(sessions: readonly Session[], zone: string): string {
  const days = sessions.map(({ startedAt }) => startedAt);
  const [first, last] = [readableDay(days[0] ?? 0, zone), readableDay(days.at(-1) ?? 0, zone)];
  return first === last ? `on ${first}` : `from ${first} to ${last}`;
}

/** "a, b and c", the rest counted. */
export function some(items: readonly string[], most = 5): string {
  const shown = items.slice(0, most);
  const rest = items.length - shown.length;
  const all = rest > 0 ? [...shown, `${rest} more`] : shown;
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} and ${all.at(-1) ?? ''}`;
}
