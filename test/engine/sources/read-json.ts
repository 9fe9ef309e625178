import { issuesOf, rawRecord } from '../../../electron/engine/sources/list.ts';
import type { Bench } from './temp-sources.ts';

export const ANA = { username: 'ana', name: 'Ana Lopes', department: 'IT' };
export const IVO = { username: 'ivo', name: 'Ivo Brandt', department: 'Port' };
export const line = (value: unknown): string => JSON.stringify(value);

/** Imports a JSON file as a list of people and answers its ledger, alarms and cells. */
export async function readJson({ review, file, take }: Bench, content: string | Buffer) {
  const { id, rows, alarms, syntax, headerRow, detected } = await take(file('people.json', content), {
    kind: 'people',
  });
  const cells = (row: number) =>
    Object.fromEntries(rawRecord(review.reader, id, row).cells.map(({ column, value }) => [column, value]));
  const list = (row: number) =>
    rawRecord(review.reader, id, row).cells.map(({ column, value }) => [column, value]);
  const page = { sourceId: id, search: '', sort: null, offset: 0, limit: 50 };
  const issues = issuesOf(review.reader, page).rows.map(({ row, level, message }) => [row, level, message]);
  return { rows, alarms: alarms.map(({ code }) => code), syntax, headerRow, detected, cells, list, issues };
}
