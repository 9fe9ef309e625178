import { policyFrom, type Policy } from '../../../shared/policy.ts';
import { assertSafePatterns } from '../matching/keys/safety.ts';
import { assertKnownHours } from './known-hours.ts';

/** The whole policy that somebody hands in: its patterns proven to be fast, its zones and calendars known. @throws AuditError `policy-invalid` */
export function safePolicy(over: unknown): Policy {
  const policy = policyFrom(over);
  assertSafePatterns(policy);
  assertKnownHours(policy);
  return policy;
}
