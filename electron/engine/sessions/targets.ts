import { isSalesforceUser } from '../people/ids.ts';
import type { Register } from '../people/register.ts';
import type { EventRow } from './impersonation-events.ts';
import type { Pair } from './pairs.ts';

/**
 * Takes the rows of one key apart when they name several accounts: then the key is that of the actor's own login, and
 * each account entered under it is a session. An id and a username are no contradiction: they may be the same account.
 * @param rows in order of time; rows that name no account stay with the one before.
 */
export function byTarget(
  rows: readonly EventRow[],
  pairOf: (row: EventRow) => Pair,
  register: Register,
): readonly EventRow[][] {
  const [first] = rows;
  const isOne = (row: EventRow): boolean =>
    row.target_login === first?.target_login && row.target_name === first.target_name;
  if (rows.every(isOne)) return [[...rows]];
  const named = new Map<string, Set<string>>();
  for (const row of rows) {
    const form = formOf(row);
    if (form === null) continue;
    named.set(form, (named.get(form) ?? new Set()).add(pairOf(row).target));
  }
  if (![...named.values()].some(({ size }) => size > 1)) return [[...rows]];
  const groups = new Map<string, EventRow[]>();
  let target = '';
  for (const row of rows) {
    if (formOf(row) !== null) target = personIn(row, register) ?? pairOf(row).target;
    const group = groups.get(target);
    if (group) group.push(row);
    else groups.set(target, [row]);
  }
  return [...groups.values()];
}

/** How an account is written; two texts of one form are two accounts. */
export function formOf({ target_name, target_login }: EventRow): 'id' | 'login' | 'name' | null {
  if (target_login !== null) return isSalesforceUser(target_login) ? 'id' : 'login';
  return target_name === null ? null : 'name';
}

function personIn({ target_name, target_login, at }: EventRow, register: Register): string | null {
  const [only, other] = register.resolve(target_name, target_login, at).keys;
  return only?.startsWith('p:') && other === undefined ? only : null;
}
