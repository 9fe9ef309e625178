/** What can go wrong in a way the user can mend. Everything else is a bug and is shown with a reference. */
export const ERROR_CODES = [
  'file-unreadable',
  'file-empty',
  'file-binary',
  'file-foreign',
  'file-malformed',
  'file-already-imported',
  'question-open',
  'review-unreadable',
  'review-exists',
  'review-not-open',
  'policy-invalid',
  'option-invalid',
  'pack-broken',
  'not-found',
  'changed-meanwhile',
  'second-person-needed',
  'not-granted',
  'cancelled',
  'input-invalid',
  'bug',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** An expected failure: a code for the program and one plain sentence for the person: what, where, what to do. */
export class AuditError extends Error {
  readonly code: ErrorCode;
  constructor(code: ErrorCode, message: string) {
    super(message);
    this.name = 'AuditError';
    this.code = code;
  }
}

export type Failure = { readonly code: ErrorCode; readonly message: string };
export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Failure };

/** Turns anything thrown into a value that can cross a process border; a bug keeps its words out of sight. */
export function failureOf(error: unknown): Failure {
  if (error instanceof AuditError) return { code: error.code, message: error.message };
  if (error instanceof Error && error.name === 'AbortError')
    return { code: 'cancelled', message: 'Cancelled. Nothing was changed.' };
  return {
    code: 'bug',
    message:
      'Something went wrong inside Actas. Nothing was changed; the details are in the log of the application.',
  };
}
