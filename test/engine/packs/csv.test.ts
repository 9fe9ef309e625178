import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { csvBytes, guardFormula } from '../../../electron/engine/packs/csv.ts';

describe('guardFormula', () => {
  test.each([
    ['=HYPERLINK("http://x")', '\'=HYPERLINK("http://x")'],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['  =1', "'  =1"],
    ['\u00a0=1', "'\u00a0=1"],
    ['\uff1d1+1', "'\uff1d1+1"],
    ['\uff0b1', "'\uff0b1"],
    ['\tcmd', "'\tcmd"],
    ['\r=1', "'\r=1"],
    ['\n=1', "'\n=1"],
  ])('%j is guarded', (cell, guarded) => expect(guardFormula(cell)).toBe(guarded));

  test.each(['Ann', 'a=b', 'OPS-12', "O'Rourke", '', '5 = five', "'=1"])('%j is left alone', (cell) =>
    expect(guardFormula(cell)).toBe(cell),
  );
  test.each([-5, 0, null])('%j is no text', (cell) => expect(guardFormula(cell)).toBe(cell));
});

test('a table has a byte order mark, CRLF, quoted texts and bare numbers, and reads back', () => {
  const bytes = csvBytes(
    ['name', 'count'],
    [
      ['Šárka "Q", Ltd', -2],
      ['=1;2\nx', null],
    ],
  );
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const text = bytes.subarray(3).toString('utf8');
  expect(text).toBe('"name","count"\r\n"Šárka ""Q"", Ltd",-2\r\n"\'=1;2\nx",\r\n');
  expect(Papa.parse(text, { skipEmptyLines: true }).data).toEqual([
    ['name', 'count'],
    ['Šárka "Q", Ltd', '-2'],
    ["'=1;2\nx", ''],
  ]);
});
