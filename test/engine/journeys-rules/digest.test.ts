import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { quietJob } from '../../../electron/engine/job.ts';
import { exportPack } from '../../../electron/engine/packs/pack.ts';
import { replayPack } from '../../../electron/engine/packs/replay.ts';
import { verifyPack } from '../../../electron/engine/packs/verify.ts';
import { savePolicy } from '../../../electron/engine/policy/save.ts';
import type { ReviewFile } from '../../../electron/engine/review.ts';
import {
  addSuppression,
  approveSuppression,
  endSuppression,
} from '../../../electron/engine/suppressions/change.ts';
import { reviewDocument } from '../../../electron/engine/views/document.ts';
import type { ReviewDocument } from '../../../shared/document.ts';
import type { File } from '../journeys-links/desk.ts';
import { named } from '../suppressions/bench.ts';
import { documentOf, inTempFolder, withReview } from '../temp-review.ts';
import { orders, staff, visits, type Visit } from './ward.ts';

vi.setConfig({ testTimeout: 60_000 });

const ANN = { who: 'ann', at: 1_772_000_000_000 };
const people = staff([
  { name: 'Ida Krog', unit: 'IT', role: 'Support', zone: 'America/Toronto' },
  { name: 'Nils Dahl', unit: 'IT', role: 'Support', zone: 'America/Toronto' },
  { name: 'Olav Moe', unit: 'Payroll', role: 'Clerk' },
  { name: 'Vera Holm', unit: 'Kitchen', role: 'Cook' },
]);
const ROWS: readonly Visit[] = [
  { at: '2026-06-30T15:00:00Z', reason: 'testing' },
  { at: '2026-07-01T15:00:00Z', reason: 'WRD-1' },
  { at: '2026-07-02T15:00:00Z', reason: 'WRD-1', actor: 'Nils Dahl' },
  { at: '2026-07-03T03:00:00Z', target: 'Vera Holm' },
  { at: '2026-07-03T15:00:00Z', reason: 'WRD-1' },
  { at: '2026-07-04T15:00:00Z', target: 'Vera Holm', end: '2026-07-04T19:00:00Z' },
];
const TICKETS = orders([{ key: 'WRD-1', from: '2026-07-01T08:00:00Z', till: '2026-07-02T20:00:00Z' }]);
const POLICY = {
  sensitiveUnits: [{ unit: 'Payroll', tier: 1, reason: 'Bank details' }, 'Kitchen'],
  businessHours: { calendar: 'CA-ON', holidays: ['2026-07-03'] },
  repeated: { pair: { count: 2, days: 3 }, target: { count: 2, days: 7 } },
  rules: {
    'vague-reason': { severity: 'medium' },
    'no-logout': { enabled: false },
    'sensitive-unit': { controls: ['House rule 7'] },
  },
};
const FILES: readonly File[] = [people, visits(ROWS), TICKETS];
const given = (files: readonly File[], policy: unknown = POLICY) => ({
  files,
  zone: 'America/Toronto',
  policy,
});

/** A suppression of each kind: hiding, approved, ended. */
function suppress(review: ReviewFile): void {
  const one = (target: string | null, unit: string | null): number => {
    const scope = {
      rules: ['no-justification' as const, 'sensitive-unit' as const],
      actor: named(review, 'actor', 'Ida Krog'),
      target: target === null ? null : named(review, 'target', target),
      unit,
    };
    const days = { from: '2026-07-01', until: '2027-07-01' };
    return addSuppression(
      review.db,
      { owner: 'Head of beds', reason: '=1+1 "beds"', ticket: 'WRD-7', ...days, scope },
      ANN,
    );
  };
  one('Vera Holm', null);
  approveSuppression(review.db, { id: one('Olav Moe', null), note: '' }, { who: 'bea', at: null });
  endSuppression(review.db, { id: one(null, 'Kitchen'), note: 'Over.' }, ANN);
}

it('a pack with a policy of its own, a calendar of holidays and suppressions verifies and replays; two exports are the same bytes', () =>
  withReview(given(FILES), (review) =>
    inTempFolder(async (folder) => {
      const { digest } = reviewDocument(review.reader);
      suppress(review);
      const paths: string[] = [];
      for (const name of ['one', 'two']) {
        mkdirSync(join(folder, name));
        paths.push((await exportPack(review, join(folder, name), quietJob)).path);
      }
      const [one = '', two = ''] = paths;
      expect(readFileSync(one).equals(readFileSync(two))).toBe(true);
      expect((await verifyPack(one, quietJob)).message).toContain('is whole');
      expect(await replayPack(one, {}, quietJob)).toMatchObject({
        same: true,
        expected: digest,
        actual: digest,
      });
    }),
  ));

it('a policy saved later, and another one after it: the pack replays with the last', () =>
  withReview(given(FILES, {}), (review) =>
    inTempFolder(async (folder) => {
      const first = reviewDocument(review.reader).digest;
      const save = (policy: Record<string, unknown>) =>
        savePolicy(review, { policy, note: '' }, { ...ANN, job: quietJob });
      await save(POLICY);
      const second = reviewDocument(review.reader).digest;
      expect(second).not.toBe(first);
      await save({ ...POLICY, graceMinutes: 0 });
      const { path } = await exportPack(review, folder, quietJob);
      expect((await replayPack(path, {}, quietJob)).same).toBe(true);
      await save({});
      expect(reviewDocument(review.reader).digest).toBe(first);
    }),
  ));

const inShort = ({ findings, digest }: ReviewDocument) => ({ digest, findings });

it('files in any order of import give the same findings, ids, order and digest', async () => {
  const reference = inShort(await documentOf(given(FILES)));
  expect(reference.findings.length).toBeGreaterThan(5);
  for (const order of [
    [0, 2, 1],
    [1, 0, 2],
    [1, 2, 0],
    [2, 0, 1],
    [2, 1, 0],
  ])
    expect(inShort(await documentOf(given(order.flatMap((place) => FILES[place] ?? []))))).toEqual(reference);
});

it('rows in another order give the same findings', async () => {
  const without = ({ findings }: ReviewDocument) => findings;
  const reference = without(await documentOf(given(FILES)));
  const orders_ = [ROWS.toReversed(), [...ROWS.slice(3), ...ROWS.slice(0, 3)]];
  for (const rows of orders_)
    expect(without(await documentOf(given([people, visits(rows), TICKETS])))).toEqual(reference);
});

it('one list or the same rows in two: the same findings', async () => {
  const reference = (await documentOf(given(FILES))).findings;
  const split = [people, visits(ROWS.slice(0, 3), 'a.csv'), visits(ROWS.slice(2), 'b.csv'), TICKETS];
  expect((await documentOf(given(split))).findings).toEqual(reference);
});

it('what suppressions, decisions and the names of files are does not move a finding', async () => {
  const reference = (await documentOf(given(FILES))).findings.map(({ id, sentence }) => [id, sentence]);
  const other = [{ ...people, name: 'Leute.csv' }, visits(ROWS, 'zz.csv'), { ...TICKETS, name: '0.csv' }];
  const found = (await documentOf(given(other))).findings.filter(({ rule }) => rule !== 'source-alarm');
  const ids = new Set(found.map(({ id }) => id));
  expect(reference.filter(([id]) => !ids.has(id ?? ''))).toEqual([]);
});
