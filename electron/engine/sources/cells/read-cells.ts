import type { Problem, RecordCells, Times } from '../format.ts';
import type { DayEdge } from '../moments.ts';

/** Raw text beside a message is cut here; the whole cell stays with the record. */
export const RAW_LIMIT = 500;

/** A problem of a cell, under the name that the file gives its column. */
export function problemOf(record: RecordCells, column: string, message: string): Problem {
  return { column: record.label(column), message, raw: (record.text(column) ?? '').slice(0, RAW_LIMIT) };
}

/** What exports write where there is nothing: a dash (learning platforms), a question mark (data sets), a word. */
const NOTHING = /^(?:-+|\?|n\/?a|null|none)?$/i;

/** Whether a cell says anything. */
export function isNothing(text: string): boolean {
  return NOTHING.test(text);
}

export type ReadTime = {
  readonly at: number | null;
  readonly problem: Problem | null;
  readonly notes: readonly Problem[];
};

/** Reads a time cell: `at` is null when the column is missing or empty, or when there is a problem. */
export function readTime(
  record: RecordCells,
  times: Times,
  column: string,
  wholeDay: DayEdge = 'start',
): ReadTime {
  const text = record.text(column);
  if (text === null || isNothing(text)) return { at: null, problem: null, notes: [] };
  const moment = times.read(text, wholeDay, record.zone(column));
  const label = record.label(column);
  if ('problem' in moment)
    return { at: null, problem: problemOf(record, column, `"${label}" ${moment.problem}.`), notes: [] };
  const notes = moment.note === undefined ? [] : [problemOf(record, column, `"${label}" ${moment.note}.`)];
  return { at: moment.at, problem: null, notes };
}

/** Reads the time that a row must have: a cell that says nothing ("-", "n/a") is a problem, for no time is made up. */
export function readMoment(
  record: RecordCells,
  times: Times,
  column: string,
): { readonly problem: Problem } | { readonly at: number; readonly notes: readonly Problem[] } {
  const { at, problem, notes } = readTime(record, times, column);
  if (problem !== null) return { problem };
  if (at !== null) return { at, notes };
  const text = record.text(column) ?? '';
  const why = text === '' ? 'is empty' : `is "${text}", which is no time`;
  return { problem: problemOf(record, column, `"${record.label(column)}" ${why}.`) };
}

/** A cell's text, or null when it is empty or the file has no such column. */
export function textOrNull(record: RecordCells, column: string): string | null {
  return record.text(column) || null;
}

const YES = new Set([
  'true',
  '1',
  'yes',
  'y',
  'x',
  'active',
  'enabled',
  'aktiv',
  'ja',
  'wahr',
  'oui',
  'actif',
  'vrai',
  'si',
  'sí',
  'activo',
  'verdadero',
  'on',
]);
const NO = new Set([
  'false',
  '0',
  'no',
  'n',
  'inactive',
  'disabled',
  'inaktiv',
  'nein',
  'falsch',
  'non',
  'inactif',
  'faux',
  'inactivo',
  'falso',
  'off',
  'deactivated',
  'suspended',
  'locked',
  'terminated',
  'deleted',
  'deprovisioned',
]);

/** Reads yes and no as exports write them: 1 or 0; null when there is no such column, the cell is empty or says something else. */
export function readFlag(record: RecordCells, column: string): 0 | 1 | null {
  const text = (record.text(column) ?? '').toLowerCase();
  if (YES.has(text)) return 1;
  return NO.has(text) ? 0 : null;
}

/** A note when a cell meant to be yes or no says something else. */
export function flagNotes(record: RecordCells, column: string): readonly Problem[] {
  const text = record.text(column);
  if (text === null || text === '' || readFlag(record, column) !== null) return [];
  return [
    problemOf(
      record,
      column,
      `"${record.label(column)}" is neither yes nor no; it was read as not recorded.`,
    ),
  ];
}

/** One text of several values that no other values give. */
export function flatten(values: readonly (string | number | null)[]): string {
  return JSON.stringify(values);
}
