import type { EngineHandlers } from '../app.ts';
import { tryKeys } from '../matching/keys/try.ts';
import { savePolicy } from '../policy/save.ts';
import { policyState } from '../policy/state.ts';
import { tryPolicy } from '../policy/trial.ts';

type Names = 'policy.get' | 'policy.try' | 'policy.save' | 'keys.try';

export const policyCalls: Pick<EngineHandlers, Names> = {
  'policy.get': (desk) => policyState(desk.review().reader),
  'policy.try': (desk, { policy }, context) =>
    desk.change((review) => {
      // It waited for its turn, and may not be wanted any more.
      context.job.signal.throwIfAborted();
      return tryPolicy(review, policy, context.job);
    }),
  'policy.save': (desk, input, context) => desk.change((review) => savePolicy(review, input, context)),
  'keys.try': (desk, input) => tryKeys(desk.open.current?.reader ?? null, input),
};
