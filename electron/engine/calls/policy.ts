import type { EngineHandlers } from '../app.ts';
import { tryKeys } from '../matching/keys/try.ts';
import { holidaysOf } from '../holidays/of-period.ts';
import { readPolicyFile } from '../policy/read-file.ts';
import { savePolicy } from '../policy/save.ts';
import { policyState } from '../policy/state.ts';
import { tryPolicy } from '../policy/trial.ts';

type Names = 'policy.get' | 'policy.try' | 'policy.save' | 'policy.read' | 'policy.holidays' | 'keys.try';

export const policyCalls: Pick<EngineHandlers, Names> = {
  'policy.get': (desk) => policyState(desk.review().reader),
  'policy.try': (desk, { policy }, context) =>
    desk.change((review) => {
      // It waited for its turn, and may not be wanted any more.
      context.job.signal.throwIfAborted();
      return tryPolicy(review, policy, context.job);
    }),
  'policy.save': (desk, input, context) => desk.change((review) => savePolicy(review, input, context)),
  'policy.read': (desk, _input, { path }) => readPolicyFile(desk.review().reader, path),
  'policy.holidays': (desk, { calendar }) => holidaysOf(desk.review().reader, calendar),
  'keys.try': (desk, input) => tryKeys(desk.open.current?.reader ?? null, input),
};
