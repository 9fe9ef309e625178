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
  return asList(written.flatMap((text) => text.split(/[;\n]/)));
}

/** The people of the first column that the file has, the others being second best; null when it has none of them. */
export function firstPeople(record: RecordCells, columns: readonly string[]): string | null {
  const column = columns.find((one) => record.all(one) !== null);
  return column === undefined ? null : peopleList(record, [column]);
}

/**
 * People who stand in two columns, a name and a login or e-mail, as a JSON list of "Name (login)"; what belongs
 * together stands at the same place of both. null when the file has neither column.
 */
export function pairedPeople(record: RecordCells, name: string, login: string): string | null {
  const [names, logins] = [record.all(name), record.all(login)];
  if (names === null && logins === null) return null;
  const count = Math.max(names?.length ?? 0, logins?.length ?? 0);
  return asList(Array.from({ length: count }, (_, at) => nameAndLogin(names?.[at] ?? '', logins?.[at] ?? '')));
}

/** "Name (login)", or the one of them that says something. */
export function nameAndLogin(name: string, login: string): string {
  if (isNothing(login) || login === name) return name;
  return isNothing(name) ? login : `${name} (${login})`;
}

/** A JSON list of the texts that say something, each once. */
export function asList(texts: readonly string[]): string {
  const said = texts.map((text) => text.trim()).filter((text) => !isNothing(text));
  return JSON.stringify([...new Set(said)]);
}
