import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';
import { compareReviews } from '../../../electron/engine/compare/compare.ts';
import { openOther } from '../../../electron/engine/compare/open-other.ts';
import { quietJob } from '../../../electron/engine/job.ts';
import {
  analyse,
  createReview,
  importFile,
  NOBODY,
  type ReviewFile,
} from '../../../electron/engine/review.ts';
import {
  CHANGES_BETWEEN,
  type ChangeBetween,
  type ComparedFinding,
  type Comparison,
} from '../../../shared/contract/compare.ts';
import { RULE_IDS, type RuleId } from '../../../shared/words.ts';

export type File = { readonly name: string; readonly text: string };
type Made = {
  readonly files: readonly File[];
  readonly asked?: { readonly from: string; readonly to: string } | null;
  readonly policy?: unknown;
  /** What is done in it at the end. */
  readonly then?: (review: ReviewFile) => void;
};

export const Q1 = { from: '2026-01-01', to: '2026-03-31' };
export const Q2 = { from: '2026-04-01', to: '2026-06-30' };
export const HALF = { from: '2026-01-01', to: '2026-06-30' };

/** A policy with these rules and no others: a test of the comparison must not turn on what other rules find. */
export function only(...rules: RuleId[]): { rules: Record<string, { enabled: boolean }> } {
  return { rules: Object.fromEntries(RULE_IDS.map((id) => [id, { enabled: rules.includes(id) }])) };
}

/** Sessions of one list: [name of the actor, name of the target, start in UTC, reason]. */
export function sessionsFile(
  name: string,
  ...rows: readonly (readonly [string, string, string, string])[]
): File {
  const login = (who: string): string => `${who.toLowerCase()}@x.example`;
  return {
    name,
    text: [
      'Administrator login,Administrator,Assumed login,Assumed user,Started,Ended,Reason,Platform',
      ...rows.map(
        ([actor, target, at, reason]) =>
          `${login(actor)},${actor} Ruiz,${login(target)},${target} Lind,${at}:00Z,${at}:09Z,${reason},Learning`,
      ),
    ].join('\n'),
  };
}

/** Tickets that cover the first half of the year; those given are about their requester. */
export function ticketsFile(name: string, ...rows: readonly (readonly [string, string, string])[]): File {
  return {
    name,
    text: [
      'Ticket,Title,Description,Requester,Approver,Assignee,Created,Resolved',
      'OPS-0,Printer of the berth office,Tray two is empty,olga@x.example,ivo@x.example,zita@x.example,2026-01-01T09:00:00Z,2026-01-01T12:00:00Z',
      ...rows.map(
        ([key, requester, day]) =>
          `${key},Invoice screen stays empty,She cannot open invoice 4711 since this morning,${requester.toLowerCase()}@x.example,olga@x.example,ana@x.example,${day}T07:00:00Z,${day}T22:00:00Z`,
      ),
      'OPS-9999,Printer of the berth office,Tray two is empty,olga@x.example,ivo@x.example,zita@x.example,2026-06-30T09:00:00Z,2026-06-30T12:00:00Z',
    ].join('\n'),
  };
}

/** Makes a review file in the folder and closes it. @returns its path. */
export async function makeReview(folder: string, name: string, made: Made): Promise<string> {
  const path = join(folder, `${name}.actas`);
  const review = createReview(path, {
    name,
    zone: 'UTC',
    dateOrder: null,
    asked: made.asked === undefined ? HALF : made.asked,
    policy: made.policy ?? only('no-justification'),
  });
  for (const file of made.files) {
    writeFileSync(join(folder, file.name), file.text);
    await importFile(review, join(folder, file.name), { reviewZone: 'UTC' }, quietJob, NOBODY);
  }
  await analyse(review, quietJob);
  made.then?.(review);
  review.close();
  return path;
}

/** Everything in the folder of a file: its bytes, when it was written, what lies beside it. */
export function traceOf(path: string): unknown {
  return [
    createHash('sha256').update(readFileSync(path)).digest('hex'),
    statSync(path, { bigint: true }).mtimeNs,
    readdirSync(dirname(path)).sort(),
  ];
}

const SWAPPED: Record<ChangeBetween, ChangeBetween> = {
  new: 'gone',
  gone: 'new',
  'still-open': 'still-open',
  reopened: 'settled',
  settled: 'reopened',
  'still-settled': 'still-settled',
};

/**
 * Compares two files, and holds what must be true of any two: nothing in their folders changes, every finding of each is
 * counted once, and exchanging them exchanges what came with what went.
 */
export async function compareFiles(before: string, after: string, most = 500): Promise<Comparison> {
  const traces = [traceOf(before), traceOf(after)];
  const one = await openOther(before, {}, quietJob);
  const other = await openOther(after, {}, quietJob);
  const comparison = compareReviews(one.read, other.read, most);
  const back = compareReviews(other.read, one.read, most);
  await one.close();
  await other.close();
  expect([traceOf(before), traceOf(after)]).toEqual(traces);

  const { counts } = comparison;
  const sum = (changes: readonly ChangeBetween[]) => changes.reduce((all, change) => all + counts[change], 0);
  expect(sum(CHANGES_BETWEEN.filter((change) => change !== 'new'))).toBe(comparison.before.findings);
  expect(sum(CHANGES_BETWEEN.filter((change) => change !== 'gone'))).toBe(comparison.after.findings);
  expect(back.counts).toEqual(
    Object.fromEntries(CHANGES_BETWEEN.map((change) => [change, counts[SWAPPED[change]]])),
  );
  return comparison;
}

/** What a reader takes in: the change, whom it is about, why. */
export function told({ rows }: Comparison): string[] {
  return rows.map((row: ComparedFinding) =>
    [row.change, row.subject, ...(row.reason === null ? [] : [row.reason, row.words])].join(' | '),
  );
}
