import { formatNumber } from '../../../shared/format.ts';
import { policyChanges } from '../../../shared/policy-changes.ts';
import { useAction } from '../../hooks/use-action.ts';
import { refresh } from '../../hooks/use-call.ts';
import { runJob } from '../../state/jobs.ts';
import { notify } from '../../state/notices.ts';
import { dropPolicyDraft, policyDraft, type Tried } from '../../state/policy-draft.ts';
import { useStore } from '../../state/store.ts';
import type { PolicyDesk } from './use-policy.ts';

export type Trial = {
  /** What was found out about the policy as it stands now. */
  readonly result: Tried['result'] | null;
  /** Something was found out, but the policy or the review was changed since. */
  readonly outdated: boolean;
  readonly busy: boolean;
  readonly run: () => void;
  readonly save: () => void;
};

/** Tries the policy on the screen, and saves it once it was tried. */
export function useTrial({ policy, saved, readAt }: PolicyDesk): Trial {
  const { tried } = useStore(policyDraft);
  const current =
    tried !== null && tried.readAt === readAt && policyChanges(tried.policy, policy).length === 0;
  const attempt = useAction(async () => {
    const result = await runJob('policy.try', { policy }, 'Finding out what the policy would change');
    policyDraft.set({ tried: { policy, readAt, result } });
  });
  const saving = useAction(async () => {
    const { note } = policyDraft.get();
    const { versions } = await runJob('policy.save', { policy, note }, 'Saving the policy');
    const moved = tried?.result.verdicts.filter(({ from, to }) => from !== to) ?? [];
    // What was changed meanwhile is not saved.
    if (policyDraft.get().policy === policy) dropPolicyDraft();
    await refresh();
    const count = moved.reduce((sum, one) => sum + one.count, 0);
    notify(
      'done',
      `Version ${versions[0]?.version ?? saved.versions.length + 1} of the policy is saved; ${formatNumber(count, 'session')} ${count === 1 ? 'has' : 'have'} another verdict.`,
    );
  });
  return {
    result: current ? tried.result : null,
    outdated: tried !== null && !current,
    busy: attempt.busy || saving.busy,
    run: attempt.run,
    save: saving.run,
  };
}
