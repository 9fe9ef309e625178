import { useSyncExternalStore } from 'react';

export type Store<State> = {
  readonly get: () => State;
  readonly set: (change: Partial<State> | ((state: State) => Partial<State>)) => void;
  readonly reset: () => void;
  readonly subscribe: (listener: () => void) => () => void;
};

/** A value that outlives the screen showing it: filters, selections, running jobs. */
export function createStore<State extends object>(initial: State): Store<State> {
  let state = initial;
  const listeners = new Set<() => void>();
  const replace = (next: State) => {
    state = next;
    for (const listener of listeners) listener();
  };
  return {
    get: () => state,
    set: (change) => replace({ ...state, ...(typeof change === 'function' ? change(state) : change) }),
    reset: () => replace(initial),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export function useStore<State>(store: Store<State>): State {
  return useSyncExternalStore(store.subscribe, store.get);
}
