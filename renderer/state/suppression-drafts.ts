import type { SuppressionScope } from '../../shared/contract/suppressions.ts';
import type { RuleId } from '../../shared/words.ts';
import type { Sort } from './navigation.ts';
import { createStore } from './store.ts';

export type Somebody = SuppressionScope['actor'];

/** A suppression while it is written. */
export type SuppressionDraft = {
  readonly rules: readonly RuleId[];
  readonly actor: Somebody | null;
  /** Of whom the sessions are: of one account, or of a unit. What stands in the other is kept, not used. */
  readonly of: 'target' | 'unit';
  readonly target: Somebody | null;
  readonly unit: string | null;
  readonly from: string;
  readonly until: string;
  readonly owner: string;
  readonly ticket: string;
  readonly reason: string;
};

export const EMPTY_DRAFT: SuppressionDraft = {
  rules: [],
  actor: null,
  of: 'target',
  target: null,
  unit: null,
  from: '',
  until: '',
  owner: '',
  ticket: '',
  reason: '',
};

/** The list of suppressions, and the one that is being written: it survives looking at another screen. */
export const suppressionDrafts = createStore<{
  /** Null: none is being written. */
  draft: SuppressionDraft | null;
  /** The form is shown, not the list. */
  open: boolean;
  selected: string | null;
  sort: Sort | null;
}>({ draft: null, open: false, selected: null, sort: null });
