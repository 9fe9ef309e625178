import { describe, expect, it } from 'vitest';
import { issuesOf, rawRecord, sourcesOf } from '../../../electron/engine/sources/list.ts';
import { page } from '../../../shared/contract/common.ts';
import {
  rawRecord as rawRecordShape,
  rowIssue,
  source as sourceShape,
} from '../../../shared/contract/sources.ts';
import { withBench } from './temp-sources.ts';

const PEOPLE = 'Username,Name,Department,Active\nana,Ana,IT,perhaps\n,,50%_off,\nivo,Ivo,Port,yes\n';
const all = { sourceId: null, search: '', sort: null, offset: 0, limit: 100 };

describe('what the window lists', () => {
  it('fits the contract', async () => {
    await withBench(async ({ review, file, take }) => {
      const { id } = await take(file('people.csv', PEOPLE));
      for (const source of sourcesOf(review.reader)) expect(sourceShape.parse(source)).toEqual(source);
      expect(page(rowIssue).parse(issuesOf(review.reader, all)).total).toBe(2);
      expect(rawRecordShape.parse(rawRecord(review.reader, id, 3))).toEqual({
        sourceId: id,
        file: 'people.csv',
        row: 3,
        fate: 'rejected',
        reason: '"Username", "Name" are all empty.',
        cells: [
          { column: 'Username', value: '' },
          { column: 'Name', value: '' },
          { column: 'Department', value: '50%_off' },
          { column: 'Active', value: '' },
        ],
      });
    });
  });

  it('is paged, sorted and searched for words as they stand', async () => {
    await withBench(async ({ review, file, take }) => {
      await take(file('people.csv', PEOPLE));
      const found = (asked: object) => {
        const { rows, matching, total } = issuesOf(review.reader, { ...all, ...asked });
        return { rows: rows.map(({ row }) => row), matching, total };
      };
      expect(found({})).toEqual({ rows: [2, 3], matching: 2, total: 2 });
      expect(found({ sort: { column: 'row', descending: true } })).toEqual({
        rows: [3, 2],
        matching: 2,
        total: 2,
      });
      expect(found({ sort: { column: 'row; DROP TABLE issue', descending: true } }).rows).toEqual([2, 3]);
      expect(found({ offset: 1, limit: 1 })).toEqual({ rows: [3], matching: 2, total: 2 });
      expect(found({ search: '50%_off' })).toEqual({ rows: [3], matching: 1, total: 2 });
      expect(found({ search: '%' })).toEqual({ rows: [3], matching: 1, total: 2 });
      expect(found({ sourceId: 99 })).toEqual({ rows: [], matching: 0, total: 0 });
    });
  });

  it('shows cells beyond the header, and none that are not there', async () => {
    await withBench(async ({ review, file, take }) => {
      const { id } = await take(file('people.csv', 'Username,Name,Department\nana,Ana,IT,more\nivo\n'));
      expect(rawRecord(review.reader, id, 2).cells.at(-1)).toEqual({ column: '(column 4)', value: 'more' });
      expect(rawRecord(review.reader, id, 3).cells.map(({ value }) => value)).toEqual(['ivo', '', '']);
      expect(() => rawRecord(review.reader, id, 4)).toThrow('Row 4 is not in the review');
    });
  });
});

describe('a file that tells Excel its delimiter', () => {
  it('has its header in the line after that', async () => {
    await withBench(async ({ file, take }) => {
      expect(
        (await take(file('people.csv', 'sep=;\r\nUsername;Name;Department\r\nana;"Ana, the one";IT\r\n')))
          .rows,
      ).toMatchObject({ total: 1, imported: 1 });
    });
  });
});
