import { createPages, type Pages } from './pages.ts';

/** What a sign between two records means: the next record, a value that is none, or nothing. */
export type Meaning = 'record' | { readonly broken: string } | null;

type Level = { readonly list: boolean; name: string | null };

/** Knows where in a JSON text we are, between the records. */
export function createPlace(within: readonly string[]): {
  see(token: string): Meaning;
  open(): boolean;
  pages(): Pages;
} {
  const levels: Level[] = [];
  const pages = createPages();
  /** Whether the list was found in the value that is open. */
  let found = false;

  /** Whether a value that begins here is a record. */
  function isRecordHere(): boolean {
    const last = levels.at(-1);
    if (within.length === 0) return last === undefined || (levels.length === 1 && last.list);
    return (
      last?.list === true &&
      levels.length === within.length + 1 &&
      within.every((name, at) => levels[at]?.list === false && levels[at].name === name)
    );
  }

  /** Whether the object that is open is one in which the list lies. */
  function isBeside(): boolean {
    const above = levels.length - 1;
    return above < within.length && levels.slice(0, above).every(({ name }, at) => name === within[at]);
  }

  function begin(list: boolean): Meaning {
    const outermost = levels.length === 0;
    if (isRecordHere() && !(list && outermost)) return 'record';
    if (outermost) found = within.length === 0;
    if (outermost) pages.begin();
    levels.push({ list, name: null });
    if (list && isRecordHere()) found = true;
    return null;
  }

  function close(list: boolean): Meaning {
    const level = levels.pop();
    if (level?.list !== list) return { broken: 'A bracket is closed that was not opened' };
    if (levels.length > 0 || found) return null;
    return { broken: `The value that ends here holds no list "${within.join('.')}"` };
  }

  function text(token: string): Meaning {
    const level = levels.at(-1);
    if (level?.list === false && level.name === null && token.startsWith('"')) {
      level.name = token.slice(1, -1);
      return null;
    }
    if (level?.list === false && level.name !== null) pages.see(level.name, token, isBeside());
    return level === undefined || isRecordHere()
      ? { broken: 'The value is no record with names and values' }
      : null;
  }

  function see(token: string): Meaning {
    const level = levels.at(-1);
    if (token === '{' || token === '[') return begin(token === '[');
    if (token === '}' || token === ']') return close(token === ']');
    if (token === ',' && level) level.name = null;
    return token === ',' || token === ':' || token.trim() === '' ? null : text(token);
  }
  return { see, open: () => levels.length > 0, pages: pages.told };
}
