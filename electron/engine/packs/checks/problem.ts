import type { Bag } from '../bag/bag.ts';

/** What is wrong with one file of a pack, as the end of a sentence that starts with its name. */
export type Problem = { readonly file: string; readonly why: string };

/** One thing a pack must hold true beyond its hashes. */
export type Check = (bag: Bag) => Promise<Problem | null>;
