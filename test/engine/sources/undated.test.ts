import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { formats } from '../../../electron/engine/sources/formats/index.ts';
import { mapHeader } from '../../../electron/engine/sources/csv/header.ts';
import { createRowReader } from '../../../electron/engine/sources/ledger/read-row.ts';
import { createTimes } from '../../../electron/engine/sources/moments.ts';
import type { Format } from '../../../electron/engine/sources/format.ts';
import type { Answers } from '../../../shared/contract/sources.ts';
import { withBench } from './temp-sources.ts';

// Many real files and databases: a busy machine needs longer than usual.
vi.setConfig({ testTimeout: 60_000 });

const folder = join(import.meta.dirname, '../../../electron/engine/sources/formats');
/** What exports write where there is nothing. */
const NOTHING = ['', '-', '--', '?', 'n/a', 'N/A', 'null', 'None', ' - '];

/** Every imported row of a format's main sample, as it stands, with its header. */
async function sampleRows({ id }: Format): Promise<{ header: string[]; rows: string[][] }> {
  const place = join(folder, id.replaceAll('.', '-'));
  const sample = readdirSync(place).find((name) => /^sample\.\w+$/.test(name)) ?? '';
  const { answers } = JSON.parse(readFileSync(join(place, 'expected.json'), 'utf8')) as { answers: Answers };
  return withBench(async ({ review, take }) => {
    await take(join(place, sample), answers);
    const header = review.db.prepare('SELECT header FROM source').pluck().get() as string;
    const rows = review.db.prepare("SELECT cells FROM record WHERE fate = 'imported'").pluck().all();
    return {
      header: JSON.parse(header) as string[],
      rows: (rows as string[]).map((cells) => JSON.parse(cells) as string[]),
    };
  });
}

type Sample = { readonly header: readonly string[]; readonly rows: readonly (readonly string[])[] };

/** Lists of people have a time only in columns that not every export has: those are put behind the others. */
function withTimes({ columns, timeColumns }: Format, { header, rows }: Sample): Sample {
  const names = timeColumns.map((id) => columns.find((column) => column.id === id)?.names ?? []);
  if (names.flat().some((name) => header.includes(name))) return { header, rows };
  const missing = names.flatMap(([first]) => first ?? []);
  return {
    header: [...header, ...missing],
    rows: rows.map((row) => [...row, ...missing.map(() => '')]),
  };
}

const dated = formats.filter(({ timeColumns }) => timeColumns.length > 0);

describe('a row whose times say nothing borrows none', () => {
  it.each(dated.map((format) => ({ id: format.id, format })))('$id', async ({ format }) => {
    const { header, rows } = withTimes(format, await sampleRows(format));
    const map = mapHeader(header, format.columns);
    const settings = { zone: 'UTC', dateOrder: 'dmy', yearFrom: '2026' } as const;
    const read = createRowReader(format, map, createTimes(settings), new Map());
    const isTime = header.map((name) =>
      format.columns.some(
        ({ id, names }) => format.timeColumns.includes(id) && mapHeader([name], [{ id, names }]).has(id),
      ),
    );
    expect(rows.length).toBeGreaterThan(0);
    expect(isTime).toContain(true);
    for (const nothing of NOTHING)
      for (const [at, row] of rows.entries()) {
        const cells = row.map((text, column) => (isTime[column] === true ? nothing : text));
        const reading = read(at + 2, { row: at + 2, cells, looseQuote: false });
        const instants = 'fact' in reading ? Object.entries(reading.fact) : [];
        const told = instants.filter(([name, value]) => /(^|_)(at|until)$/.test(name) && value !== null);
        expect(told, `row ${at + 2} with "${nothing}"`).toEqual([]);
      }
  });
});
