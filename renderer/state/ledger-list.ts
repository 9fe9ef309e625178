import type { Fate } from '../../shared/words.ts';
import type { Sort } from './navigation.ts';
import { createStore } from './store.ts';

export type LeftOut = Exclude<Fate, 'imported'>;
/** The fates of rows that were not imported, in the order of the ledger. */
export const LEFT_OUT: readonly LeftOut[] = ['duplicate', 'ignored', 'rejected'];

type LedgerList = {
  /** Whose rows are listed instead of the sources; null: the sources are. */
  of: { readonly sourceId: number; readonly fate: LeftOut } | null;
  search: string;
  sort: Sort;
  selected: string | null;
};

/** What the contract takes. */
const LONGEST_SEARCH = 200;

export const ledgerList = createStore<LedgerList>({
  of: null,
  search: '',
  sort: { column: 'row', descending: false },
  selected: null,
});

/** Numbers lead to their rows: lists the rows of a source that had one fate, only those that say something where it is named. */
export function listRows(sourceId: number, fate: LeftOut, search = ''): void {
  ledgerList.reset();
  ledgerList.set({ of: { sourceId, fate }, search: search.slice(0, LONGEST_SEARCH) });
}
