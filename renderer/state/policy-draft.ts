import type { PolicyTrial } from '../../shared/contract/policy.ts';
import type { Policy } from '../../shared/policy.ts';
import { createStore } from './store.ts';

/** A policy as it was tried: what was found out holds for it alone, and for the review as it was read then. */
export type Tried = { readonly policy: Policy; readonly readAt: number; readonly result: PolicyTrial };

/** What was changed in the policy and is not saved yet: it survives looking at another screen. */
export const policyDraft = createStore<{
  /** Null: nothing was changed. */
  policy: Policy | null;
  tried: Tried | null;
  note: string;
  /** What stands in the box in which ticket keys are tried. */
  text: string;
}>({ policy: null, tried: null, note: '', text: '' });

/** Forgets what was changed; the text in the box stays. */
export function dropPolicyDraft(): void {
  policyDraft.set({ policy: null, tried: null, note: '' });
}
