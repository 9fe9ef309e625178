import { AuditError, failureOf, type Failure } from './errors.ts';

/**
 * Turns anything thrown into a value that can cross a process border. A bug goes to the log with its stack, under a
 * short reference that the sentence carries, so that the two can be brought together.
 */
export function reportFailure(error: unknown, log: (text: string) => void): Failure {
  const failure = failureOf(error);
  // An AuditError has its sentence; a bug of another process comes as one, and is in the log already.
  if (failure.code !== 'bug' || error instanceof AuditError) return failure;
  const details = error instanceof Error ? (error.stack ?? String(error)) : String(error);
  const reference = referenceOf(details);
  log(`[${reference}] ${details}`);
  return { code: 'bug', message: `${failure.message.replace(/\.$/, '')} under ${reference}.` };
}

/** The same failure has the same reference on every machine and every run (FNV-1a, 32 bits). */
export function referenceOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
