import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { writeXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { reviewDocumentSchema } from '../../shared/document.ts';
import { zipOf } from '../engine/sources/zip-of.ts';
import { inTempFolder } from '../engine/temp-review.ts';
import { actas } from './run-cli.ts';

const people = 'Username,Name,Department\nana.lopes,Ana Lopes,IT\n';
const sessions =
  'Administrator,Assumed user,Started,Reason\nAna Lopes,Zoë Brandt,2026-02-03T09:00:00Z,HRB-1\n';
const tickets = 'Ticket,Title,Requester,Created\nHRB-1,Quiz,Zoë Brandt,2026-02-03T08:00:00Z\n';

async function sourcesOf(...words: string[]): Promise<{ files: [string, string][]; err: string }> {
  const { code, out, err } = await actas(['review', '--json', ...words]);
  expect(code, err).toBe(0);
  const { sources } = reviewDocumentSchema.parse(JSON.parse(out));
  return { files: sources.map(({ file, kind }) => [file, kind]), err };
}

test('an archive is its lists, each under both names; what is none is told', () =>
  inTempFolder(async (folder) => {
    const path = join(folder, 'export.zip');
    writeFileSync(
      path,
      await zipOf({
        'people.csv': people,
        'logs/sessions.csv': sessions,
        'logs/colours.csv': 'colour,weight\nblue,3\n',
        'empty.csv': '',
        'picture.png': Buffer.from([0x89, 0x50]),
      }),
    );
    const { files, err } = await sourcesOf(path);
    expect(files).toEqual([
      ['export.zip/logs/sessions.csv', 'assumed-sessions'],
      ['export.zip/people.csv', 'people'],
    ]);
    expect(err.trim().split('\n').sort()).toEqual([
      'export.zip/empty.csv was left out: it is empty. Export it again.',
      'export.zip/logs/colours.csv was left out: it is none of the lists that Actas reads. To have it read, say what it is with --kind, or what its columns mean with --mapping.',
      'picture.png in export.zip was left out: it is not a CSV, text or JSON file.',
    ]);
    const chosen = await sourcesOf('--kind', 'export.zip/people.csv=salesforce.users', path);
    expect(chosen.files).toContainEqual(['export.zip/people.csv', 'salesforce.users']);
    const whole = await sourcesOf('--encoding', 'export.zip=windows-1252', path).catch(
      (error: unknown) => error,
    );
    expect(whole).toMatchObject({
      files: [
        [expect.any(String), 'assumed-sessions'],
        [expect.any(String), 'people'],
      ],
    });
  }));

test('a workbook is its sheets; an archive of nothing is an error', () =>
  inTempFolder(async (folder) => {
    const rows = (text: string): string[][] =>
      text
        .trim()
        .split('\n')
        .map((line) => line.split(','));
    const path = join(folder, 'book.xlsx');
    writeFileSync(
      path,
      await writeXlsx({
        sheets: [
          { name: 'Tickets', rows: rows(tickets) },
          { name: 'Sessions', rows: rows(sessions) },
          { name: 'Notes', rows: [['Written by Ana'], ['on Monday']] },
        ],
      }),
    );
    const { files, err } = await sourcesOf(path);
    expect(files).toEqual([
      ['book.xlsx/Sessions', 'assumed-sessions'],
      ['book.xlsx/Tickets', 'tickets'],
    ]);
    expect(err).toMatch(/^book\.xlsx\/Notes was left out: it is none of the lists that Actas reads\. /);
    const nothing = join(folder, 'nothing.zip');
    writeFileSync(nothing, await zipOf({ 'a.csv': 'colour\nblue\n', 'b.csv': 'weight\n3\n' }));
    expect(await actas(['review', nothing])).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringMatching(/\nnothing\.zip holds no list that Actas reads\. [^\n]+\n$/) as string,
    });
  }));

test('a folder gives all that may be data, and an evidence pack in it is left out', () =>
  inTempFolder(async (folder) => {
    writeFileSync(join(folder, 'people.csv.gz'), gzipSync(people));
    writeFileSync(
      join(folder, 'sessions.json'),
      JSON.stringify([{ admin: 'Ana', target: 'Zoë', started: '2026-02-03T09:00:00Z', reason: 'HRB-1' }]),
    );
    writeFileSync(
      join(folder, 'tickets.jsonl'),
      '{"ticket":"HRB-1","title":"Quiz","created":"2026-02-03T08:00:00Z","requester":"Zoë"}\n{"ticket":"HRB-2","title":"Quiz","created":"2026-02-03T08:00:00Z","requester":"Zoë"}\n',
    );
    writeFileSync(join(folder, 'report.pdf'), '%PDF');
    const first = await actas(['review', '--out', folder, folder]);
    expect(first.code, first.err).toBe(0);
    const pack = readdirSync(folder).find((name) => name.endsWith('.zip'))!;
    const { files, err } = await sourcesOf(folder);
    expect(files).toEqual([
      ['people.csv.gz', 'people'],
      ['sessions.json', 'assumed-sessions'],
      ['tickets.jsonl', 'tickets'],
    ]);
    expect(err.split('\n')).toEqual([
      expect.stringMatching(
        /^report\.pdf in .* was left out: it is no CSV, text, JSON, workbook or archive file\.$/,
      ),
      `${pack} was left out: it is an evidence pack.`,
      '',
    ]);
    expect(await actas(['review', join(folder, pack)])).toMatchObject({
      code: 1,
      err: `${pack} is an evidence pack, not a source. "actas verify" checks it, "actas replay" rebuilds its findings.\n`,
    });
  }));
