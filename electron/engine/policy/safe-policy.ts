import { policyFrom, type Policy } from '../../../shared/policy.ts';
import { assertSafePatterns } from '../matching/keys/safety.ts';

/** The whole policy that somebody hands in, its patterns proven to be fast. @throws AuditError `policy-invalid` */
export function safePolicy(over: unknown): Policy {
  const policy = policyFrom(over);
  assertSafePatterns(policy);
  return policy;
}
