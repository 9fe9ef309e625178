import type { UseQueryResult } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { PolicyChange, PolicyState } from '../../../shared/contract/policy.ts';
import { AuditError } from '../../../shared/errors.ts';
import { policyChanges } from '../../../shared/policy-changes.ts';
import { policyFrom, type Policy } from '../../../shared/policy.ts';
import { useCall } from '../../hooks/use-call.ts';
import { policyDraft } from '../../state/policy-draft.ts';
import { useStore } from '../../state/store.ts';
import { valueAt, withValue } from './policy-path.ts';

/** The policy as it stands on the screen, beside the one in force and the default one. */
export type PolicyDesk = {
  readonly policy: Policy;
  readonly saved: PolicyState;
  /** When the engine was asked last: another time means that the review may have changed. */
  readonly readAt: number;
  /** What differs from the policy in force. */
  readonly unsaved: readonly PolicyChange[];
  /** Why the policy on the screen is none, in one sentence; null: it can be tried. */
  readonly problem: string | null;
  readonly isUnsaved: (key: string) => boolean;
  readonly isChanged: (key: string) => boolean;
  readonly valueOf: (key: string) => unknown;
  readonly edit: (change: (policy: Policy) => Policy) => void;
  /** Sets one value; undefined takes it out of the policy. */
  readonly put: (key: string, value: unknown) => void;
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
    problem: draft === null ? null : problemOf(draft),
    isUnsaved: (key) => unsavedKeys.has(key),
    isChanged: (key) => changedKeys.has(key),
    valueOf: (key) => valueAt(policy, key),
    edit,
    put: (key, value) => edit((from) => withValue(from, key, value)),
    reset: (...keys) =>
      edit((from) => keys.reduce((now, key) => withValue(now, key, valueAt(saved.defaults, key)), from)),
  };
}

function problemOf(policy: Policy): string | null {
  try {
    policyFrom(policy);
    return null;
  } catch (error) {
    if (error instanceof AuditError) return error.message;
    throw error;
  }
}
