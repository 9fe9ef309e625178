import type { Readable } from '../db/open.ts';
import type { Register } from '../people/register.ts';
import { fold } from '../text.ts';
import type { Draft } from './draft.ts';
import { draftOf, keyedDraftOf } from './event-draft.ts';
import { namesActor, sessionOfKey, sessionsOfPair } from './gather.ts';
import { impersonationEvents, type EventRow } from './impersonation-events.ts';
import { pairing, type Pair } from './pairs.ts';
import { byTarget } from './targets.ts';

/**
 * Sessions from records of starts, ends and things done as somebody else. Rows with one session key are one session,
 * whichever files they stand in; rows without one are put together by who acted as whom. An end is a row that says so
 * (`logout`); without one the session stays open.
 * @returns also the rows that name an actor and belong to no session: ends of what began before the records do.
 */
export function eventSessions(db: Readable, register: Register): { sessions: Draft[]; unplaced: EventRow[] } {
  const rows = impersonationEvents(db);
  const pairOf = pairing(rows);
  const keyed = rows.filter((row) => row.session_key !== null);
  const keyless = rows.filter((row) => row.session_key === null && namesActor(row));
  const sessions = keyedSessions(keyed, pairOf, register);
  const unplaced: EventRow[] = [];
  for (const same of grouped(keyless, (row) => JSON.stringify(pairOf(row))).values()) {
    const found = sessionsOfPair(same);
    sessions.push(...found.sessions.map((session) => draftOf(session, register)));
    unplaced.push(...found.unplaced);
  }
  return { sessions, unplaced };
}

function keyedSessions(
  rows: readonly EventRow[],
  pairOf: (row: EventRow) => Pair,
  register: Register,
): Draft[] {
  const groups = grouped(rows, (row) => JSON.stringify([fold(row.system), row.session_key]));
  return [...groups].flatMap(([key, same]) =>
    byTarget(same, pairOf, register).flatMap((own) => {
      const session = sessionOfKey(own);
      return session === null ? [] : [keyedDraftOf(session, key, register)];
    }),
  );
}

function grouped(rows: readonly EventRow[], keyOf: (row: EventRow) => string): Map<string, EventRow[]> {
  const groups = new Map<string, EventRow[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}
