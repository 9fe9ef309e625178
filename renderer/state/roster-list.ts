import type { RosterFlag } from '../../shared/people-words.ts';
import type { Answer } from '../../shared/words.ts';
import type { Sort } from './navigation.ts';
import { createStore } from './store.ts';

export const ROSTER_TABS = ['people', 'matrix', 'access'] as const;
export type RosterTab = (typeof ROSTER_TABS)[number];
/** The lists of "Access windows", of which one is shown. */
export const ACCESS_PARTS = ['switches', 'administrators', 'vendor', 'vendor-sessions'] as const;
export type AccessPart = (typeof ACCESS_PARTS)[number];

/** null: any. */
export type RosterFilter = {
  readonly flags: readonly RosterFlag[];
  readonly declared: boolean | null;
  readonly approved: Answer | null;
  readonly acted: boolean | null;
};
export const ANY_ROSTER: RosterFilter = { flags: [], declared: null, approved: null, acted: null };

type List = { search: string; sort: Sort | null; selected: string | null };
type RosterList = List & {
  tab: RosterTab;
  filter: RosterFilter;
  /** Where the cursor of the matrix is. */
  cell: { readonly row: number; readonly column: number };
};

const nothing: List = { search: '', sort: null, selected: null };
/** Without a sort people stand as the engine tells them, the unlisted first. */
export const rosterList = createStore<RosterList>({
  ...nothing,
  tab: 'people',
  filter: ANY_ROSTER,
  cell: { row: 0, column: 0 },
});
export const accessList = createStore<List & { part: AccessPart }>({ ...nothing, part: 'switches' });
