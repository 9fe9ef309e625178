import { counted } from '../../db/counted.ts';
import type { Readable } from '../../db/open.ts';
import type { Cite, Named, TicketChange } from '../../model.ts';
import type { Register } from '../../people/register.ts';
import { byPlace, sourcesOf } from '../../sessions/sources.ts';
import { stateOf } from '../../sources/cells/ticket-states.ts';
import { identityOf } from '../ticket-versions.ts';
import { peopleOf } from '../ticket-people.ts';
import { logsOf } from './logs.ts';
import { mergedChanges } from './merge.ts';
import { changesInRow, listedChanges } from './told.ts';
import { changesBetween, type Version } from './versions.ts';

/** Where a ticket's history is found: its newest row, its key, and how its rows write it. */
export type Place = { readonly cite: Cite; readonly key: string; readonly written: readonly string[] };

export type TicketHistory = {
  /** Whether a list of changes knows the key. */
  listed(key: string): boolean;
  /** All changes that are told of a ticket, oldest first, each once; null when none is. */
  changesOf(place: Place): readonly TicketChange[] | null;
};

/** Histories that are kept; each is asked for several times in a row. */
const MOST_KEPT = 1_000;

/**
 * The history of tickets, put together when it is asked for: from their older versions, from what their rows tell, and
 * from lists of changes. Only for as long as the rows stay what they are: within one analysis.
 */
export function ticketHistory(db: Readable, register: Register): TicketHistory {
  const versionsOf = versionReader(db);
  const listed = listedChanges(db);
  const sourceOf = sourcesOf(db);
  let logs: ReadonlySet<number> | null = null;
  const isLog = (sourceId: number): boolean => (logs ??= logsOf(db)).has(sourceId);
  const assemble = ({ cite, key, written }: Place): readonly TicketChange[] | null => {
    const versions = versionsOf(cite, written).sort(
      (a, b) => (a.updated_at ?? 0) - (b.updated_at ?? 0) || byPlace(a, b, sourceOf),
    );
    const told = versions.flatMap(changesInRow);
    const all = [...changesBetween(newestLast(versions, cite), isLog), ...told, ...listed.of(key)];
    if (all.length === 0) return versions.some(({ changes }) => changes !== null) ? [] : null;
    const read = all.map((change) => withMeaning(change, register));
    return mergedChanges(read, (a, b) => byPlace(a, b, sourceOf));
  };
  const kept = new Map<string, readonly TicketChange[] | null>();
  return {
    listed: (key) => listed.has(key),
    changesOf: (place) => {
      const before = kept.get(place.key);
      if (before !== undefined) return before;
      const changes = assemble(place);
      if (kept.size >= MOST_KEPT) kept.clear();
      kept.set(place.key, changes);
      return changes;
    },
  };
}

/** The versions of the ticket that has its newest row at a place; a number alone means one ticket for each kind of file. */
function versionReader(db: Readable): (cite: Cite, written: readonly string[]) => Version[] {
  const byKey = db.prepare(
    `SELECT t.source_id AS sourceId, t.row, s.kind, t.key, t.status, t.resolution, t.assignee, t.updated_at, t.resolved_at,
            t.changes
     FROM ticket_version t JOIN source s ON s.id = t.source_id WHERE t.key = ? AND ${counted('t')}`,
  );
  return (cite, written) => {
    const all = written.flatMap((key) => byKey.all(key) as Version[]);
    const newest = all.find(({ sourceId, row }) => sourceId === cite.sourceId && row === cite.row);
    if (!newest) return [];
    const id = identityOf(newest);
    return all.filter((version) => identityOf(version) === id);
  };
}

/** Of two versions from one moment the one that gives the ticket its state is the last. */
function newestLast(versions: readonly Version[], cite: Cite): Version[] {
  const isNewest = ({ sourceId, row }: Version): boolean => sourceId === cite.sourceId && row === cite.row;
  return [...versions.filter((version) => !isNewest(version)), ...versions.filter(isNewest)];
}

function withMeaning(change: TicketChange, register: Register): TicketChange {
  const { field, before, after, who, at } = change;
  const mean = (text: string | null): Named =>
    text === null ? null : peopleOf(JSON.stringify([text]), register, at);
  const about =
    field === 'assignee' ? { before: mean(before), after: mean(after) } : { before: null, after: null };
  const state = field === 'status' && after !== null ? (change.state ?? stateOf(after)) : null;
  return {
    ...change,
    ...(state === null ? {} : { state }),
    people: { ...about, who: mean(who) },
  };
}
