import { counted } from '../db/counted.ts';
import type { Readable } from '../db/open.ts';
import { byPlace, keeper, sourcesOf } from '../sessions/sources.ts';
import type { Facts } from '../sources/facts.ts';
import { fold } from '../text.ts';
import { fieldsInUse, type FieldsInUse } from './lacking.ts';

/** What stays in memory of a version: its texts are read when they are asked for. */
export type TicketRow = Omit<Facts['ticket_version'], 'text' | 'comments' | 'changes'> & {
  sourceId: number;
  row: number;
  kind: string;
  hasText: 0 | 1;
  /** null: the file has no comments; 0: it has, and there are none. */
  hasComments: 0 | 1 | null;
  /** The file tells changes of it. */
  hasChanges: 0 | 1;
  /** How its versions write its key, where it has several; null: it has one version, and writes it as `key`. */
  written: readonly string[] | null;
};

/** The tickets, the one updated last at the end, and which of their fields any file has. */
export type Newest = { readonly rows: TicketRow[]; readonly inUse: FieldsInUse };

/** The newest version of each ticket; its time of creation is the earliest of all. */
export function newestVersions(db: Readable): Newest {
  const order = byAge(db);
  const newest = new Map<string, TicketRow>();
  const inUse = fieldsInUse();
  for (const row of versions(db)) {
    inUse.see(row);
    const id = identityOf(row);
    const known = newest.get(id);
    newest.set(id, known === undefined ? row : newerOf(known, row, order));
  }
  return { rows: withOwnKeys([...newest.values()].sort(order)), inUse };
}

function newerOf(one: TicketRow, other: TicketRow, order: (a: TicketRow, b: TicketRow) => number): TicketRow {
  const kept = order(one, other) > 0 ? one : other;
  kept.created_at = earlier(one.created_at, other.created_at);
  const keys = one.written ?? [one.key];
  kept.written = keys.includes(other.key) ? keys : [...keys, other.key];
  return kept;
}

function earlier(one: number | null, other: number | null): number | null {
  return one === null || other === null ? (one ?? other) : Math.min(one, other);
}

const NUMBER = /^#?[0-9]+$/u;
/** Most keys have some, and then they are no number whatever their form. */
const LETTER = /[a-z]/iu;

/** A number alone is no name of a ticket: two systems may both have a ticket 12. */
export function identityOf({ key, kind }: { readonly key: string; readonly kind: string }): string {
  const folded = fold(key);
  return NUMBER.test(folded) ? `${kind} ${folded}` : folded;
}

/** Where two systems share a number, neither ticket keeps it as its key, so that a reason with it names none of them. */
function withOwnKeys(rows: TicketRow[]): TicketRow[] {
  const numbered = rows.filter(({ key }) => !LETTER.test(key) && NUMBER.test(fold(key)));
  const count = new Map<string, number>();
  for (const { key } of numbered) count.set(fold(key), (count.get(fold(key)) ?? 0) + 1);
  for (const row of numbered) {
    if (count.get(fold(row.key)) === 1) continue;
    row.written ??= row.hasChanges === 1 ? [row.key] : null;
    row.key = `${row.key} (${row.kind})`;
  }
  return rows;
}

type Text = string | null;
type Time = number | null;
type Cells = [
  sourceId: number,
  row: number,
  kind: string,
  key: string,
  title: Text,
  status: Text,
  createdAt: Time,
  updatedAt: Time,
  resolvedAt: Time,
  resolution: TicketRow['resolution'],
  requester: Text,
  affected: Text,
  assignee: Text,
  approvers: Text,
  opener: Text,
  hasText: 0 | 1,
  hasComments: 0 | 1 | null,
  hasChanges: 0 | 1,
];

/** All versions, in any order: sorting them here costs less than having 200,000 wide rows sorted. */
function* versions(db: Readable): Generator<TicketRow> {
  const rows = db
    .prepare(
      `SELECT t.source_id, t.row, s.kind, t.key, t.title, t.status, t.created_at, t.updated_at, t.resolved_at,
              t.resolution, t.requester, t.affected, t.assignee, t.approvers, t.opener, t.text IS NOT NULL, t.comments <> '[]',
              coalesce(t.changes <> '[]', 0)
       FROM ticket_version t
       JOIN source s ON s.id = t.source_id WHERE ${counted('t')}`,
    )
    .raw()
    .iterate() as Iterable<Cells>;
  const [word, people] = [keeper(), keeper()];
  for (const cells of rows) {
    const [sourceId, row, kind, key, title, status, created_at, updated_at, resolved_at, resolution] = cells;
    const [
      ,
      ,
      ,
      ,
      ,
      ,
      ,
      ,
      ,
      ,
      requester,
      affected,
      assignee,
      approvers,
      opener,
      hasText,
      hasComments,
      hasChanges,
    ] = cells;
    yield {
      sourceId,
      row,
      kind: word(kind),
      key,
      title: word(title),
      status: word(status),
      created_at,
      updated_at,
      resolved_at,
      resolution: word(resolution),
      requester: people(requester),
      affected: people(affected),
      assignee: people(assignee),
      approvers: people(approvers),
      opener: people(opener),
      hasText,
      hasComments,
      hasChanges,
      written: null,
    };
  }
}

/** The newest last: by update, then by how much a version records, then by file and row. */
function byAge(db: Readable): (a: TicketRow, b: TicketRow) => number {
  const sourceOf = sourcesOf(db);
  const age = (row: TicketRow): number => row.updated_at ?? row.resolved_at ?? row.created_at ?? 0;
  const filled = ({ requester, affected, assignee, approvers, hasText, hasComments }: TicketRow): number =>
    [requester, affected, assignee, approvers, hasComments].filter((cell) => cell !== null).length + hasText;
  return (a, b) => age(a) - age(b) || filled(a) - filled(b) || byPlace(a, b, sourceOf);
}
