import type { UseQueryResult } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { PolicyChange, PolicyState } from '../../../shared/contract/policy.ts';
import { policyChanges } from '../../../shared/policy-changes.ts';
import type { Policy } from '../../../shared/policy.ts';
import { useCall } from '../../hooks/use-call.ts';
import { policyDraft } from '../../state/policy-draft.ts';
import { useStore } from '../../state/store.ts';

/** The policy as it stands on the screen, beside the one in force and the default one. */
export type PolicyDesk = {
  readonly policy: Policy;
  readonly saved: PolicyState;
  /** When the engine was asked last: another time means that the review may have changed. */
  readonly readAt: number;
  /** What differs from the policy in force. */
  readonly unsaved: readonly PolicyChange[];
  readonly isUnsaved: (key: string) => boolean;
  readonly isChanged: (key: string) => boolean;
  readonly edit: (change: (policy: Policy) => Policy) => void;
  /** Gives settings their default values again. */
  readonly reset: (...keys: readonly string[]) => void;
};

export function usePolicy(): { desk: PolicyDesk | null; query: UseQueryResult<PolicyState> } {
  const query = useCall('policy.get', {});
  const draft = useStore(policyDraft).policy;
  const saved = query.data;
  const readAt = query.dataUpdatedAt;
  const desk = useMemo(() => (saved ? deskOf(saved, readAt, draft) : null), [saved, readAt, draft]);
  return { desk, query };
}

function deskOf(saved: PolicyState, readAt: number, draft: Policy | null): PolicyDesk {
  const policy = draft ?? saved.policy;
  const unsaved = policyChanges(saved.policy, policy);
  const unsavedKeys = new Set(unsaved.map(({ key }) => key));
  const changedKeys = new Set(policyChanges(saved.defaults, policy).map(({ key }) => key));
  const edit: PolicyDesk['edit'] = (change) => {
    const next = change(policyDraft.get().policy ?? saved.policy);
    const same = policyChanges(saved.policy, next).length === 0;
    policyDraft.set({ policy: same ? null : next });
  };
  return {
    policy,
    saved,
    readAt,
    unsaved,
    isUnsaved: (key) => unsavedKeys.has(key),
    isChanged: (key) => changedKeys.has(key),
    edit,
    reset: (...keys) =>
      edit((from) => keys.reduce((now, key) => taken(now, saved.defaults, key.split('.')), from)),
  };
}

/** The same with one setting taken from another policy; both have every setting that a screen shows. */
function taken<Part extends object>(part: Part, from: Part, path: readonly string[]): Part {
  const [step, ...rest] = path as [keyof Part, ...string[]];
  const [own, other] = [part[step], from[step]];
  const isLast = rest.length === 0 || typeof own !== 'object' || own === null;
  return { ...part, [step]: isLast ? other : taken(own, other as typeof own, rest) };
}
