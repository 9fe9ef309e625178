import type { IdentityCandidate, Person } from '../model.ts';
import { unitOf } from './units.ts';

/** What tells somebody from a namesake: unit, profile, state, in words. */
export function wordsOf(person: Person): string {
  const unit = unitOf(person);
  const state = person.active === null ? null : person.active ? 'active' : 'not active';
  const parts = [
    person.username === null && person.email !== null ? `e-mail ${person.email}` : null,
    unit ?? 'unit not recorded',
    person.profile === null ? null : `profile ${person.profile}`,
    state,
  ];
  return parts.filter((part) => part !== null).join(', ');
}

/** Somebody who may be meant. @param anchor by which of their records a decision names them; left out: the strongest. */
export function candidateOf(person: Person, hint: string | null, anchor?: string): IdentityCandidate {
  return {
    anchor: anchor ?? person.records[0]?.anchor ?? '',
    personId: person.id,
    name: person.name,
    username: person.username,
    words: wordsOf(person),
    hint,
    cites: person.cites.slice(0, MOST_CITES),
  };
}

/** A record that no list has any more, as the answer about it names it. */
export function lostCandidate(anchor: string): IdentityCandidate {
  const text = anchor.slice(anchor.indexOf(':') + 1);
  return {
    anchor,
    personId: null,
    name: anchor.startsWith('row:') ? 'A row with a name alone' : text,
    username: null,
    words: 'no list of people has this record any more',
    hint: null,
    cites: [],
  };
}

const MOST_CITES = 20;
