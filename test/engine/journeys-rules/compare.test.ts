import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { decide } from '../../../electron/engine/findings/decide.ts';
import type { ReviewFile } from '../../../electron/engine/review.ts';
import { addSuppression, endSuppression } from '../../../electron/engine/suppressions/change.ts';
import type { Comparison } from '../../../shared/contract/compare.ts';
import { actas } from '../../cli/run-cli.ts';
import { compareFiles, HALF, makeReview, Q1 } from '../compare/two-reviews.ts';
import type { File } from '../journeys-links/desk.ts';
import { named } from '../suppressions/bench.ts';
import { inTempFolder } from '../temp-review.ts';
import { only, orders, staff, told, visits, type Visit } from './ward.ts';

vi.setConfig({ testTimeout: 60_000 });

const ANN = { who: 'ann', at: 1_772_000_000_000 };
const people = staff([
  { name: 'Ida Krog', unit: 'IT' },
  { name: 'Olav Moe', unit: 'Beds' },
  { name: 'Vera Holm', unit: 'Beds' },
]);
const TICKETS = orders([]);
const ASKED = orders([{ key: 'WRD-1', from: '2026-03-02T08:00:00Z' }]);
const on = (day: string, more: Partial<Visit> = {}): Visit => ({ at: `2026-${day}T10:00:00Z`, ...more });
const THREE = [on('03-10'), on('03-11'), on('03-12')];
const POLICY = only('no-justification', 'repeated-pair', 'vague-reason');
type Made = {
  readonly files?: readonly File[];
  readonly policy?: unknown;
  readonly asked?: typeof Q1 | null;
  readonly then?: (review: ReviewFile) => void;
};
const review = (
  folder: string,
  name: string,
  { files = [people, visits(THREE), TICKETS], policy = POLICY, ...more }: Made,
) => makeReview(folder, name, { files, policy, asked: HALF, ...more });
const compared = (before: Made, after: Made): Promise<Comparison> =>
  inTempFolder(async (folder) =>
    compareFiles(await review(folder, 'before', before), await review(folder, 'after', after)),
  );
const counted = ({ counts }: Comparison): string =>
  Object.entries(counts)
    .flatMap(([change, count]) => (count === 0 ? [] : [`${change} ${count}`]))
    .join(', ');
const reasons = ({ rows }: Comparison): string[] =>
  [...new Set(rows.flatMap(({ change, reason }) => (reason === null ? [] : [`${change} ${reason}`])))].sort();

const hide =
  ({ until = '2026-03-31', end = false } = {}) =>
  (one: ReviewFile): void => {
    const scope = {
      rules: ['no-justification' as const, 'repeated-pair' as const],
      actor: named(one, 'actor', 'Ida Krog'),
      target: named(one, 'target', 'Olav Moe'),
      unit: null,
    };
    const id = addSuppression(
      one.db,
      { owner: 'Head', reason: 'Beds.', ticket: 'WRD-7', from: '2026-03-01', until, scope },
      ANN,
    );
    if (end) endSuppression(one.db, { id, note: 'Over.' }, ANN);
  };
const say =
  (disposition: 'justified' | null) =>
  (one: ReviewFile): void =>
    decide(one.db, { ids: told(one).map(({ id }) => id), disposition, note: '' }, ANN);

describe('the same files', () => {
  it('twice: everything is still open, and nothing else differs', async () => {
    const same = await compared({}, {});
    expect(counted(same)).toBe('still-open 4');
    expect([same.settings, same.versions, same.files]).toEqual([[], [], []]);
  });

  const pairs: readonly (readonly [name: string, before: Made, after: Made, counts: string])[] = [
    ['hidden before, decided after', { then: hide() }, { then: say('justified') }, 'still-settled 4'],
    ['open before, hidden after', {}, { then: hide() }, 'settled 4'],
    ['hidden before, ended after', { then: hide() }, { then: hide({ end: true }) }, 'reopened 4'],
    ['decided before, open after', { then: say('justified') }, {}, 'reopened 4'],
    // Of the pattern one session is not covered, so that it is open; two of three single ones are hidden.
    [
      'hidden before, half of it after',
      { then: hide() },
      { then: hide({ until: '2026-03-11' }) },
      'reopened 2, still-settled 2',
    ],
  ];
  it.each(pairs)('%s', async (_, before, after, counts) => {
    expect(counted(await compared(before, after))).toBe(counts);
  });
});

