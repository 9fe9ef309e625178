import { describe, expect, it } from 'vitest';
import { quietJob } from '../../../electron/engine/job.ts';
import { packFacts } from '../../../electron/engine/packs/facts.ts';
import { exportPack } from '../../../electron/engine/packs/pack.ts';
import { replayPack } from '../../../electron/engine/packs/replay.ts';
import { suppressionsTable } from '../../../electron/engine/packs/tables/suppressions.ts';
import { verifyPack } from '../../../electron/engine/packs/verify.ts';
import type { ReviewFile } from '../../../electron/engine/review.ts';
import { contentsOf } from '../packs/sample-pack.ts';
import { has, reportWords } from '../packs/tools.ts';
import { inTempFolder } from '../temp-review.ts';
import { approve, atDesk, end, standing, write } from './bench.ts';

const DESK = [
  ['16 10:00', 'Lena Ohm', 'Tilda Berg'],
  ['17 10:00', 'Lena Ohm', 'Sven Falk'],
  ['18 10:00', 'Lena Ohm', 'Ugo Conti'],
  ['19 10:00', 'Paul Vik', 'Ugo Conti'],
] as const;

/** One that hides a finding, one that a second person approved, one that ended. */
function suppress(review: ReviewFile): number[] {
  const ids = [write(review), write(review, { target: 'Sven Falk' }), write(review, { target: 'Ugo Conti' })];
  approve(review, ids[1] ?? 0);
  end(review, ids[2] ?? 0);
  return ids;
}

it('suppressions.csv has a line for each, the oldest first, ended ones too', () =>
  atDesk(DESK, (review) => {
    const ids = suppress(review);
    const rows = [...suppressionsTable.rows(review.reader)];
    const column = (name: string) => rows.map((row) => row[suppressionsTable.columns.indexOf(name)]);
    for (const row of rows) expect(row).toHaveLength(suppressionsTable.columns.length);
    expect(column('log_seq')).toEqual(ids);
    expect(column('target')).toEqual(['Tilda Berg', 'Sven Falk', 'Ugo Conti']);
    expect(column('approved_by')).toEqual([null, 'bea', null]);
    expect(column('ended_by')).toEqual([null, null, 'ann']);
    expect(column('findings_hidden')).toEqual([1, 1, 0]);
    expect(column('review_due_from')).toEqual(['2026-01-29', '2026-01-29', '2026-01-29']);
    expect(column('written_at')[0]).toBe('2026-02-25T06:13:20Z');
  }));

it('a pack with suppressions verifies and replays to the same digest as one without', () =>
  atDesk(DESK, (review) =>
    inTempFolder(async (folder) => {
      const before = packFacts(review.reader).document.digest;
      suppress(review);
      expect(standing(review, 'suppressed')).toHaveLength(2);
      const { path } = await exportPack(review, folder, quietJob);
      expect((await verifyPack(path, quietJob)).message).toContain('is whole');
      expect(await replayPack(path, {}, quietJob)).toMatchObject({
        same: true,
        expected: before,
        actual: before,
      });
      const files = await contentsOf(path);
      const document = JSON.parse(files.get('data/review.json')?.toString('utf8') ?? '') as {
        totals: { findings: number; suppressed: number };
        suppressions: { hides: number }[];
      };
      expect(document.totals).toMatchObject({ findings: 4, suppressed: 2 });
      expect(document.suppressions.map(({ hides }) => hides)).toEqual([1, 1, 0]);
      expect(files.get('data/log.jsonl')?.toString('utf8')).toContain('"action":"suppression.approved"');
    }),
  ));

describe.skipIf(!has('pdftotext'))('the report', () => {
  it('says by whose word what is hidden, and lists it', () =>
    atDesk(DESK, async (review) => {
      const [first = 0] = suppress(review);
      const text = await reportWords(review);
      expect(text).toContain('2 of 4 findings are suppressed: taken out of the list of open findings');
      for (const words of [
        'Returns are booked for them during the move of the shelves.',
        'Ticket LIB-7',
        'Sessions of 1 Feb – 28 Feb 2026',
        'Approved by bea',
        'Not approved by a second person',
        'Ended: hides nothing',
        'Due for re-review since 29 Jan 2026',
        `Entry ${first} (Head of lending)`,
        '2 of 4 findings are suppressed and not counted as open.',
      ])
        expect(text, words).toContain(words);
      const ids = review.db.prepare("SELECT id FROM finding_state WHERE state = 'suppressed'").pluck().all();
      expect(ids).toHaveLength(2);
      for (const id of ids as string[]) expect(text.split(id).length - 1, id).toBeGreaterThanOrEqual(2);
    }));

  it('counts what is hidden wherever it counts findings: cover, summary, what was tested', () =>
    atDesk(DESK, async (review) => {
      expect(await reportWords(review)).not.toMatch(/[1-9] suppressed|of them suppressed|Open Suppressed/u);
      suppress(review);
      const text = await reportWords(review);
      expect(text).toContain('Findings 4 findings, 2 of them suppressed');
      expect(text).toContain(
        'Rule High Medium Low All Open Suppressed No ticket justifies the session 4 0 0 4 2 2',
      );
      expect(text).toContain('4 sessions 4 2 suppressed');
    }));

  it('says in one sentence that nothing is', () =>
    atDesk(DESK, async (review) => {
      const text = await reportWords(review);
      expect(text).toContain('Nobody has suppressed anything');
      expect(text).not.toContain('are suppressed and not counted');
    }));
});
