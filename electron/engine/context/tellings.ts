import type { StateBasis, StateField } from '../../../shared/people-words.ts';
import { STATE_BASES } from '../../../shared/people-words.ts';
import type { State } from '../model.ts';
import type { Facts } from './fields.ts';
import type { Segment } from './segments.ts';

/** A state before its row of a list is put in: people with equal values share it. */
export type Telling = Omit<State, 'cite'> & Pick<Segment, 'cite'>;

export function tellingOf(field: StateField, segment: Segment, at: number | null): Telling {
  const { value, from, to, basis, cite } = segment;
  return { field, value: value === '' ? 'none' : value, from, to, basis, sentence: segment.say(at), cite };
}

/** The list of people that is meant: for the right to log in as others the one that gives the profile. */
export function cited({ cite, ...telling }: Telling, { listed }: Facts): State {
  const field = telling.field === 'power' ? 'profile' : telling.field;
  return { ...telling, cite: cite === 'list' ? listed[field].cite : cite };
}

export const NOTHING = {
  value: null,
  from: null,
  to: null,
  basis: 'not-recorded',
  sentence: 'Not recorded.',
  cite: null,
} as const;

/**
 * The states of one field over time. What a list says is one state, however far the trail reaches: the sentence tells
 * for which time the trail shows no change. A field of which nothing at all is said is left out.
 */
export function historyOf(field: StateField, segments: readonly Segment[]): Telling[] {
  if (segments.every(({ value, cite, maybe }) => value === null && cite === null && maybe.length === 0))
    return [];
  const states: Telling[] = [];
  for (const segment of segments) {
    const state = tellingOf(field, segment, null);
    const last = states.at(-1);
    if (!last || last.value !== state.value || !isOneStory(last, state)) states.push(state);
    else {
      const told = last.basis === 'snapshot' ? state : last;
      states[states.length - 1] = { ...told, from: last.from, to: state.to };
    }
  }
  return states;
}

/** What lists say, or what one row of the trail says of the time before it. */
const isOneStory = (a: Telling, b: Telling): boolean =>
  (isListed(a.basis) && isListed(b.basis)) || (a.basis === 'trail' && b.basis === 'trail' && a.from === null);

const isListed = (basis: StateBasis): boolean => basis === 'snapshot' || basis === 'unchanged';

/** Of namesakes only what holds for each of them, known no better than for the one of whom least is known. */
export function common(field: StateField, states: readonly State[]): State {
  const [first] = states;
  if (!first) return { ...NOTHING, field };
  if (states.length === 1) return first;
  if (states.every(({ value }) => value === first.value))
    return states.reduce((a, b) => (rank(b.basis) > rank(a.basis) ? b : a));
  const sentence = `Not recorded: ${states.length} people bear this name, and it is not the same for all of them.`;
  return { ...NOTHING, field, sentence };
}

/** How little a basis proves. */
export const rank = (basis: StateBasis): number => STATE_BASES.indexOf(basis);
