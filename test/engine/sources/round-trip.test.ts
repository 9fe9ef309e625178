import iconv from 'iconv-lite';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Encoding } from '../../../shared/words.ts';
import { createLineEnds } from '../../../electron/engine/sources/csv/line-ends.ts';
import { createSplitter } from '../../../electron/engine/sources/csv/splitter.ts';
import { createDecoder } from '../../../electron/engine/sources/file/decode.ts';
import { withBench } from './temp-sources.ts';

// Many real files and databases: a busy machine needs longer than usual.
vi.setConfig({ testTimeout: 60_000 });

type Dialect = {
  delimiter: string;
  quoted: boolean;
  end: string;
  final: boolean;
  encoding: Encoding;
  bom: boolean;
};

const dialect: fc.Arbitrary<Dialect> = fc
  .record({
    delimiter: fc.constantFrom(',', ';', '\t', '|'),
    quoted: fc.boolean(),
    end: fc.constantFrom('\n', '\r\n', '\r'),
    final: fc.boolean(),
    encoding: fc.constantFrom<Encoding>(
      'utf-8',
      'utf-16le',
      'utf-16be',
      'windows-1252',
      'windows-1250',
      'iso-8859-1',
    ),
    bom: fc.boolean(),
  })
  .map((one) => ({ ...one, bom: one.bom && one.encoding.startsWith('utf') }));

const naughty = fc.constantFrom(
  '007',
  '0x1F',
  '1e309',
  '=1+1',
  "'; DROP TABLE record; --",
  '<script>alert(1)</script>',
  '{"a":1}',
  '[1]',
  'NULL',
  'ABC-0012',
  '\u202eabc',
  'ＡＢＣ',
  'ﬁ',
  '\u00a0',
  '""',
  '"',
  '","',
  '\\"',
  '%00',
  '$(x)',
  'Zoë',
  'ß',
  '日本語',
  '👩‍👩‍👧',
  'sep=;',
  '#N/A',
  '- x',
);
const piece = fc.constantFrom('a', 'é', ' ', '"', ',', ';', '\t', '|', '\n', '\r\n', '0', '€', 'ł', '😀');
const cell = fc.oneof(naughty, fc.string({ unit: piece, maxLength: 8 }), fc.string({ maxLength: 8 }));
const table = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 12 });
const HEADER = ['Username', 'Name', 'Department'] as const;

function printed(rows: readonly (readonly string[])[], { delimiter, quoted, end, final }: Dialect): string {
  const print = (text: string): string =>
    quoted || text.includes(delimiter) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  return rows.map((cells) => cells.map(print).join(delimiter)).join(end) + (final ? end : '');
}

/** What the encoding can hold of a table: everything else would be a question mark before we ever saw it. */
function holdable(rows: readonly (readonly string[])[], { encoding }: Dialect): string[][] {
  const through = (text: string) => iconv.decode(iconv.encode(text, encoding), encoding, { stripBOM: false });
  return rows.map((cells) => cells.map(through));
}

/** Line ends inside cells are made LF: CRLF always, CR where the lines of the file end so. */
const meant = (rows: readonly (readonly string[])[], { end }: Dialect): string[][] =>
  rows.map((cells) => cells.map((text) => text.replace(end === '\r' ? /\r\n?/g : /\r\n/g, '\n')));

const bytesOf = (text: string, { encoding, bom }: Dialect): Buffer =>
  iconv.encode(text, encoding, { addBOM: bom });

describe('any table, printed in any dialect and encoding', () => {
  it('is read the same wherever its bytes are cut', () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 11 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(table, dialect, sizes, (cells, form, cuts) => {
        const rows = [HEADER, ...holdable(cells, form)];
        const bytes = bytesOf(printed(rows, form), form);
        const decoder = createDecoder(form.encoding);
        const lines = createLineEnds(form.end === '\r');
        const splitter = createSplitter(form.delimiter, 'test.csv');
        const read: (readonly string[])[] = [];
        const feed = (text: string): void => {
          for (const batch of splitter.write(lines.write(text)))
            read.push(...batch.map((split) => split.cells));
        };
        for (let at = 0, turn = 0; at < bytes.length; turn += 1) {
          const size = cuts[turn % cuts.length] ?? 1;
          feed(decoder.write(bytes.subarray(at, at + size)));
          at += size;
        }
        feed(decoder.end());
        for (const batch of [...splitter.write(lines.end()), ...splitter.end()])
          read.push(...batch.map((split) => split.cells));
        expect(read).toEqual(meant(rows, form));
        expect(decoder.damaged).toBe(0);
      }),
      { numRuns: 600 },
    );
  });

  it('is imported cell by cell, and its ledger balances', async () => {
    await fc.assert(
      fc.asyncProperty(table, dialect, async (cells, form) => {
        const rows = holdable(cells, form);
        const bytes = bytesOf(printed([HEADER, ...rows], form), form);
        await withBench(async ({ review, file, take }) => {
          const told = form.bom || form.encoding === 'utf-8' ? {} : { encoding: form.encoding };
          const source = await take(file('people.csv', bytes), { kind: 'people', ...told });
          const { total, imported, duplicate, ignored, rejected } = source.rows;
          expect(total).toBe(rows.length);
          expect(imported + duplicate + ignored + rejected).toBe(total);
          const stored = review.db.prepare('SELECT row, cells FROM record ORDER BY row').all() as {
            row: number;
            cells: string;
          }[];
          expect(stored.map(({ row }) => row)).toEqual(rows.map((_, at) => at + 2));
          expect(stored.map((record) => JSON.parse(record.cells) as unknown)).toEqual(meant(rows, form));
        });
      }),
      { numRuns: 60 },
    );
  });
});
