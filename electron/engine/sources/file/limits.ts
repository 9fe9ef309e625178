import { AuditError } from '../../../../shared/errors.ts';

/** What a compressed file may unpack to: a small file must not fill the machine. */
export const FREE_BYTES = 64 * 1024 * 1024;
export const MAX_RATIO = 200;
export const MAX_BYTES = 8 * 1024 * 1024 * 1024;

export function exploding(name: string): AuditError {
  return new AuditError(
    'file-malformed',
    `${name} unpacks to far more than an export would. If you trust it, unpack it yourself and choose the file inside.`,
  );
}
