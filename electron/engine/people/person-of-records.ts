import type { Alias, Cite, Person, PersonRecord } from '../model.ts';
import { byText, contentId } from '../text.ts';
import type { Account } from './accounts.ts';
import type { Tie } from './groups.ts';
import { aliasKey, isSalesforceUser } from './ids.ts';
import type { AccountRecord } from './records.ts';
import { isActive, named, told } from './told.ts';

/** One person of their records, the strongest first. @param tied the ties of each record by its place. */
export function personFrom(
  records: readonly AccountRecord[],
  own: readonly number[],
  tied: ReadonlyMap<number, readonly Tie[]>,
): Person {
  const because = own.length > 1 ? reasonsFrom(own[0] ?? 0, tied) : NO_REASONS;
  const list = own.flatMap((at): PersonRecord[] => {
    const record = records[at];
    return record ? [recordFrom(record, because.get(at) ?? null)] : [];
  });
  const rows = own.flatMap((at) => records[at]?.rows ?? []);
  const [username, email] = [named(rows, 'username'), named(rows, 'email')];
  return {
    id: personId(list[0]?.anchor ?? ''),
    name: named(rows, 'name') ?? username ?? email ?? named(rows, 'ext_id') ?? 'unnamed',
    username,
    email,
    extId: named(rows, 'ext_id'),
    salesforce: rows.some(
      ({ list: { isSalesforce }, ext_id: id }) => isSalesforce || (id !== null && isSalesforceUser(id)),
    ),
    active: isActive(rows),
    department: told(rows, 'department'),
    division: told(rows, 'division'),
    role: told(rows, 'role'),
    profile: told(rows, 'profile'),
    profileId: told(rows, 'profile_id'),
    zone: told(rows, 'zone'),
    aliases: aliasesOf(rows),
    records: list.slice(),
    cites: list.length === 1 ? (list[0]?.cites ?? []) : rows.map(placeOf),
  };
}

const placeOf = ({ cite }: Account): Cite => cite;

/** By the id of Salesforce or the username alone, as reviews of earlier versions have it; else by the whole anchor. */
function personId(anchor: string): string {
  const [, kind, text] = /^(id|username):([^:]+)$/u.exec(anchor) ?? [];
  const plain = text !== undefined && isSalesforceUser(text) === (kind === 'id');
  return contentId('person', plain ? text : anchor);
}

const NO_REASONS: ReadonlyMap<number, string> = new Map();

/** By which tie each record hangs together with the first one. */
function reasonsFrom(first: number, tied: ReadonlyMap<number, readonly Tie[]>): ReadonlyMap<number, string> {
  const because = new Map<number, string>();
  const queue = [first];
  for (const at of queue) {
    for (const tie of tied.get(at) ?? []) {
      const other = tie.a === at ? tie.b : tie.a;
      if (other === first || because.has(other)) continue;
      because.set(other, tie.because);
      queue.push(other);
    }
  }
  return because;
}

function recordFrom({ anchor, rows }: AccountRecord, because: string | null): PersonRecord {
  const [username, email, id] = [named(rows, 'username'), named(rows, 'email'), named(rows, 'ext_id')];
  const unit = told(rows, 'department') ?? told(rows, 'division') ?? told(rows, 'role');
  const parts = [
    username === null ? (id === null ? named(rows, 'name') : `id ${id}`) : `username ${username}`,
    email === null ? null : `e-mail ${email}`,
    unit,
    isActive(rows) === false ? 'not active' : null,
  ];
  const words = parts.filter((part) => part !== null).join(', ');
  return { anchor, words, because, cites: rows.map(placeOf) };
}

const ALIASES = [
  ['ext_id', 'id'],
  ['federation_id', 'federation-id'],
  ['username', 'username'],
  ['email', 'email'],
  ['name', 'name'],
] as const;

function aliasesOf(rows: readonly Account[]): Alias[] {
  const found = new Map<string, Alias>();
  // What another list says holds whatever the audit trail says of Salesforce: such rows are cited first.
  const inOrder =
    rows.length < 2
      ? rows
      : rows.toSorted((a, b) => Number(a.list.isSalesforce) - Number(b.list.isSalesforce));
  for (const row of inOrder) {
    for (const [field, kind] of ALIASES) {
      const text = row[field];
      if (text === null) continue;
      const key = aliasKey(kind, text);
      const known = found.get(key);
      if (known === undefined)
        found.set(key, { kind, text, from: null, to: null, basis: 'roster', cite: placeOf(row) });
      else if (byText(text, known.text) < 0) found.set(key, { ...known, text });
    }
  }
  return [...found.entries()].sort(([a], [b]) => byText(a, b)).map(([, alias]) => alias);
}
