import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it, vi } from 'vitest';
import { listsIn } from '../../../electron/engine/sources/lists.ts';
import { failureFrom, withBench } from './temp-sources.ts';
import { unzipped, zipOf } from './zip-of.ts';

// Many real files and databases: a busy machine needs longer than usual.
vi.setConfig({ testTimeout: 60_000 });

type Sheets = Parameters<typeof writeXlsx>[0]['sheets'];
const book = async (sheets: Sheets, dateSystem: '1900' | '1904' = '1900'): Promise<Buffer> =>
  Buffer.from(await writeXlsx({ sheets, dateSystem }));

const HEADER = ['Username', 'Name', 'Department'];
const people = (name: string, ...rows: string[][]) => ({ name, rows: [HEADER, ...rows] });

/** The same workbook with its third row said to be the second. */
async function renumbered(bytes: Buffer): Promise<Buffer> {
  const members: Record<string, Buffer> = {};
  for (const [name, content] of await unzipped(bytes))
    members[name] = name.includes('sheet1.xml')
      ? Buffer.from(content.toString().replace('<row r="3"', '<row r="2"'))
      : content;
  return zipOf(members);
}

describe('a workbook', () => {
  it('with several sheets holds several lists, without the hidden and the empty ones', async () => {
    const bytes = await book([
      people('Staff', ['ana', 'Ana', 'IT']),
      { ...people('Old', ['x', 'X', 'Y']), hidden: true },
      { name: 'Blank', rows: [] },
      people('Partners "A" ü', ['ivo', 'Ivo', 'Port'], ['zoe', 'Zoë', 'Port']),
    ]);
    await withBench(async ({ review, file, take }) => {
      const path = file('people.xlsx', bytes);
      expect(await listsIn(path)).toEqual({
        lists: [
          { list: 'Staff', name: 'people.xlsx/Staff' },
          { list: 'Partners "A" ü', name: 'people.xlsx/Partners "A" ü' },
        ],
        leftOut: [
          { name: 'Old', why: 'the sheet is hidden; show it in the workbook to have it read' },
          { name: 'Blank', why: 'the sheet is empty' },
        ],
      });
      const asked = await failureFrom(take(path));
      expect(asked.code).toBe('question-open');
      expect(asked.message).toContain('people.xlsx holds several lists: Staff, ');
      const staff = await take(path, { list: 'Staff' });
      const partners = await take(path, { list: 'Partners "A" ü' });
      expect([staff.rows.total, partners.rows.total, staff.keptSha256 === partners.keptSha256]).toEqual([
        1,
        2,
        true,
      ]);
      expect(review.db.prepare('SELECT count(DISTINCT sha256) AS files FROM original').get()).toEqual({
        files: 1,
      });
      expect((await failureFrom(take(path, { list: 'Staff' }))).code).toBe('file-already-imported');
      expect((await failureFrom(take(path, { list: 'Old' }))).code).toBe('option-invalid');
    });
  });

  it('that is empty, damaged, locked or numbered wrongly is refused in one sentence', async () => {
    const good = await book([people('Staff', ['ana', 'Ana', 'IT'], ['ivo', 'Ivo', 'Port'])]);
    const flipped = Buffer.from(good);
    flipped.writeUInt8((flipped[120] ?? 0) ^ 0xff, 120);
    const locked = await writeXlsx({
      sheets: [people('Staff')],
      encryption: { password: 'x', spinCount: 1 },
    });
    await withBench(async ({ file, take }) => {
      const failure = (content: Buffer) =>
        failureFrom(take(file('people.xlsx', content), { kind: 'people' }));
      expect(await failure(await book([{ name: 'Blank', rows: [] }]))).toMatchObject({ code: 'file-empty' });
      expect(await failure(good.subarray(0, -40))).toMatchObject({ code: 'file-malformed' });
      expect(await failure(flipped)).toMatchObject({ code: 'file-malformed' });
      expect((await failure(Buffer.from(locked))).code).toBe('file-binary');
      expect(await failure(await renumbered(good))).toEqual({
        code: 'file-malformed',
        message:
          'people.xlsx is a workbook whose rows are not numbered in order. Open it, save it again and choose it then.',
      });
    });
  });
});
