import { byText, fold } from '../text.ts';
import type { Account } from './accounts.ts';

/** The list of Salesforce speaks first, then rows with an id, a username, an e-mail, nothing but a name. */
function tier(row: Account): number {
  if (row.list.isSalesforce) return 0;
  if (row.ext_id !== null) return 1;
  if (row.username !== null) return 2;
  return row.email === null ? 4 : 3;
}

type TextField = {
  [Key in keyof Account]: string extends NonNullable<Account[Key]> ? Key : never;
}[keyof Account];

/** What the strongest rows that say anything say, once for each way to write it. */
function textsOf(rows: readonly Account[], field: TextField): string[] {
  const [first, second] = rows;
  if (first !== undefined && second === undefined) return first[field] === null ? [] : [first[field]];
  const texts = new Map<string, string>();
  for (const row of strongest(rows, field)) {
    const text = row[field] ?? '';
    const other = texts.get(fold(text));
    // Of two ways to write the same the first by its code units, whichever row is read first.
    if (other === undefined || byText(text, other) < 0) texts.set(fold(text), text);
  }
  return [...texts.values()].sort(byText);
}

function strongest(rows: readonly Account[], field: keyof Account): Account[] {
  const saying = rows.filter((row) => row[field] !== null);
  const best = saying.reduce((least, row) => Math.min(least, tier(row)), Infinity);
  return saying.filter((row) => tier(row) === best);
}

/** What the strongest rows say together; null when they contradict each other, since which is newer is not recorded. */
export function told(rows: readonly Account[], field: TextField): string | null {
  const [only, other] = textsOf(rows, field);
  return other === undefined ? (only ?? null) : null;
}

export function isActive(rows: readonly Account[]): boolean | null {
  const [first, second] = rows;
  if (first !== undefined && second === undefined) return first.active === null ? null : first.active === 1;
  const [only, other] = new Set(strongest(rows, 'active').map(({ active }) => active === 1));
  return other === undefined ? (only ?? null) : null;
}

/** What to call somebody who is called several ways: they are aliases all the same. */
export function named(
  rows: readonly Account[],
  field: 'name' | 'username' | 'email' | 'ext_id',
): string | null {
  return textsOf(rows, field)[0] ?? null;
}
