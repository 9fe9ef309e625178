import { describe, expect, it } from 'vitest';
import { createSplitter } from '../../../electron/engine/sources/csv/splitter.ts';
import { records } from './split-text.ts';

describe('records', () => {
  it('with a quotation mark that is never closed are broken, and the next line is read again', () => {
    const text = 'a,b\n1,"two\nlines"\n2,"open\n3,4\n5,"6"\n7,"also open';
    const read = records(text);
    expect(read.map(({ row, cells, broken }) => [row, broken ?? cells])).toEqual([
      [1, ['a', 'b']],
      [2, ['1', 'two\nlines']],
      [3, 'The quotation mark opened in line 4 is never closed'],
      [4, ['3', '4']],
      [5, ['5', '6']],
      [6, 'The quotation mark opened in line 7 is never closed'],
    ]);
    expect(read[2]?.cells).toEqual(['2,"open']);
    expect(records(text, [3])).toEqual(read);
    expect(records('a,b\n1,"closed"  \n2,"closed at the end" ').map(({ cells }) => cells)).toEqual([
      ['a', 'b'],
      ['1', 'closed'],
      ['2', 'closed at the end'],
    ]);
  });

  it('long before the end of the file, and whatever has no end', () => {
    const open = records(`a,b\n1,"${'x,\n'.repeat(1_500_000)}`, [500_000]);
    expect(open.slice(1, 4)).toEqual([
      {
        row: 2,
        cells: ['1,"x,'],
        looseQuote: false,
        broken:
          'The quotation mark opened in line 2 is not closed within 4 million characters: the record is too long to be one',
      },
      { row: 3, cells: ['x', ''], looseQuote: false },
      { row: 4, cells: ['x', ''], looseQuote: false },
    ]);
    expect(open.length).toBe(1_500_001);
    const long = records(`a,b\n${'x,'.repeat(2_600_000)}\n3,4\n`, [500_000]);
    expect(long.map(({ row, broken }) => [row, broken])).toEqual([
      [1, undefined],
      [2, 'The record in line 2 is too long to be one'],
      [3, undefined],
    ]);
    expect(long[1]?.cells[0]?.length).toBe(2_000);
  });

  it('are refused when too many are broken, and the reader can breathe meanwhile', () => {
    const broken = (count: number): string => 'a,b\n1,"x\n'.repeat(count);
    expect(records(broken(1_000)).length).toBe(2_000);
    expect(() => records(broken(1_001))).toThrow(
      'test.csv has more than 1000 records that cannot be told apart, up to line 2002. Check that it is a list, and export it again.',
    );
    const splitter = createSplitter(',', 'test.csv');
    const batches = [...splitter.write(broken(50)), ...splitter.end()];
    expect(batches.length).toBeGreaterThan(50);
  });

  it('go on after a quotation mark that is not doubled, with a word about it', () => {
    const read = records('a,b\n"he said "no" twice",x\n1,2\n');
    expect(read.map(({ looseQuote }) => looseQuote)).toEqual([false, true, false]);
    expect(read[2]?.cells).toEqual(['1', '2']);
  });
});
