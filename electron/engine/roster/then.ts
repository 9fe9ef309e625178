import type { StateField } from '../../../shared/people-words.ts';
import type { States } from '../context/states.ts';
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
    at: (instant) =>
      history.find(({ from, to }) => (from === null || from <= instant) && (to === null || instant < to)),
  };
}
