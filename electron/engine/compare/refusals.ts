import { basename } from 'node:path';
import Database from 'better-sqlite3';
import { AuditError } from '../../../shared/errors.ts';
import { formatBytes } from '../../../shared/format.ts';
import { damaged } from '../db/open.ts';

/** @returns a way to read a file, which turns whatever it makes of a file that is not whole into a sentence that names it. */
export function guardFor(path: string): <Value>(work: () => Value) => Value {
  return (work) => {
    try {
      return work();
    } catch (error) {
      throw sentenceFor(error, path);
    }
  };
}

/** What reading a file that is not whole, or not ours, may throw; anything else is a bug and stays one. */
function sentenceFor(error: unknown, path: string): unknown {
  if (error instanceof AuditError && error.code === 'policy-invalid')
    return new AuditError('review-unreadable', `${basename(path)} cannot be compared. ${error.message}`);
  if (error instanceof Database.SqliteError || error instanceof SyntaxError) return damaged(path);
  return ['EACCES', 'EPERM', 'EIO', 'ENOENT'].includes(codeOf(error)) ? unreadable(path) : error;
}

/** The code of a failure of the system, or nothing. */
export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';

export function newer(path: string): AuditError {
  return new AuditError(
    'review-unreadable',
    `${basename(path)} was made by a newer Actas. Update Actas to read it.`,
  );
}

export function unreadable(path: string): AuditError {
  return new AuditError(
    'review-unreadable',
    `${basename(path)} cannot be read. Check that it is still there and that you may open it.`,
  );
}

export function noRoom(path: string, bytes: number): AuditError {
  return new AuditError(
    'review-unreadable',
    `${basename(path)} has to be copied to be read, and there is no room for its ${formatBytes(bytes)}. Make room and try again.`,
  );
}
