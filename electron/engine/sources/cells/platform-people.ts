import type { Problem, RecordCells } from '../format.ts';
import { isNothing, problemOf } from './read-cells.ts';

/** A person in the words of a platform's record: by a name, by an account, or by both. */
export type Who = { readonly name: string | null; readonly login: string | null };

/** Exports write nobody as nothing, or as the id zero. */
const isNobody = (text: string): boolean => text === '0' || isNothing(text);

/** A cell's text, or null when the file has no such column or the cell names nobody. */
export function namedIn(record: RecordCells, column: string): string | null {
  const text = record.text(column);
  return text === null || isNobody(text) ? null : text;
}

/**
 * The person in one or more columns, or null when they name nobody.
 * @param logins columns of accounts, the best first: user name, e-mail, id.
 */
export function whoIn(record: RecordCells, name: string, logins: readonly string[] = []): Who | null {
  const named = namedIn(record, name);
  const login = logins.map((column) => namedIn(record, column)).find((text) => text !== null) ?? null;
  if (named === null) return login === null ? null : { name: null, login };
  return withLogin(named, login);
}

/** Takes apart what stands in a name's column: "Ana Lopes", "ana@harbour.example" or "Ana Lopes (ana.lopes)". */
export function withLogin(text: string, login: string | null = null): Who {
  if (isMail(text)) return { name: null, login: login ?? text };
  const both = /^(\S.*?)\s*\(([^()\s]+)\)$/u.exec(text);
  if (login === null && both?.[1] !== undefined && both[2] !== undefined)
    return { name: both[1], login: both[2] };
  return { name: text, login };
}

/**
 * The first of a list of things that is a user. Such lists keep their places across columns: the third name belongs to the
 * third type.
 * @param isUser what the column of types says of a user; where there is no such column every entry is one.
 */
export function userAmong(
  record: RecordCells,
  columns: { readonly name: string; readonly login: string; readonly type: string },
  isUser: RegExp,
): Who | null {
  const [names = [], logins = []] = [columns.name, columns.login].map((column) => record.all(column) ?? []);
  const types = record.all(columns.type);
  for (let at = 0; at < Math.max(names.length, logins.length); at += 1) {
    const [name = '', login = ''] = [names[at], logins[at]];
    if ((types !== null && !isUser.test(types[at] ?? '')) || (name === '' && login === '')) continue;
    return name === '' ? { name: null, login } : withLogin(name, login || null);
  }
  return null;
}

/** An account where it has no space in it, a name otherwise: for systems that write either into one column. */
export function nameOrLogin(text: string): Who {
  return /\s/u.test(text) ? { name: text, login: null } : { name: null, login: text };
}

/** Whether a text has the form of an e-mail address, which many usernames have too. */
export const isMail = (text: string): boolean => /^[^\s@]+@[^\s@]+$/.test(text);

/** Whether two texts of one record mean one person; a platform writes the same person the same way. */
export function isSame(one: Who, other: Who): boolean {
  const texts = ({ name, login }: Who) =>
    [name, login].filter((text) => text !== null).map((text) => text.toLowerCase());
  return texts(one).some((text) => texts(other).includes(text));
}

/** Why a record that names nobody in a column is no session. */
export function nobodyIn(record: RecordCells, columns: readonly string[]): { readonly problem: Problem } {
  const column = columns.find((id) => record.all(id) !== null) ?? columns[0] ?? '';
  return { problem: problemOf(record, column, `"${record.label(column)}" is empty.`) };
}
