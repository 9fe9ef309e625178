import type { SuppressionScope } from '../../shared/contract/suppressions.ts';
import type { RuleId } from '../../shared/words.ts';
import { findingsList, goTo } from './navigation.ts';
import { EMPTY_DRAFT, suppressionDrafts } from './suppression-drafts.ts';

/** What a finding says of itself: the rules, who acted, in whose account. */
export type SuppressionStart = {
  readonly rules: readonly RuleId[];
  readonly actor: SuppressionScope['actor'] | null;
  readonly target: SuppressionScope['target'];
};

/** Shows the form of a new suppression with this filled in; what was written of days and reasons before stays. */
export function startSuppression({ rules, actor, target }: SuppressionStart): void {
  suppressionDrafts.set(({ draft }) => ({
    draft: { ...(draft ?? EMPTY_DRAFT), rules, actor, target, of: 'target' },
    open: true,
  }));
  showSuppressions();
}

/** Shows the suppressions among the tabs of Findings. */
function showSuppressions(): void {
  findingsList.set({ tab: 'suppressions' });
  goTo('findings');
}
