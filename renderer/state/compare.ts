import type { ChangeBetween, Comparison } from '../../shared/contract/compare.ts';
import type { Sort } from './navigation.ts';
import { createStore } from './store.ts';

/** A comparison as it was made: it holds for the open review as it was then. */
export type Compared = {
  /** Of the earlier review's file, to compare again. */
  readonly handle: string;
  /** What its file is called. */
  readonly file: string;
  /** When the open review had been read last: another time means that it may have changed. */
  readonly readAt: number;
  readonly result: Comparison;
};

/** The comparison on the screen survives looking at another screen. */
export const compareState = createStore<{
  compared: Compared | null;
  /** Null: every change. */
  change: ChangeBetween | null;
  sort: Sort | null;
  selected: string | null;
}>({ compared: null, change: null, sort: null, selected: null });
