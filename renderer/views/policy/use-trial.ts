import { useEffect, useEffectEvent, useState } from 'react';
import { formatNumber } from '../../../shared/format.ts';
import { policyChanges, READ_BY_RULES_ALONE } from '../../../shared/policy-changes.ts';
import { useAction } from '../../hooks/use-action.ts';
import { refresh } from '../../hooks/use-call.ts';
import { runJob } from '../../state/jobs.ts';
import { notify } from '../../state/notices.ts';
import { dropPolicyDraft, policyDraft, type Tried } from '../../state/policy-draft.ts';
import { useStore } from '../../state/store.ts';
import type { PolicyDesk } from './use-policy.ts';

type Result = Tried['result'];
export type Trial = {
  /** What was found out about the policy as it stands now. */
  readonly result: Result | null;
  /** What was found out before the last change, while that of now is on its way by itself. */
  readonly before: Result | null;
  /** Something was found out, but the policy or the review was changed since. */
  readonly outdated: boolean;
  readonly busy: boolean;
  /** Another value each time that what was asked for has come; not for what was found out unasked. */
  readonly asked: number;
  readonly run: () => void;
  readonly save: () => void;
};

/** A trial that took longer is not run unasked. */
const AT_ONCE_MS = 1000;
const PAUSE_MS = 400;

/**
 * Tries the policy on the screen, and saves it once it was tried.
 * @param direct what changes after a quick trial is tried again by itself.
 */
export function useTrial({ policy, saved, readAt, unsaved, problem }: PolicyDesk, direct: boolean): Trial {
  const { tried } = useStore(policyDraft);
  const [asked, setAsked] = useState(0);
  const current = tried !== null && tried.readAt === readAt && isSame(tried.policy, policy);
  const attempt = useAction(async (quietly: boolean) => {
    const start = performance.now();
    const title = 'Finding out what the policy would change';
    const result = await runJob('policy.try', { policy }, title, { inDialog: quietly }).catch(
      (error: unknown) => {
        // Otherwise it would be tried again by itself for ever.
        policyDraft.set({ tried: null });
        throw error;
      },
    );
    policyDraft.set({
      tried: { policy, readAt, result, tookMs: performance.now() - start, asked: !quietly },
    });
    if (!quietly) setAsked((count) => count + 1);
  });
  const saving = useAction(async () => {
    const { note } = policyDraft.get();
    const { versions } = await runJob('policy.save', { policy, note }, 'Saving the policy');
    // What was changed meanwhile is not saved.
    if (policyDraft.get().policy === policy) dropPolicyDraft();
    await refresh();
    notify('done', savedWords(versions[0]?.version ?? saved.versions.length + 1, tried?.result));
  });
  const busy = attempt.busy || saving.busy;
  const again =
    direct && tried !== null && !current && isQuick(tried, policy) && unsaved.length > 0 && !problem;
  const tryAgain = useEffectEvent(() => attempt.run(true));
  useEffect(() => {
    if (!again || busy) return undefined;
    const timer = window.setTimeout(() => tryAgain(), PAUSE_MS);
    return () => window.clearTimeout(timer);
  }, [again, busy, policy, readAt]);
  return {
    result: current ? tried.result : null,
    before: again ? tried.result : null,
    outdated: tried !== null && !current,
    busy,
    asked,
    run: () => attempt.run(false),
    save: saving.run,
  };
}

/** What only rules read is tried with what the trial before has learnt, however long that took. */
const RULES_ALONE: ReadonlySet<string> = new Set(READ_BY_RULES_ALONE);

function isQuick(tried: Tried, policy: Tried['policy']): boolean {
  if (tried.tookMs < AT_ONCE_MS) return true;
  return (
    tried.asked &&
    policyChanges(tried.policy, policy).every(({ key }) => RULES_ALONE.has(key.split('.')[0] ?? ''))
  );
}

const isSame = (one: Tried['policy'], other: Tried['policy']): boolean =>
  one === other || policyChanges(one, other).length === 0;

function savedWords(version: number, result: Result | undefined): string {
  const moved = result?.verdicts.filter(({ from, to }) => from !== to) ?? [];
  const count = moved.reduce((sum, one) => sum + one.count, 0);
  const { gained, lost } = result?.findings ?? { gained: 0, lost: 0 };
  const sessions = `${formatNumber(count, 'session')} ${count === 1 ? 'has' : 'have'} another verdict`;
  return `Version ${version} of the policy is saved; ${sessions}, ${formatNumber(gained, 'finding')} came and ${lost} went.`;
}
