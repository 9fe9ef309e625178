import { useState } from 'react';
import { notifyError } from '../state/notices.ts';

/** Runs something that may fail; a failure becomes one sentence the user can dismiss. */
export function useAction<Values extends unknown[]>(
  action: (...values: Values) => Promise<void>,
): { busy: boolean; run: (...values: Values) => void } {
  const [busy, setBusy] = useState(false);
  const run = (...values: Values) => {
    setBusy(true);
    action(...values)
      .catch(notifyError)
      .finally(() => setBusy(false));
  };
  return { busy, run };
}