describe('what came or went says why', () => {
  it('more files: one more session without a ticket is new, the pattern grew and is the same', async () => {
    const more = visits([on('03-13')], 'more.csv');
    const two = await compared({}, { files: [people, visits(THREE), TICKETS, more] });
    expect(counted(two)).toBe('new 1, still-open 4');
    expect(reasons(two)).toEqual(['new files']);
    expect(two.files).toEqual([{ file: 'more.csv', kind: 'assumed-sessions', only: 'after' }]);
    const pattern = two.rows.find(({ after }) => after?.rules.includes('repeated-pair'));
    expect(
      [pattern?.before?.sentence, pattern?.after?.sentence].map(
        (text) => /\d+ episodes/u.exec(text ?? '')?.[0],
      ),
    ).toEqual(['3 episodes', '4 episodes']);
  });

  it('fewer files: no sessions, no findings, gone with their file', async () => {
    const two = await compared({}, { files: [people, TICKETS] });
    expect(counted(two)).toBe('gone 4');
    expect(reasons(two)).toEqual(['gone files']);
  });

  it('the tickets came later: no row of theirs is cited, so no cause is claimed, and their file is named', async () => {
    const two = await compared({ files: [people, visits(THREE)] }, {});
    expect(two.counts.new).toBe(3);
    expect(reasons(two)).toEqual(['new not-known']);
    for (const { change, words } of two.rows) if (change === 'new') expect(words).toContain('orders.csv');
  });

  it('a limit that moved: the pattern is gone by the policy, and the setting is named', async () => {
    const policy = { ...POLICY, repeated: { pair: { count: 4, days: 14 } } };
    const two = await compared({}, { policy });
    expect(counted(two)).toBe('gone 1, still-open 3');
    expect(reasons(two)).toEqual(['gone policy']);
    expect(two.settings.map(({ key, before, after }) => [key, before, after])).toEqual([
      ['repeated.pair.count', '3', '4'],
    ]);
    expect(two.rows.find(({ change }) => change === 'gone')?.words).toMatch(/3/u);
  });

  it('a rule that is off', async () => {
    const two = await compared({}, { policy: only('no-justification') });
    expect(counted(two)).toBe('gone 1, still-open 3');
    expect(reasons(two)).toEqual(['gone rule-off']);
  });

  it('a setting that has nothing to do with it is no reason', async () => {
    const two = await compared(
      {},
      {
        files: [people, visits(THREE), TICKETS, visits([on('03-13')], 'more.csv')],
        policy: { ...POLICY, maxGrantDays: 7 },
      },
    );
    expect(reasons(two)).toEqual(['new files']);
    expect(two.settings).toHaveLength(1);
  });

  it('a period that ends before it', async () => {
    const two = await compared(
      { files: [people, visits([...THREE, on('05-10')]), TICKETS] },
      { files: [people, visits([...THREE, on('05-10')]), TICKETS], asked: Q1 },
    );
    expect(counted(two)).toBe('gone 1, still-open 4');
    expect(reasons(two)).toEqual(['gone period']);
  });

  it('one act that grew to two sessions under a ticket is the same finding, whichever session is new', async () => {
    const policy = { ...only('sensitive-unit'), sensitiveUnits: ['Beds'] };
    const one = { files: [people, visits([on('03-11', { reason: 'WRD-1' })]), ASKED], policy };
    const two = { files: [...one.files, visits([on('03-10', { reason: 'WRD-1' })], 'earlier.csv')], policy };
    expect(counted(await compared(one, two))).toBe('still-open 1');
    expect(counted(await compared(two, one))).toBe('still-open 1');
  });
});

describe('where the other review is in use', () => {
  it('by another process that has written and not closed: what it wrote is read, and it goes on undisturbed', () =>
    inTempFolder(async (folder) => {
      const before = await review(folder, 'before', {});
      const after = await review(folder, 'after', {});
      const module = (path: string): string =>
        JSON.stringify(new URL(`../../../electron/engine/${path}`, import.meta.url).href);
      const script = join(folder, 'holder.mjs');
      writeFileSync(
        script,
        `import { openReview } from ${module('review.ts')};
         import { decide } from ${module('findings/decide.ts')};
         const review = openReview(${JSON.stringify(before)});
         const ids = review.db.prepare('SELECT id FROM finding').pluck().all();
         const say = (note) => decide(review.db, { ids, disposition: 'justified', note }, { who: 'bea', at: 1 });
         say('first');
         process.stdout.write('open');
         process.stdin.once('data', () => { say('second'); review.close(); process.exit(0); });`,
      );
      const holder = spawn(process.execPath, [script], {
        env: { ...process.env, NODE_OPTIONS: '' },
        stdio: ['pipe', 'pipe', 'inherit'],
      });
      try {
        await once(holder.stdout, 'data');
        const { code, out } = await actas(['compare', before, after, '--json']);
        expect(code).toBe(0);
        expect((JSON.parse(out) as Comparison).counts).toMatchObject({ reopened: 4 });
        holder.stdin.write('go\n');
        const [exit] = (await once(holder, 'exit')) as [number];
        expect(exit).toBe(0);
      } finally {
        holder.kill();
      }
      const { out } = await actas(['compare', after, before, '--json']);
      expect((JSON.parse(out) as Comparison).counts).toMatchObject({ settled: 4 });
    }));
});
