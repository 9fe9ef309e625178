import { writeXlsx } from 'hucre/xlsx';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { sourcesOf } from '../../../electron/engine/sources/list.ts';
import { failureFrom, withBench } from './temp-sources.ts';

// Many real files and databases: a busy machine needs longer than usual.
vi.setConfig({ testTimeout: 60_000 });

type Row = { Admin: string; Target: string; Started: string; Reason: string };
const session = (at: number): Row => ({
  Admin: 'nadia',
  Target: `user${at}`,
  Started: `2026-01-${String(at + 1).padStart(2, '0')}T10:00:00Z`,
  Reason: `Ticket ${at}, "urgent"`,
});
const names = ['Admin', 'Target', 'Started', 'Reason'] as const;
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** The same rows in any form that a system may give them in. */
const forms: Readonly<Record<string, (rows: readonly Row[]) => Promise<Buffer> | string>> = {
  'a.csv': (rows) => [names.join(','), ...rows.map((row) => names.map((name) => quoted(row[name])).join(','))].join('\n'),
  'b.csv': (rows) => [names.toReversed().join(';'), ...rows.map((row) => names.map((name) => quoted(row[name])).toReversed().join(';')), ''].join('\r\n'),
  'c.json': (rows) => JSON.stringify({ items: rows, total: rows.length }),
  'd.jsonl': (rows) => rows.map((row) => JSON.stringify({ extra: { of: row.Target }, ...row })).join('\n'),
  'e.xlsx': async (rows) =>
    Buffer.from(await writeXlsx({ sheets: [{ name: 'List', rows: [[...names], ...rows.map((row) => names.map((name) => row[name]))] }] })),
}; // prettier-ignore

/** Imports the files in the order given, and answers which file keeps which rows. */
async function imported(files: Readonly<Record<string, Buffer | string>>, order: readonly string[]) {
  return withBench(async ({ review, file, take }) => {
    for (const name of order) await take(file(name, files[name] ?? ''), { kind: 'assumed-sessions' });
    const again = await failureFrom(
      take(file('copy', files[order[0] ?? ''] ?? ''), { kind: 'assumed-sessions' }),
    );
    expect(again.code).toBe('file-already-imported');
    const kept = review.db
      .prepare(
        `SELECT source.file, record.row, record.fate, record.reason, fact.target_name FROM record JOIN source ON source.id = record.source_id
         JOIN assumed_session AS fact ON fact.source_id = record.source_id AND fact.row = record.row ORDER BY 1, 2`,
      )
      .all();
    const rows = sourcesOf(review.reader).map(({ file: name, rows: ledger }) => [name, ledger]);
    return { kept, rows };
  });
}

describe('the same rows in several forms', () => {
  it('are one each, whichever form comes first', async () => {
    const some = fc.uniqueArray(fc.integer({ min: 0, max: 9 }), { minLength: 2, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(
        fc.tuple(some, some, some, some, some),
        fc.shuffledSubarray(Object.keys(forms), { minLength: 5 }),
        async (sets, order) => {
          const written = await Promise.all(
            Object.entries(forms).map(
              async ([name, form], at) => [name, await form((sets[at] ?? []).map(session))] as const,
            ),
          );
          const files = Object.fromEntries(written);
          const straight = await imported(files, Object.keys(forms));
          expect(await imported(files, order)).toEqual(straight);
          const kept = (straight.kept as { fate: string; target_name: string }[]).filter(
            ({ fate }) => fate === 'imported',
          );
          expect(kept.map(({ target_name }) => target_name).sort()).toEqual(
            [...new Set(sets.flat())].map((at) => `user${at}`).sort(),
          );
        },
      ),
      { numRuns: 8 },
    );
  });

  it('are told by their whole text where nothing else tells them, wherever the paths of JSON stand', async () => {
    await withBench(async ({ file, take }) => {
      const ana = { username: 'ana', name: 'Ana', tags: ['x', 'y'] };
      await take(file('a.json', JSON.stringify([ana, { username: 'ivo', name: 'Ivo' }])), { kind: 'people' });
      const second = await take(
        file('b.json', JSON.stringify([{ note: 'new', name: 'Zoë', username: 'zoe' }, ana])),
        { kind: 'people' },
      );
      expect(second.rows).toMatchObject({ total: 2, imported: 1, duplicate: 1 });
    });
  });
});
