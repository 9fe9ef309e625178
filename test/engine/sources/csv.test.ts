import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDelimiter } from '../../../electron/engine/sources/csv/delimiter.ts';
import { fold, mapHeader } from '../../../electron/engine/sources/csv/header.ts';
import { mendHeader } from '../../../electron/engine/sources/csv/mend-header.ts';
import { records, split } from './split-text.ts';

const spectrum = join(dirname(createRequire(import.meta.url).resolve('csv-spectrum/package.json')));

describe('csv-spectrum', () => {
  it.each(readdirSync(join(spectrum, 'csvs')))('%s', (name) => {
    const text = readFileSync(join(spectrum, 'csvs', name), 'utf8');
    const json = readFileSync(join(spectrum, 'json', `${basename(name, '.csv')}.json`), 'utf8');
    // Line ends inside cells are made LF; and one expected file of the package has another telephone number than its CSV.
    const expected = JSON.parse(
      json.replaceAll('\\r\\n', '\\n').replace('1234567890', '2095257564'),
    ) as object;
    const [header = [], ...rows] = split(text);
    expect(rows.map((cells) => Object.fromEntries(header.map((column, at) => [column, cells[at]])))).toEqual(
      [expected].flat(),
    );
  });
});

const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 });

describe('records', () => {
  const cell = fc.string({
    unit: fc.constantFrom('a', 'é', ' ', '"', ',', '\n', '\r\n', '😀', "'"),
    maxLength: 8,
  });
  const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 12 });

  it('are the same wherever the text is cut into pieces', () => {
    fc.assert(
      fc.property(table, fc.constantFrom('\n', '\r\n'), sizes, (rows, end, cuts) => {
        const text = rows
          .map((cells) => cells.map((one) => `"${one.replaceAll('"', '""')}"`).join(','))
          .join(end);
        const meant = rows.map((cells) => cells.map((one) => one.replaceAll('\r\n', '\n')));
        expect(split(text, cuts)).toEqual(meant);
        expect(split(text)).toEqual(meant);
      }),
    );
  });

  it('end at CR, LF and CRLF, mixed as well', () => {
    expect(split('a,b\r1,2\r3,4')).toEqual([
      ['a', 'b'],
      ['1', '2'],
      ['3', '4'],
    ]);
    expect(split('a,b\n1,"2"\r\n3,4\n', [1])).toEqual([
      ['a', 'b'],
      ['1', '2'],
      ['3', '4'],
    ]);
    expect(split('a,b\n1,x\ry\n'), 'a lone CR is text where lines end otherwise').toEqual([
      ['a', 'b'],
      ['1', 'x\ry'],
    ]);
  });

  it('are the same wherever the text is cut into pieces, whatever garbage it is', () => {
    const garbage = fc.string({
      unit: fc.constantFrom('a', ' ', '"', '"', ',', ';', '\t', '\n', '\r\n', '\r', '😀'),
      maxLength: 60,
    });
    fc.assert(
      fc.property(garbage, fc.constantFrom(',', '\t'), sizes, (text, delimiter, cuts) => {
        expect(records(text, cuts, delimiter)).toEqual(records(text, undefined, delimiter));
      }),
      { numRuns: 1500 },
    );
  });
});

describe('the delimiter', () => {
  it.each([',', ';', '\t', '|'])('is found from the content: %j', (delimiter) => {
    const rows = ['name;x', 'b, c', 'd|e', 'f\tg'].map((text) =>
      [`"${text}"`, '1', '2', '3'].join(delimiter),
    );
    expect(findDelimiter(['a', 'b', 'c', 'd'].join(delimiter).concat('\n', rows.join('\n')))).toBe(delimiter);
  });
  it('is that of the header where no row says anything', () =>
    expect(findDelimiter('Username;Name;Email\n;;\n')).toBe(';'));
  it('is not a decimal comma', () => expect(findDelimiter('a;b\n1,5;2,5\n3,5;4,5\n')).toBe(';'));
});

describe('the header', () => {
  it('is compared without case, accents, spaces, dots, dashes and marks', () => {
    expect(['Login Time', 'LOGIN_TIME', 'login.time', '\ufefflogin-time', ' LoginTime '].map(fold)).toEqual(
      Array(5).fill('logintime'),
    );
    expect(fold('Categoría de estado')).toBe('categoriadeestado');
  });

  it('keeps every cell under a repeated name, and is no plain object', () => {
    const map = mapHeader(
      ['Comment', '__proto__', 'comment', 'constructor'],
      [
        { id: 'comments', names: ['Comment'] },
        { id: 'odd', names: ['__proto__'] },
      ],
    );
    const record = map.record(2, ['one', 'proto', 'two', 'x']);
    expect([
      record.all('comments'),
      record.text('odd'),
      record.text('missing'),
      record.all('missing'),
    ]).toEqual([['one', 'two'], 'proto', null, null]);
  });

  it('tells a zone in brackets or at its end, and other remarks are none', () => {
    const zones = [
      'Started (UTC)',
      'STARTED [America/Toronto]',
      'started_gmt',
      'Started (Planned/Actual)',
      'Started',
    ];
    const maps = zones.map((name) => mapHeader([name], [{ id: 'at', names: ['Started'] }]));
    expect(maps.map((map) => [map.has('at'), map.zone('at')])).toEqual([
      [true, 'UTC'],
      [true, 'America/Toronto'],
      [true, 'UTC'],
      [false, null],
      [true, null],
    ]);
  });

  it('that holds two columns in one cell is taken apart when the rows show it', () => {
    const rows = [
      ['1', '2', '3'],
      ['4', '5', '6'],
    ];
    expect(mendHeader(['A', 'B,C'], rows, ',')).toEqual({ header: ['A', 'B', 'C'], mended: true });
    expect(mendHeader(['A', 'B,C', 'D'], rows, ','), 'a comma in a name').toEqual({
      header: ['A', 'B,C', 'D'],
      mended: false,
    });
  });
});
