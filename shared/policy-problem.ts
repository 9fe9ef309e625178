import type { z } from 'zod';
import { allowedAt, keysAt } from './allowed.ts';

type Issue = z.core.$ZodIssue;
type Key = Issue['path'][number];

const LONGEST = 100;

/**
 * Where something does not fit a schema, and what would: `at "lateHours": it must be a number of at least 0`.
 * @param issue the first problem; none: "somewhere".
 */
export function policyProblem(schema: z.ZodType, issue: Issue | undefined): string {
  if (issue === undefined) return 'somewhere';
  const { inner, path } = deepest(issue, []);
  if (inner.code === 'unrecognized_keys')
    return `${where(path)}: ${unknown(schema, path, inner.keys[0] ?? '')}`;
  if (inner.code === 'invalid_key')
    return `${where(path.slice(0, -1))}: ${unknown(schema, path.slice(0, -1), String(path.at(-1)))}`;
  const allowed = allowedAt(schema, path);
  return `${where(path)}: ${allowed === null ? 'its value does not fit' : `it must be ${allowed}`}`;
}

/** Of a choice the part that was meant: the one that fits as a whole and has a problem somewhere inside. */
function deepest(issue: Issue, above: readonly Key[]): { inner: Issue; path: readonly Key[] } {
  const path = [...above, ...issue.path];
  const meant =
    issue.code === 'invalid_union'
      ? issue.errors.map(([first]) => first).find((first) => first !== undefined && isInside(first))
      : undefined;
  return meant === undefined ? { inner: issue, path } : deepest(meant, path);
}

const isInside = (issue: Issue): boolean => issue.path.length > 0 || issue.code === 'unrecognized_keys';

const where = (path: readonly Key[]): string =>
  path.length === 0
    ? 'at the top level'
    : `at "${path
        .map(String)
        .join('.')
        .slice(0, 2 * LONGEST)}"`;

function unknown(schema: z.ZodType, path: readonly Key[], key: string): string {
  const known = keysAt(schema, path);
  const what = path.length === 1 && path[0] === 'rules' ? 'rule' : 'setting';
  const near = nearest(key, known);
  const meant = near === null ? '' : `, perhaps "${near}" is meant`;
  return `there is no ${what} "${key.slice(0, LONGEST)}"${meant}; the ${what}s there are ${known.join(', ')}`;
}

/** The known word that takes the fewest letters to change, if those are two, or a third of it. */
function nearest(word: string, known: readonly string[]): string | null {
  const [best] = known
    .map((one) => ({ one, steps: stepsBetween(word.slice(0, LONGEST).toLowerCase(), one.toLowerCase()) }))
    .filter(({ one, steps }) => steps < one.length && steps <= Math.max(2, one.length / 3))
    .sort((a, b) => a.steps - b.steps);
  return best?.one ?? null;
}

/** How many letters must be put in, taken out or changed to make one word of the other. */
function stepsBetween(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [index, letter] of [...one].entries()) {
    const next = [index + 1];
    for (let at = 1; at <= other.length; at += 1) {
      const changed = (row[at - 1] ?? 0) + (letter === other[at - 1] ? 0 : 1);
      next.push(Math.min((row[at] ?? 0) + 1, (next[at - 1] ?? 0) + 1, changed));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}
