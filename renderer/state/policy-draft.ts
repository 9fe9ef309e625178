import type { PolicyTrial } from '../../shared/contract/policy.ts';
import type { PolicySection } from '../../shared/policy-settings.ts';
import type { Policy } from '../../shared/policy.ts';
import type { RuleId } from '../../shared/words.ts';
import { createStore } from './store.ts';

/** The parts of the screen. */
export type PolicyPlace = PolicySection | 'history';

/** A policy as it was tried: what was found out holds for it alone, and for the review as it was read then. */
export type Tried = {
  readonly policy: Policy;
  readonly readAt: number;
  readonly result: PolicyTrial;
  /** How long it took, in ms, and whether somebody asked for it: what is found out at once may be found out again unasked. */
  readonly tookMs: number;
  readonly asked: boolean;
};

/** What was changed in the policy and is not saved yet, and where somebody is on its screen: it survives another screen. */
export const policyDraft = createStore<{
  /** Null: nothing was changed. */
  policy: Policy | null;
  tried: Tried | null;
  note: string;
  /** What stands in the box in which ticket keys are tried. */
  text: string;
  section: PolicyPlace;
  /** The rule on the bench; null: the first. */
  rule: RuleId | null;
  /** Of what a trial finds: these rules only; empty: all. */
  only: readonly RuleId[];
}>({ policy: null, tried: null, note: '', text: '', section: 'verdict', rule: null, only: [] });

/** Forgets what was changed; the text in the box and the place stay. */
export function dropPolicyDraft(): void {
  policyDraft.set({ policy: null, tried: null, note: '', only: [] });
}
