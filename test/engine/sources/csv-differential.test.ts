import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { split } from './split-text.ts';

/** What another parser makes of a text; line ends inside cells are made LF, as ours are, and blank lines are left out. */
function other(text: string, delimiter = ','): string[][] {
  const read = parse(text, {
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    record_delimiter: ['\r\n', '\n', '\r'],
  });
  return read
    .map((cells) => cells.map((cell) => cell.replaceAll('\r\n', '\n')))
    .filter((cells) => cells.length > 1 || cells[0]?.trim() !== '');
}

const spectrum = join(dirname(createRequire(import.meta.url).resolve('csv-spectrum/package.json')), 'csvs');

const handMade: readonly { what: string; text: string; delimiter?: string }[] = [
  { what: 'empty cells', text: ',,\n"","",""\na,,b\n' },
  { what: 'no line end at the end', text: 'a,b\n1,"2"' },
  { what: 'CRLF', text: 'a,b\r\n"1\r\n2",3\r\n' },
  { what: 'ragged rows', text: 'a,b,c\n1\n1,2,3,4\n' },
  { what: 'quotes doubled at every place', text: '"""a""","b""c",""""\n"""""","",x\n' },
  { what: 'delimiters in quotes', text: '"a;b";";";c\n', delimiter: ';' },
  { what: 'tabs', text: 'a\t"b\tc"\t\n1\t2\t3\n', delimiter: '\t' },
  { what: 'bars', text: 'a|"b|c"|\n', delimiter: '|' },
  { what: 'unicode', text: '"Zoë ""Ł"" 東京",😀,\u2028\n' },
  { what: 'spaces kept', text: ' a , b \n  ,  \n' },
  { what: 'numbers as they are', text: '007,1e5,0x10,-0\n00,1.50,9007199254740993,+1\n' },
];

describe('another parser reads the same', () => {
  it.each(readdirSync(spectrum))('csv-spectrum: %s', (name) => {
    const text = readFileSync(join(spectrum, name), 'utf8');
    expect(split(text)).toEqual(other(text));
  });

  it.each(handMade)('$what', ({ text, delimiter }) => {
    expect(split(text, [2], delimiter)).toEqual(other(text, delimiter));
  });

  const cell = fc.oneof(
    fc.string({
      unit: fc.constantFrom('a', '0', 'é', ' ', '"', ',', ';', '|', '\t', '\n', '\r\n', '😀', "'", '='),
      maxLength: 10,
    }),
    fc.string({ unit: 'grapheme', maxLength: 6 }).filter((text) => !text.includes('\r')),
  );
  const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 10 });

  it('of any table, quoted everywhere or only where it must be', () => {
    fc.assert(
      fc.property(
        table,
        fc.constantFrom(',', ';', '\t', '|'),
        fc.constantFrom('\n', '\r\n'),
        fc.boolean(),
        fc.boolean(),
        (rows, delimiter, end, quoted, final) => {
          const print = (text: string): string =>
            quoted || /[\s"',;|\r\n]/.test(text) || text === '' ? `"${text.replaceAll('"', '""')}"` : text;
          const text = rows.map((cells) => cells.map(print).join(delimiter)).join(end) + (final ? end : '');
          expect(split(text, [7], delimiter)).toEqual(other(text, delimiter));
        },
      ),
      { numRuns: 400 },
    );
  });
});
