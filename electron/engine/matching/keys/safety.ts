import { createRequire } from 'node:module';
import { runInNewContext } from 'node:vm';
import type { checkSync, Diagnostics } from 'recheck';
import { AuditError } from '../../../../shared/errors.ts';
import type { Policy } from '../../../../shared/policy.ts';
import { MOST_TRIED } from './forms/custom.ts';
import { AFTER, BEFORE } from './forms/form.ts';
import { BUILT_IN_PATTERNS } from './forms/index.ts';

/** Longer patterns are no keys of tickets, and take long to prove. */
const LONGEST = 200;
/** How long the proof and the trial of one pattern may take, in ms. Both take a few on any machine when all is well. */
const PROOF_LIMIT = 5000;
const TRIAL_LIMIT = 2000;

const known = new Map<string, string | null>();

/**
 * Why a pattern of ticket keys must not be used, in one sentence that names it and says what to do; null: it may be.
 * It must be proven that its cost grows no faster than the text, and it is tried under a limit of time as well.
 */
export function problemOf(pattern: string): string | null {
  if (BUILT_IN_PATTERNS.has(pattern)) return null;
  const before = known.get(pattern);
  if (before !== undefined) return before;
  const problem = sentenceFor(pattern);
  known.set(pattern, problem);
  return problem;
}

/** @throws AuditError `policy-invalid` with the first pattern of ticket keys that must not be used. */
export function assertSafePatterns({ ticketKeys }: Pick<Policy, 'ticketKeys'>): void {
  for (const pattern of ticketKeys) {
    const problem = problemOf(pattern);
    if (problem !== null) throw new AuditError('policy-invalid', problem);
  }
}

function sentenceFor(pattern: string): string | null {
  const named = `The ticket key pattern "${pattern.slice(0, LONGEST)}"`;
  if (pattern.length > LONGEST)
    return `${named}… is longer than ${LONGEST} characters. Split it into several patterns.`;
  if (!isExpression(pattern)) return `${named} is not a regular expression. Correct it and try again.`;
  if (new RegExp(`^(?:${pattern})$`, 'iu').test(''))
    return `${named} matches the empty text, and so finds keys everywhere. Say which letters or digits a key must have.`;
  return tooSlow(named, pattern);
}

/** By itself, and where it is put to use. */
function isExpression(pattern: string): boolean {
  try {
    new RegExp(pattern, 'giu');
    new RegExp(`${BEFORE}(?:${pattern})${AFTER}`, 'giu');
    return true;
  } catch {
    return false;
  }
}

function tooSlow(named: string, pattern: string): string | null {
  const { status } = proofOf(pattern);
  if (status === 'vulnerable')
    return `${named} can take very long on some texts, because its parts can share out the same letters in many ways. Say how often each part may repeat, as in [0-9]{1,7}, and let no two parts in a row fit the same letters.`;
  if (status === 'unknown')
    return `${named} cannot be proven to be fast. Write it without looking ahead or back, without references to its own groups, and with short repeats such as {1,7}.`;
  return isQuick(pattern)
    ? null
    : `${named} takes too long on long texts. Say how often each part may repeat, as in [0-9]{1,7}.`;
}

/** Matched from the start of a word to a sign that never fits: the worst that a text can do to it. */
function proofOf(pattern: string): Diagnostics {
  // Pure: no worker, no Java and no binary is started.
  process.env['RECHECK_SYNC_BACKEND'] = 'pure';
  const load = createRequire(import.meta.url);
  const { checkSync: check } = load('recheck') as { checkSync: typeof checkSync };
  return check(`^(?:${pattern})!`, 'iu', {
    timeout: PROOF_LIMIT,
    attackTimeout: null,
    incubationTimeout: null,
  });
}

/** Runs it as it will be run, over the longest texts of the signs that keys are made of, and stops it after a while. */
function isQuick(pattern: string): boolean {
  const signs = ['A', 'a1', '0', 'A-', 'AB ', '1 ', '-', '_', '/', 'é'];
  // What follows fits few patterns and ends no word, so that a match must be given up and tried in every other way.
  const texts = signs.map((sign) => `${sign.repeat(MOST_TRIED / sign.length)}\u0663`);
  const expression = `${BEFORE}(?:${pattern})${AFTER}`;
  const code = `const key = new RegExp(expression, 'giu'); for (const text of texts) text.match(key);`;
  try {
    runInNewContext(`{ ${code} }`, { expression, texts }, { timeout: TRIAL_LIMIT });
    return true;
  } catch {
    return false;
  }
}
