import { byText, fold } from '../text.ts';
import type { Groups, Tie } from './groups.ts';
import { isSalesforceUser } from './ids.ts';
import type { AccountRecord } from './records.ts';

/** Two accounts of Salesforce are two accounts: a username that both bear was freed and taken, and names neither. */
export function severalAccounts(
  records: readonly AccountRecord[],
  groups: Groups,
): (members: readonly number[]) => boolean {
  const accounts = new Set<number>();
  for (const [at, { rows }] of records.entries()) {
    if (rows.some(({ ext_id }) => ext_id !== null && isSalesforceUser(ext_id))) accounts.add(groups.of(at));
  }
  return (members) => members.filter((member) => accounts.has(member)).length > 1;
}

/** The lists that each group has rows of, as they are now. */
export function listsOf(
  records: readonly AccountRecord[],
  groups: Groups,
): ReadonlyMap<number, ReadonlySet<string>> {
  const lists = new Map<number, Set<string>>();
  for (const [at, { rows }] of records.entries()) {
    const own = lists.get(groups.of(at)) ?? new Set();
    for (const { list } of rows) own.add(list.id);
    lists.set(groups.of(at), own);
  }
  return lists;
}

export const hasRepeat = (items: readonly string[]): boolean => new Set(items).size < items.length;

/** Ties from the strongest record that has a value to each other one that has it. */
export function tiesBy(
  records: readonly AccountRecord[],
  field: 'federation_id' | 'username' | 'email',
  words: string,
  why: string,
  counts: (folded: string) => boolean = () => true,
): Tie[] {
  const first = new Map<string, number>();
  const ties: Tie[] = [];
  for (const [at, { rows }] of records.entries()) {
    const values = new Set(rows.flatMap((row) => (row[field] === null ? [] : fold(row[field]))));
    for (const value of [...values].sort(byText)) {
      if (!counts(value)) continue;
      const known = first.get(value);
      if (known === undefined) first.set(value, at);
      else ties.push({ a: known, b: at, because: `the ${words} ${value}${why}` });
    }
  }
  return ties;
}
