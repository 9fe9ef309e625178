import type { RecordCells } from '../format.ts';
import { isNothing } from './read-cells.ts';

/** Objects that Jira prints instead of people: `ApprovalsCFValue{approvals=[]}`. */
const PRINTED_OBJECT = /^\w+\{.*\}$/s;

/**
 * The people of one or more columns as a JSON list of texts, in file order and without repeats;
 * a cell may hold several, one a line or with semicolons (a comma may be part of a name).
 * null when the file has none of the columns: nobody recorded is not the same as nobody.
 */
export function peopleList(record: RecordCells, columns: readonly string[]): string | null {
  const cells = columns.map((column) => record.all(column)).filter((all) => all !== null);
  if (cells.length === 0) return null;
  const written = cells.flat().filter((text) => !PRINTED_OBJECT.test(text));
  const people = written
    .flatMap((text) => text.split(/[;\n]/))
    .map((text) => text.trim())
    .filter((text) => !isNothing(text));
  return JSON.stringify([...new Set(people)]);
}
