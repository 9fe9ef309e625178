import type { StateField } from '../../../shared/people-words.ts';
import type { States } from '../context/states.ts';
import { NOTHING } from '../context/tellings.ts';
import type { State } from '../model.ts';

/** What held of one person (`p:<id>`) in one field over time, and what of it held at an instant. */
export type Then = {
  readonly last: State | undefined;
  readonly at: (instant: number) => State | undefined;
};

export function thenOf(states: States, key: string, field: StateField): Then {
  const history = states.history(key).filter((state) => state.field === field);
  return {
    last: history.findLast(({ to }) => to === null),
    // Not from the history: there what is unchanged within the reach of the trail is one with what lies outside it.
    at: (instant) => {
      const state = states.fieldAt({ keys: [key], name: '', username: null }, field, instant);
      return state.sentence === NOTHING.sentence ? undefined : state;
    },
  };
}
