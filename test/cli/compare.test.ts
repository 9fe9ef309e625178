import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeReview, only, Q1, sessionsFile, ticketsFile, traceOf } from '../engine/compare/two-reviews.ts';
import { inTempFolder } from '../engine/temp-review.ts';
import { actas } from './run-cli.ts';

const WINTER = sessionsFile('winter.csv', ['Ana', 'Rosa', '2026-01-13T10:00', 'just looking']);
const SPRING = sessionsFile('spring.csv', ['Ana', 'Leo', '2026-04-14T10:00', 'just looking']);
const TICKETS = ticketsFile('tickets.csv');

const withTwo = (work: (before: string, after: string) => Promise<void>): Promise<void> =>
  inTempFolder(async (folder) => {
    const before = await makeReview(folder, 'Winter', { files: [WINTER, TICKETS], asked: Q1 });
    const policy = { ...only('no-justification'), lateHours: 24 };
    await work(before, await makeReview(folder, 'Spring', { files: [WINTER, SPRING, TICKETS], policy }));
  });

describe('actas compare', () => {
  it('tells the counts, what differs besides, and what is new', () =>
    withTwo(async (before, after) => {
      const traces = [traceOf(before), traceOf(after)];
      const { code, out, err } = await actas(['compare', before, after]);
      expect([code, err]).toEqual([0, '']);
      const lines = out.split('\n');
      expect(lines.slice(0, 9)).toEqual([
        'Earlier   Winter, 2026-01-01 to 2026-03-31 (UTC), 1 session, 1 finding, 1 open',
        'Later     Spring, 2026-01-01 to 2026-06-30 (UTC), 2 sessions, 2 findings, 2 open',
        'Findings',
        '  New                  1',
        '  Gone                 0',
        '  Still open           1',
        '  Reopened             0',
        '  Settled since        0',
        '  Settled in both      0',
      ]);
      expect(out).toMatch(/^Setting {3}.+: 72 → 24$/mu);
      expect(out).toMatch(/^File {6}spring\.csv \(assumed-sessions\) only in the later one$/mu);
      expect(out).toMatch(
        /^New\n {2}High {4}Ana Ruiz as Leo Lind: .+\n {10}The earlier review ends on 31 Mar 2026\.$/mu,
      );
      expect([traceOf(before), traceOf(after)]).toEqual(traces);
    }));

  it('prints one JSON document', () =>
    withTwo(async (before, after) => {
      const { code, out } = await actas(['compare', '--json', before, after]);
      expect(code).toBe(0);
      expect(JSON.parse(out)).toMatchObject({
        schema: 'actas.comparison/1',
        before: { name: 'Winter', period: { from: '2026-01-01', to: '2026-03-31', zone: 'UTC' } },
        counts: { new: 1, gone: 0, 'still-open': 1, reopened: 0, settled: 0, 'still-settled': 0 },
        findings: [
          { change: 'new', at: '2026-04-14T10:00:00Z', before: null, reason: 'period' },
          { change: 'still-open', at: '2026-01-13T10:00:00Z', reason: null },
        ],
        settings: [{ key: 'lateHours', before: 72, after: 24 }],
        files: [{ file: 'spring.csv', only: 'after' }],
      });
    }));

  it.each([
    [[], /^Name two reviews: the earlier one/u],
    [['a.actas'], /^Name two reviews: the earlier one/u],
    [['a.actas', 'b.actas', 'c.actas'], 'Name two reviews, no more.\n'],
    [['gone.actas', 'b.actas'], 'gone.actas was moved or renamed. Choose it again.\n'],
  ])('%j is an error in one sentence', async (files, sentence) => {
    const { code, out, err } = await actas(['compare', ...files]);
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(sentence);
  });

  it('takes no file for two, and no other file for a review', () =>
    withTwo(async (before, after) => {
      expect((await actas(['compare', before, before])).err).toBe(
        'Both names lead to the same file. Name two reviews.\n',
      );
      const csv = join(after, '..', 'winter.csv');
      const refused = await actas(['compare', csv, after]);
      expect(refused.code).toBe(1);
      expect(refused.err).toMatch(/^winter\.csv is not an Actas review, or it is damaged\./u);
    }));
});
