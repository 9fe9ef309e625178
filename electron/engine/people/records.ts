import { contentId, byText, fold } from '../text.ts';
import type { Account } from './accounts.ts';
import { foldName } from './fold-name.ts';
import { groupsOf } from './groups.ts';
import { foldId, isWorldwide } from './ids.ts';

/** Rows of lists that name one account by its strongest key. */
export type AccountRecord = {
  readonly anchor: string;
  /** The lower the stronger. */
  readonly rank: number;
  readonly rows: readonly Account[];
};

const RANK = ['id', 'username', 'federation-id', 'email', 'row'];

function recordOf(anchor: string, rows: readonly Account[]): AccountRecord {
  return { anchor, rank: RANK.indexOf(anchor.slice(0, anchor.indexOf(':'))), rows };
}

/** Strongest first: by what the anchor rests on, then by its text. */
export function byStrength(a: AccountRecord, b: AccountRecord): number {
  return a.rank - b.rank || byText(a.anchor, b.anchor);
}

/** Puts the rows that have an id, a username or a federation id into records. */
export function keyedRecords(rows: readonly Account[]): AccountRecord[] {
  const groups = groupsOf(rows.length);
  const first = new Map<string, number>();
  for (const [at, row] of rows.entries()) {
    for (const key of ownKeys(row)) {
      const known = first.get(key);
      if (known === undefined) first.set(key, at);
      else groups.join(known, at);
    }
  }
  const byGroup = new Map<number, Account[]>();
  for (const [at, row] of rows.entries()) add(byGroup, groups.of(at), row);
  return [...byGroup.values()].map((own) => recordOf(anchorOf(own), own));
}

/** Whether a row has a key that is an account's own. */
export const isKeyed = (row: Account): boolean =>
  row.ext_id !== null || row.username !== null || row.federation_id !== null;

/** Decisions carry anchors: a key of any length becomes one of a bearable length. */
function key(kind: string, text: string): string {
  return `${kind}:${text.length <= 300 ? text : contentId(kind, text)}`;
}

/** By what a row is the same record as another: an id that says it all, else the id of its list and its username. */
function ownKeys(row: Account): string[] {
  if (row.ext_id !== null && isWorldwide(row.ext_id)) return [key('id', foldId(row.ext_id))];
  const keys = [];
  if (row.ext_id !== null && row.list.ownIds) keys.push(ownId(row, row.ext_id));
  if (row.username !== null) keys.push(key('username', fold(row.username)));
  // A JSON list's short id tells accounts apart only within its piece: the row stands for itself.
  if (keys.length === 0 && row.ext_id !== null) return [`row:${contentOf(row)}`];
  return keys.length > 0 ? keys : [key('federation-id', fold(row.federation_id ?? ''))];
}

const ownId = (row: Account, id: string): string => key('id', `${row.list.id}:${foldId(id)}`);

/** The strongest key; a username before the id of a list, which nobody else knows. */
function anchorOf(rows: readonly Account[]): string {
  const keys = rows.flatMap(ownKeys);
  const best = (kind: string): string | undefined =>
    keys.filter((key) => key.startsWith(`${kind}:`)).sort(byText)[0];
  const [row] = rows;
  if (row?.ext_id != null && isWorldwide(row.ext_id)) return best('id') ?? '';
  return best('username') ?? best('id') ?? best('federation-id') ?? best('row') ?? '';
}

/**
 * Puts rows without such a key into records: by their e-mail, or where several people share that by name as well; those
 * with nothing but a name by all they say.
 * @param shared whether a folded e-mail is more than one person's.
 */
export function looseRecords(rows: readonly Account[], shared: (email: string) => boolean): AccountRecord[] {
  const byAnchor = new Map<string, Account[]>();
  for (const row of rows) {
    const email = row.email === null ? null : fold(row.email);
    const anchor =
      email === null
        ? `row:${contentOf(row)}`
        : shared(email)
          ? `row:${contentId('mailbox', row.list.id, email, foldName(row.name ?? ''))}`
          : key('email', email);
    add(byAnchor, anchor, row);
  }
  return [...byAnchor].map(([anchor, own]) => recordOf(anchor, own));
}

/** What a row says, without its place: rows that say the same are one. */
function contentOf({ list, sourceId: _, row: __, cite: ___, ...facts }: Account): string {
  return contentId('row', list.id, JSON.stringify(Object.entries(facts).sort(([a], [b]) => byText(a, b))));
}

export function add<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
