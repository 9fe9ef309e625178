import type { OutputOf } from '../../../shared/contract/index.ts';
import { AuditError } from '../../../shared/errors.ts';
import type { Readable } from '../db/open.ts';

/** A policy from a file, and how it differs from the one in force. @throws AuditError `policy-invalid`, `file-unreadable` */
export function readPolicyFile(_db: Readable, _path: string | undefined): OutputOf<'policy.read'> {
  throw new AuditError('file-unreadable', 'Not written yet.');
}
