import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import type { OutputOf } from '../../../shared/contract/index.ts';
import { AuditError } from '../../../shared/errors.ts';
import { policyChanges } from '../../../shared/policy-changes.ts';
import type { Policy } from '../../../shared/policy.ts';
import type { Readable } from '../db/open.ts';
import { policyOf } from '../settings.ts';
import { safePolicy } from './safe-policy.ts';

/** The largest policy that can be meant: 500 units with their reasons and 1,000 holidays take a tenth of it. */
const MOST_BYTES = 1_000_000;

/** A policy from a file, and how it differs from the one in force. @throws AuditError `policy-invalid`, `file-unreadable` */
export async function readPolicyFile(
  db: Readable,
  path: string | undefined,
): Promise<OutputOf<'policy.read'>> {
  if (path === undefined) throw new AuditError('not-granted', 'Choose the file again.');
  const { policy } = await policyFileAt(path);
  return { policy, changes: policyChanges(policyOf(db), policy) };
}

/**
 * Reads a policy file: JSON as UTF-8 text, with or without a byte order mark.
 * @returns `over`: what the file says; `policy`: that over the default policy, checked.
 * @throws AuditError `file-unreadable`, or `policy-invalid` with the file, the key and what would fit.
 */
export async function policyFileAt(path: string): Promise<{ policy: Policy; over: unknown }> {
  const name = basename(path);
  const over = jsonOf(textOf(await bytesOf(path, name), name), name);
  try {
    return { policy: safePolicy(over), over };
  } catch (error) {
    if (!(error instanceof AuditError)) throw error;
    throw new AuditError(error.code, inFile(error.message, name));
  }
}

/** One byte more than allowed tells that it is too large, however large it is. */
async function bytesOf(path: string, name: string): Promise<Uint8Array> {
  const unreadable = () =>
    new AuditError('file-unreadable', `The policy file ${name} cannot be read. Check its path.`);
  const file = await open(path).catch(() => {
    throw unreadable();
  });
  try {
    if (!(await file.stat()).isFile()) throw unreadable();
    const bytes = new Uint8Array(MOST_BYTES + 1);
    let size = 0;
    for (let read = -1; read !== 0 && size < bytes.length; size += read)
      read = (await file.read(bytes, size, bytes.length - size)).bytesRead;
    if (size > MOST_BYTES) throw wrong(name, 'is larger than 1 MB. Choose a policy that was saved by Actas');
    return bytes.subarray(0, size);
  } catch (error) {
    throw error instanceof AuditError ? error : unreadable();
  } finally {
    await file.close();
  }
}

function textOf(bytes: Uint8Array, name: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw wrong(name, 'is not UTF-8 text. Save it as UTF-8 and try again');
  }
}

function jsonOf(text: string, name: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw wrong(name, `is not JSON${lineOf(error)}. Correct it and try again`);
  }
}

/** " (see line 12)", where the reader of JSON tells it and there are lines to tell apart. */
function lineOf(error: unknown): string {
  const [, line] = /\(line (\d+) column \d+\)/u.exec(String(error)) ?? [];
  return line === undefined || line === '1' ? '' : ` (see line ${line})`;
}

const wrong = (name: string, what: string): AuditError =>
  new AuditError('policy-invalid', `The policy file ${name} ${what}.`);

function inFile(message: string, name: string): string {
  const begin = /^The policy (?=does not fit|is not a JSON object)/u;
  return begin.test(message)
    ? message.replace(begin, () => `The policy file ${name} `)
    : `The policy file ${name} is not used. ${message}`;
}
