import type { Readable } from '../db/open.ts';
import type { Register } from '../people/register.ts';
import { fold } from '../text.ts';
import type { Draft } from './draft.ts';
import { draftOf, keyedDraftOf } from './event-draft.ts';
import { namesActor, sessionOfKey, sessionsOfPair } from './gather.ts';
import { impersonationEvents, type EventRow } from './impersonation-events.ts';
import { pairing, type Pair } from './pairs.ts';
import { keeper, put, taken } from './sources.ts';
import { byTarget } from './targets.ts';

/**
 * Sessions from records of starts, ends and things done as somebody else. Rows with one session key are one session,
 * whichever files they stand in; rows without one are put together by who acted as whom. An end is a row that says so
 * (`logout`); without one the session stays open.
 * @returns also the rows that name an actor and belong to no session: ends of what began before the records do.
 */
export function eventSessions(db: Readable, register: Register): { sessions: Draft[]; unplaced: EventRow[] } {
  const { keyed, keyless, pairOf } = groupsIn(db);
  const keep = keeper();
  const sessions: Draft[] = [];
  const unplaced: EventRow[] = [];
  for (const [key, same] of taken(keyed))
    for (const own of byTarget(same, pairOf, register)) {
      const session = sessionOfKey(own);
      if (session !== null) sessions.push(keyedDraftOf(session, key, register, keep));
    }
  for (const [, same] of taken(keyless)) {
    const found = sessionsOfPair(same);
    for (const session of found.sessions) sessions.push(draftOf(session, register, keep));
    for (const row of found.unplaced) unplaced.push(row);
  }
  return { sessions, unplaced };
}

/** Rows with a session key by that, and rows without by who acted as whom. */
function groupsIn(db: Readable): {
  readonly keyed: Map<string, EventRow[]>;
  readonly keyless: Map<string, EventRow[]>;
  readonly pairOf: (row: EventRow) => Pair;
} {
  const rows = impersonationEvents(db);
  const pairOf = pairing(rows);
  const [keyed, keyless] = [new Map<string, EventRow[]>(), new Map<string, EventRow[]>()];
  for (const row of rows) {
    if (row.session_key !== null) put(keyed, JSON.stringify([fold(row.system), row.session_key]), row);
    else if (namesActor(row)) put(keyless, JSON.stringify(pairOf(row)), row);
  }
  return { keyed, keyless, pairOf };
}
