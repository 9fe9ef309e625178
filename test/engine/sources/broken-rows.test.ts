import { describe, expect, it, vi } from 'vitest';
import { issuesOf, rawRecord } from '../../../electron/engine/sources/list.ts';
import { rowsOf } from '../../../electron/engine/sources/ledger/rows.ts';
import { withBench, type Bench } from './temp-sources.ts';

// Many real files and databases: a busy machine needs longer than usual.
vi.setConfig({ testTimeout: 60_000 });

/** Imports a list of people, and answers what can be asked about its rows. */
async function read({ review, file, take }: Bench, content: string | Buffer) {
  const source = await take(file('people.csv', content), { kind: 'people' });
  const page = { sourceId: source.id, search: '', sort: null, offset: 0, limit: 20 };
  return {
    rows: source.rows,
    alarms: source.alarms.map(({ code, message }) => `${code}: ${message}`),
    issues: issuesOf(review.reader, page).rows.map(({ row, level, message }) => [row, level, message]),
    rejected: rowsOf(review.reader, { ...page, fate: 'rejected' }).rows.map(({ row, reason, raw }) => [
      row,
      reason,
      raw,
    ]),
    cells: (row: number) => rawRecord(review.reader, source.id, row).cells.map(({ value }) => value),
  };
}

const people = (...lines: string[]): string => ['Username,Name,Department', ...lines].join('\n');

describe('a quotation mark that is never closed', () => {
  it('in the middle costs its own row, and the row says the line', async () => {
    await withBench(async (bench) => {
      const list = await read(
        bench,
        people('ana,"Ana\nMaria",IT', 'ivo,"Ivo,Port', '"zoe","Zoë","IT"', '"kim","Kim","IT"', ''),
      );
      const why = 'The quotation mark opened in line 4 is never closed.';
      expect(list.rows).toEqual({ total: 4, imported: 3, duplicate: 0, ignored: 0, rejected: 1 });
      expect(list.issues).toEqual([[3, 'rejected', why]]);
      expect(list.rejected).toEqual([[3, why, 'ivo,"Ivo,Port']]);
      expect([list.cells(2)[1], list.cells(4), list.cells(5)[0]]).toEqual([
        'Ana\nMaria',
        ['zoe', 'Zoë', 'IT'],
        'kim',
      ]);
      expect(list.alarms).toEqual([
        'broken-rows: 1 row of people.csv could not be told apart from the text around it; each is among the rejected rows with its line.',
      ]);
    });
  });

  it('in the last row has the alarm of a file that was cut off', async () => {
    await withBench(async (bench) => {
      const list = await read(bench, people('ana,Ana,IT', 'ivo,"Ivo Br'));
      expect(list.rows).toMatchObject({ total: 2, imported: 1, rejected: 1 });
      expect(list.rejected).toEqual([
        [3, 'The quotation mark opened in line 3 is never closed.', 'ivo,"Ivo Br'],
      ]);
      expect(list.alarms.map((alarm) => alarm.split(':')[0])).toEqual(['ends-mid-row', 'broken-rows']);
    });
  });
});

it('a record that is too long to be one is one rejected row', async () => {
  await withBench(async (bench) => {
    const list = await read(bench, people('ana,Ana,IT', `x,${'y,'.repeat(3_500_000)}`, 'ivo,Ivo,Port', ''));
    expect(list.rows).toEqual({ total: 3, imported: 2, duplicate: 0, ignored: 0, rejected: 1 });
    expect(list.issues).toEqual([[3, 'rejected', 'The record in line 3 is too long to be one.']]);
    expect(list.cells(3)[0]?.length).toBeLessThanOrEqual(2_000);
    expect(list.cells(4)).toEqual(['ivo', 'Ivo', 'Port']);
  });
});

it('rows with more or fewer cells than the header are read from the left, with a note', async () => {
  await withBench(async (bench) => {
    const list = await read(bench, people('ana', 'ivo,Ivo,Port,more', 'zoe,Zoë,IT,,,', 'kim,Kim,IT', ''));
    expect(list.rows).toMatchObject({ total: 4, imported: 4 });
    expect(list.issues).toEqual([
      [2, 'note', 'The row has 1 cells and the header 3; cells were read from the left.'],
      [3, 'note', 'The row has 4 cells and the header 3; cells were read from the left.'],
    ]);
    expect(list.cells(3)).toEqual(['ivo', 'Ivo', 'Port', 'more']);
    expect(list.alarms).toEqual([
      'ragged-rows: 2 rows of people.csv have more or fewer cells than the header.',
    ]);
  });
});

it('a last row without its end counts as cut off only when it is short, even if it says nothing', async () => {
  await withBench(async (bench) => {
    const alarms = async (...lines: string[]) =>
      (await read(bench, people(...lines))).alarms.map((alarm) => alarm.split(':')[0]);
    expect(await alarms('ana,Ana,IT', ',')).toEqual(['ends-mid-row']);
    expect(await alarms('ana,Ana', ',,')).toEqual(['ragged-rows']);
    expect(await alarms('ana,Ana', 'ivo,Ivo,Port')).toEqual(['ragged-rows']);
  });
});

it('bytes that are no text are noted on their rows, and counted', async () => {
  await withBench(async (bench) => {
    const good = Buffer.from(Array.from({ length: 8_000 }, (_, at) => `user${at},Zoë Łęcka,IT\n`).join(''));
    const bad = Buffer.from([0x78, 0x2c, 0xff, 0x20, 0xfe, 0x2c, 0x49, 0x0a]);
    const list = await read(bench, Buffer.concat([Buffer.from(people('')), bad, good, bad, good, bad]));
    expect(list.rows).toMatchObject({ total: 16_003, imported: 16_003 });
    expect(list.issues).toEqual(
      [2, 8_003, 16_004].map((row) => [
        row,
        'note',
        '2 characters of the row could not be read and are shown as "\ufffd".',
      ]),
    );
    expect(list.alarms).toEqual([
      'undecodable-characters: 6 characters of people.csv could not be read and are shown as "\ufffd".',
    ]);
  });
});

it('a file that ends inside a character says so', async () => {
  await withBench(async (bench) => {
    const good = people(...Array.from({ length: 100 }, (_, at) => `user${at},Zoë Łęcka,IT`), 'last,Last,Zo');
    const list = await read(bench, Buffer.concat([Buffer.from(good), Buffer.from([0xc3])]));
    expect(list.cells(102)[2]).toBe('Zo\ufffd');
    expect(list.issues).toEqual([
      [102, 'note', '1 character of the row could not be read and is shown as "\ufffd".'],
    ]);
  });
});

it('rows of a workbook or of JSON say the same of what they cannot tell', async () => {
  await withBench(async ({ review, file, take }) => {
    const source = await take(
      file('people.jsonl', `{"username":"ana","name":"A"}\n{"username":"ivo","name":"\ufffd"}\n{"name":\n`),
    );
    expect(source.rows).toEqual({ total: 3, imported: 2, duplicate: 0, ignored: 0, rejected: 1 });
    const reasons = review.db.prepare("SELECT row, reason FROM record WHERE fate = 'rejected'").raw().all();
    expect(reasons).toEqual([[3, 'The record in line 3 is not JSON.']]);
  });
});
