import type { RecordCells } from '../format.ts';
import { isNothing } from './read-cells.ts';

/** Objects that Jira prints instead of people: `ApprovalsCFValue{approvals=[]}`. */
const PRINTED_OBJECT = /^\w+\{.*\}$/s;
const EMPTY_OBJECT = /^\w+\{(?:\w+=(?:\[\])?(?:, ?)?)*\}$/;

/**
 * The people of one or more columns as a JSON list of texts, in file order and without repeats;
 * a cell may hold several, one a line or with semicolons (a comma may be part of a name).
 * null when the file has none of the columns, or when only an object is printed there: nobody recorded is not the same
 * as nobody.
 */
export function peopleList(record: RecordCells, columns: readonly string[]): string | null {
  const cells = columns.map((column) => record.all(column)).filter((all) => all !== null);
  if (cells.length === 0) return null;
  const written = cells.flat();
  const people = asList(
    written.filter((text) => !PRINTED_OBJECT.test(text)).flatMap((text) => text.split(/[;\n]/)),
  );
  const printed = written.some((text) => PRINTED_OBJECT.test(text) && !EMPTY_OBJECT.test(text));
  return printed && people === '[]' ? null : people;
}

/** The people of the first column in which a record names anybody, the others being second best; null without such columns. */
export function firstPeople(record: RecordCells, columns: readonly string[]): string | null {
  const lists = columns.map((column) => peopleList(record, [column])).filter((list) => list !== null);
  return lists.find((list) => list !== '[]') ?? lists[0] ?? null;
}

/**
 * One person who stands in several columns, a name and logins (username, e-mail, id of the account), the most telling
 * first; null when the file has none of them.
 */
export function onePerson(record: RecordCells, name: string, ...logins: readonly string[]): string | null {
  const [said, known] = [record.text(name), logins.map((login) => record.text(login))];
  if (said === null && known.every((text) => text === null)) return null;
  return asList([nameAndLogin(said ?? '', ...known.map((text) => text ?? ''))]);
}

/**
 * People who stand in two lists, of names and of logins; what belongs together stands at the same place of both.
 * null when the file has neither.
 */
export function pairedPeople(record: RecordCells, names: string, logins: string): string | null {
  const [said, known] = [record.all(names), record.all(logins)];
  if (said === null && known === null) return null;
  const count = Math.max(said?.length ?? 0, known?.length ?? 0);
  return asList(Array.from({ length: count }, (_, at) => nameAndLogin(said?.[at] ?? '', known?.[at] ?? '')));
}

/** "Name (login)", "Name (e-mail, id)", or the first of them that says something. */
export function nameAndLogin(name: string, ...logins: readonly string[]): string {
  const own = [...new Set(logins)].filter((login) => !isNothing(login) && login !== name);
  const [first, ...rest] = own;
  if (first === undefined) return name;
  if (!isNothing(name)) return `${name} (${own.join(', ')})`;
  return rest.length === 0 ? first : `${first} (${rest.join(', ')})`;
}

/** A JSON list of the texts that say something, each once. */
export function asList(texts: readonly string[]): string {
  const said = texts.map((text) => text.trim()).filter((text) => !isNothing(text));
  return JSON.stringify([...new Set(said)]);
}
