import type { Alias, Person } from '../model.ts';
import { contentId, fold } from '../text.ts';
import type { Account } from './accounts.ts';

type Draft = { readonly rows: Account[] };

/**
 * Merges roster rows into people, the best known rows first, so that what a weaker row adds never replaces what a
 * stronger one says. The result depends on what the rows say and on their files' names, not on the order of import.
 * @param accounts in the order of their files.
 */
export function mergeAccounts(accounts: readonly Account[]): Person[] {
  const drafts: Draft[] = [];
  const byKey = new Map<string, Draft>();
  const byEmail = new Map<string, Set<Draft>>();
  const ownEmail = emailsOfOneRow(accounts);
  for (const account of [...accounts].sort((a, b) => weakness(a) - weakness(b))) {
    const email = emailOf(account);
    const draft = sameKey(account, byKey) ??
      (email !== null && ownEmail(account) ? sameEmail(account, byEmail.get(email)) : null) ?? { rows: [] };
    if (draft.rows.length === 0) drafts.push(draft);
    draft.rows.push(account);
    for (const key of strongKeys(account)) if (!byKey.has(key)) byKey.set(key, draft);
    if (email !== null) byEmail.set(email, (byEmail.get(email) ?? new Set()).add(draft));
  }
  return drafts.map(finish);
}

/** 0: has an id, 1: a username, 2: an e-mail, 3: only a name. */
function weakness(account: Account): number {
  if (account.ext_id !== null) return 0;
  if (account.username !== null) return 1;
  return account.email === null ? 3 : 2;
}

function strongKeys(account: Account): string[] {
  const keys: string[] = [];
  // 15- and 18-character ids name the same record; the first 15 are case-sensitive and enough.
  if (account.ext_id !== null) keys.push(`id:${account.ext_id.slice(0, 15)}`);
  if (account.username !== null) keys.push(`login:${fold(account.username)}`);
  return keys;
}

const emailOf = (account: Account): string | null => (account.email === null ? null : fold(account.email));

function sameKey(account: Account, byKey: ReadonlyMap<string, Draft>): Draft | null {
  for (const key of strongKeys(account)) {
    const draft = byKey.get(key);
    if (draft) return draft;
  }
  return null;
}

/** Two rows of one file are two accounts, whatever mailbox they share. */
function sameEmail(account: Account, sharing: ReadonlySet<Draft> | undefined): Draft | null {
  const [only, other] = sharing ?? [];
  if (!only || other || only.rows.some((row) => row.sourceId === account.sourceId)) return null;
  return only;
}

/** Whether a row is the only one of its file with its e-mail: a shared mailbox names nobody. */
function emailsOfOneRow(accounts: readonly Account[]): (account: Account) => boolean {
  const uses = new Map<string, number>();
  const keyOf = (account: Account): string => `${account.sourceId} ${emailOf(account) ?? ''}`;
  for (const account of accounts) uses.set(keyOf(account), (uses.get(keyOf(account)) ?? 0) + 1);
  return (account) => uses.get(keyOf(account)) === 1;
}

function finish({ rows }: Draft, position: number): Person {
  const username = told(rows, 'username');
  const email = told(rows, 'email');
  const extId = told(rows, 'ext_id');
  const name = told(rows, 'name') ?? username ?? email ?? 'unnamed';
  const strongest =
    extId?.slice(0, 15) ??
    (username === null ? null : fold(username)) ??
    (email === null ? null : fold(email));
  const active = told(rows, 'active');
  return {
    id: contentId('person', strongest ?? `${fold(name)}#${position}`),
    name,
    username,
    email,
    extId,
    active: active === null ? null : active === 1,
    department: told(rows, 'department'),
    division: told(rows, 'division'),
    role: told(rows, 'role'),
    profile: told(rows, 'profile'),
    profileId: told(rows, 'profile_id'),
    zone: told(rows, 'zone'),
    aliases: aliasesOf(rows, name),
    records: [],
    cites: rows.map(({ sourceId, row }) => ({ sourceId, row })),
  };
}

/** What the strongest rows say; among equals the last file speaks. */
function told<Key extends keyof Account>(rows: readonly Account[], key: Key): Account[Key] | null {
  for (const strength of [0, 1, 2, 3]) {
    const row = rows.findLast((one) => weakness(one) === strength && one[key] !== null);
    if (row) return row[key];
  }
  return null;
}

function aliasesOf(rows: readonly Account[], name: string): Alias[] {
  const found = rows.flatMap((row) => {
    const alias = (kind: Alias['kind'], text: string | null): Alias[] =>
      text === null
        ? []
        : [
            {
              kind,
              text,
              from: null,
              to: null,
              basis: 'roster',
              cite: { sourceId: row.sourceId, row: row.row },
            },
          ];
    return [
      ...alias('id', row.ext_id),
      ...alias('username', row.username),
      ...alias('email', row.email),
      ...alias('name', row.name ?? name),
    ];
  });
  return [...new Map(found.map((alias) => [aliasKey(alias.kind, alias.text), alias])).values()];
}

/** An alias as it is compared: by its kind and its folded text; of an id of 15 or 18 characters the first 15, case and all. */
export function aliasKey(kind: Alias['kind'], text: string): string {
  return `${kind}:${kind === 'id' ? text.slice(0, 15) : fold(text)}`;
}
