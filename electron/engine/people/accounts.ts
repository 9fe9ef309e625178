import { counted } from '../db/counted.ts';
import type { Readable } from '../db/open.ts';
import type { Cite } from '../model.ts';
import type { Facts } from '../sources/facts.ts';
import { keeper } from '../sessions/sources.ts';
import { contentId } from '../text.ts';

/** A row of a list of people with its place. */
export type Account = Facts['account'] &
  Cite & {
    readonly list: AccountList;
    /** Its place once more, as one object for all that cites the row. */
    readonly cite: Cite;
  };

/**
 * The list a row is of. Files of one kind with the same columns are pieces of one list, so that nothing depends on how
 * an export was cut.
 */
export type AccountList = {
  readonly id: string;
  /** Speaks before other lists, and its usernames are those that the audit trail changes. */
  readonly isSalesforce: boolean;
  /** Its short ids ("12") mean the same account in all of it. */
  readonly ownIds: boolean;
};

type SourceRow = { id: number; kind: string; syntax: string; header: string };

/** Rows of all lists of people, in an order that does not depend on the order of import. */
export function accountsOf(db: Readable): Account[] {
  const lists = accountLists(db);
  const rows = db
    .prepare(
      `SELECT a.source_id AS sourceId, a.row, a.ext_id, a.username, a.name, a.email, a.active, a.department, a.division,
              a.role, a.profile, a.profile_id, a.title, a.zone, a.federation_id, a.admin_access_until,
              a.login_access_until
       FROM account a
       JOIN source s ON s.id = a.source_id
       WHERE ${counted('a')}
       ORDER BY s.file, s.list, s.sha256, a.row`,
    )
    .iterate() as Iterable<Omit<Account, 'list' | 'cite'>>;
  const keep = keeper();
  const accounts: Account[] = [];
  for (const row of rows)
    accounts.push({
      ...row,
      email: row.email === row.username ? row.username : row.email,
      department: keep(row.department),
      division: keep(row.division),
      role: keep(row.role),
      profile: keep(row.profile),
      profile_id: keep(row.profile_id),
      title: keep(row.title),
      zone: keep(row.zone),
      list: lists.get(row.sourceId) ?? UNKNOWN_LIST,
      cite: { sourceId: row.sourceId, row: row.row },
    });
  return accounts;
}

const UNKNOWN_LIST: AccountList = { id: '', isSalesforce: false, ownIds: false };

/** The list that each source is a piece of. */
export function accountLists(db: Readable): ReadonlyMap<number, AccountList> {
  const sources = db.prepare('SELECT id, kind, syntax, header FROM source').all() as SourceRow[];
  return new Map(sources.map((source) => [source.id, listOf(source)]));
}

function listOf({ kind, syntax, header }: SourceRow): AccountList {
  const isSalesforce = kind === 'salesforce.users';
  // The columns of JSON are the fields that some record has: pieces of one file may have others.
  const isJson = syntax.startsWith('json');
  const columns = isSalesforce || isJson ? [] : (JSON.parse(header) as string[]).toSorted();
  return { id: contentId('list', kind, isJson ? 'json' : '', ...columns), isSalesforce, ownIds: !isJson };
}
