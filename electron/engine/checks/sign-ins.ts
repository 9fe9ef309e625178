import type { Readable } from '../db/open.ts';
import type { Cite, Identity } from '../model.ts';
import type { Register } from '../people/register.ts';
import { keeper } from '../sessions/sources.ts';
import { isLoginAs } from '../sources/cells/login-as-types.ts';
import { inTime, put } from './by-time.ts';
import { rowsOfFiles } from './rows-of-files.ts';

/** A login that did not fail. `sure` is false where the file does not say whether it succeeded. */
export type SignIn = Cite & Whence & { readonly at: number; readonly sure: boolean };

/** What a login row says of where it came from. */
export type Whence = { readonly ip: string | null; readonly browser: string | null };

type Text = string | null;
type Cells = [number, number, number, Text, Text, Text, Text, Text, Text];

/**
 * The logins of some people, by their key and in order of time. Failed ones are left out, and those that one person made
 * as another: they are no sign-in of whoever owns the account.
 * @param wanted keys of people.
 */
export function signInsOf(
  db: Readable,
  register: Register,
  wanted: ReadonlySet<string>,
): ReadonlyMap<string, readonly SignIn[]> {
  const found = new Map<string, SignIn[]>();
  const may = new Map<string, boolean>();
  const whom = loginOwner(register);
  const outcome = remembered(succeeded);
  const asOther = remembered((type) => type !== null && isLoginAs(type));
  const keep = keeper();
  const columns = ['at', 'username', 'user_ext_id', 'status', 'login_type', 'ip', 'browser'];
  for (const cells of rowsOfFiles(db, 'login', columns)) {
    const [sourceId, row, at, username, id, status, type, ip, browser] = cells as unknown as Cells;
    const account = `${username ?? ''}\n${id ?? ''}`;
    // Once for each account: a million rows are of a few thousand.
    let known = may.get(account);
    if (known === undefined) {
      known = whom(username, id, null).keys.some((key) => wanted.has(key));
      may.set(account, known);
    }
    if (!known || asOther(type)) continue;
    const success = outcome(status);
    if (success === false) continue;
    const [key, other] = whom(username, id, at).keys;
    if (key === undefined || other !== undefined || !wanted.has(key)) continue;
    put(found, key, { at, sourceId, row, sure: success === true, ip: keep(ip), browser: keep(browser) });
  }
  return inTime(found);
}

/** Whose login it is: an id names somebody surer than a username. */
function loginOwner(
  register: Register,
): (username: string | null, id: string | null, at: number | null) => Identity {
  return (username, id, at) => {
    const byId = id === null ? null : register.resolve(null, id, at);
    if (byId?.keys.some((key) => key.startsWith('p:'))) return byId;
    return username === null && byId !== null ? byId : register.resolve(null, username, at);
  };
}

/** Whether a login came to be; null: the file does not say. */
function succeeded(status: string | null): boolean | null {
  if (status === null || status === '') return null;
  return /^(?:success(?:ful)?|login_no_error|ok|succeeded|s)$/iu.test(status.trim());
}

/** Words of a column are few, and read once; a file that has thousands of them is read all the same. */
function remembered<Value>(read: (word: string | null) => Value): (word: string | null) => Value {
  const known = new Map<string | null, Value>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined || known.has(word)) return before as Value;
    const value = read(word);
    if (known.size < 1_000) known.set(word, value);
    return value;
  };
}
