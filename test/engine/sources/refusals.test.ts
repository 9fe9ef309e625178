import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it, vi } from 'vitest';
import { quietJob } from '../../../electron/engine/job.ts';
import { importFile } from '../../../electron/engine/sources/import.ts';
import { inspectFile } from '../../../electron/engine/sources/inspect.ts';
import type { Given } from '../../../electron/engine/sources/study.ts';
import { failureFrom, rowCounts, withBench } from './temp-sources.ts';

// Many real files and databases: a busy machine needs longer than usual.
vi.setConfig({ testTimeout: 60_000 });

const PEOPLE = 'Username,Name,Department\nana,Ana,IT\n';
const bomb = () => gzipSync(Buffer.from('Username,Name,Department\n'.repeat(4_000_000)));

const refused: readonly {
  what: string;
  name: string;
  content: string | Buffer | (() => Buffer);
  code: string;
  given?: Given;
}[] = [
  { what: 'an empty file', name: 'empty.csv', content: '', code: 'file-empty' },
  { what: 'a file of blank lines', name: 'blank.csv', content: '\ufeff\n\n  \n', code: 'file-empty' },
  {
    what: 'the header of an unknown list, without rows',
    name: 'header.csv',
    content: 'Item,Quantity,Price\n',
    code: 'file-empty',
  },
  {
    what: 'JSON without records',
    name: 'empty.json',
    content: '{"Records":[]}',
    code: 'file-empty',
  },
  {
    what: 'a list without a record that can be read',
    name: 'broken.jsonl',
    content: '{"a":1,}\n{"b":2,}\n{"c"}\n',
    code: 'file-malformed',
  },
  {
    what: 'a cut-off archive of several files',
    name: 'cut.zip',
    content: Buffer.from('504b0304140000000800', 'hex'),
    code: 'file-malformed',
  },
  {
    what: 'an old workbook',
    name: 'book.xls',
    content: Buffer.from('d0cf11e0a1b11ae100000000', 'hex'),
    code: 'file-binary',
  },
  { what: 'a PDF', name: 'paper.csv', content: '%PDF-1.7\n%äüö', code: 'file-binary' },
  {
    what: 'bytes that are no text',
    name: 'bytes.csv',
    content: Buffer.from(Array.from({ length: 4096 }, (_, at) => (at * 37) % 256)),
    code: 'file-binary',
  },
  {
    what: 'a compressed workbook',
    name: 'book.gz',
    content: gzipSync(Buffer.from('504b0304140000000800', 'hex')),
    code: 'file-binary',
  },
  {
    what: 'a cut-off archive',
    name: 'cut.csv.gz',
    content: gzipSync(PEOPLE.repeat(1000)).subarray(0, 60),
    code: 'file-malformed',
  },
  { what: 'an archive that explodes', name: 'bomb.csv.gz', content: bomb, code: 'file-malformed' },
  {
    what: 'more than a thousand records that cannot be told apart',
    name: 'quotes.csv',
    content: `${PEOPLE}${'ivo,"Ivo,IT\n'.repeat(1_001)}`,
    code: 'file-malformed',
  },
  {
    what: 'a foreign file',
    name: 'groceries.csv',
    content: 'Item,Quantity,Price\nMilk,2,1.20\nBread,1,2.50\n',
    code: 'file-foreign',
  },
  { what: 'JSON of no list', name: 'export.csv', content: '{\n  "rows": [1, 2]\n}\n', code: 'file-foreign' },
  {
    what: 'a web page in place of a list',
    name: 'download.csv',
    content: '<!DOCTYPE html>\n<html><body>Log in, please</body></html>\n',
    code: 'file-foreign',
  },
  {
    what: 'a kind whose columns are missing',
    name: 'people.csv',
    content: PEOPLE,
    code: 'file-foreign',
    given: { kind: 'jira.issues' },
  },
  {
    what: 'an unknown zone',
    name: 'zone.csv',
    content: PEOPLE,
    code: 'option-invalid',
    given: { zone: 'America/Nowhere' },
  },
  {
    what: 'an open question',
    name: 'ask.csv',
    content: 'Username,Login Time,Status,Source IP\nana,2026-01-05 10:00,Success,192.0.2.1\n',
    code: 'question-open',
  },
];

describe('an import refuses', () => {
  it.each(refused)(
    '$what in one sentence, and changes nothing',
    async ({ name, content, code, given = {} }) => {
      await withBench(async ({ review, file }) => {
        const before = rowCounts(review);
        const path = file(name, typeof content === 'function' ? content() : content);
        const failure = await failureFrom(importFile(review, path, given, quietJob));
        expect(failure.code).toBe(code);
        if (code !== 'option-invalid') expect(failure.message).toContain(name);
        expect(failure.message).toMatch(/[.?]$/);
        expect(failure.message).not.toContain('\n');
        expect(rowCounts(review)).toEqual(before);
        expect(review.db.inTransaction).toBe(false);
      });
    },
  );

  it('a file that is not there, and a folder', async () => {
    await withBench(async ({ review, folder }) => {
      mkdirSync(join(folder, 'exports'));
      expect(await failureFrom(importFile(review, join(folder, 'gone.csv'), {}, quietJob))).toEqual({
        code: 'file-unreadable',
        message: 'gone.csv was moved or renamed. Choose it again.',
      });
      expect(await failureFrom(importFile(review, join(folder, 'exports'), {}, quietJob))).toEqual({
        code: 'file-unreadable',
        message: 'exports is a folder. Choose the files inside it.',
      });
    });
  });

  it('the same bytes twice, under any name', async () => {
    await withBench(async ({ review, file, take }) => {
      await take(file('people.csv', PEOPLE));
      const before = rowCounts(review);
      const failure = await failureFrom(take(file('copy.csv', PEOPLE)));
      expect(failure).toEqual({
        code: 'file-already-imported',
        message: 'copy.csv is in the review already as people.csv. Nothing was changed.',
      });
      expect(rowCounts(review)).toEqual(before);
      expect((await inspectFile(review, file('copy.csv', PEOPLE), {}, quietJob)).alreadyImported).toBe(true);
    });
  });
});
