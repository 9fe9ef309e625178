import type { Readable } from '../db/open.ts';
import type { Register } from '../people/register.ts';
import { fold } from '../text.ts';
import type { Draft } from './draft.ts';
import { endsOf, type Mark } from './ends.ts';
import { draftOf } from './event-draft.ts';
import { namesActor, sessionOfKey, sessionsOfPair, type Gathered } from './gather.ts';
import { impersonationEvents, type EventRow } from './impersonation-events.ts';
import { pairing } from './pairs.ts';
import { byTarget } from './targets.ts';

type Session = Gathered & { readonly actor: string; readonly target: string };

/**
 * Sessions from records of starts, ends and things done as somebody else. Rows with one session key are one session,
 * whichever files they stand in; rows without one are put together by who acted as whom. An end is a row that says so
 * (`logout`), else the actor's next start or the latest end that a record states bounds it, else it stays open.
 * @returns also the rows that name an actor and belong to no session: ends of what began before the records do.
 */
export function eventSessions(db: Readable, register: Register): { sessions: Draft[]; unplaced: EventRow[] } {
  const { sessions, unplaced } = gather(impersonationEvents(db), register);
  const { marks, starts } = marksOf(sessions);
  const ends = endsOf(marks);
  const drafts = [...starts].map(([position, session]) => draftOf(session, ends.get(position), register));
  return { sessions: drafts, unplaced };
}

function gather(
  rows: readonly EventRow[],
  register: Register,
): { sessions: Session[]; unplaced: EventRow[] } {
  const keyless = rows.filter((row) => row.session_key === null && namesActor(row));
  const keyed = rows.filter((row) => row.session_key !== null);
  const pairOf = pairing(rows);
  const sessions: Session[] = [];
  for (const [key, same] of grouped(keyed, (row) => JSON.stringify([fold(row.system), row.session_key]))) {
    for (const [place, own] of byTarget(same, pairOf, register).entries()) {
      const session = sessionOfKey(own);
      if (session)
        sessions.push({ ...session, actor: pairOf(session.start).actor, target: `key ${key} ${place}` });
    }
  }
  const unplaced: EventRow[] = [];
  for (const same of grouped(keyless, (row) => JSON.stringify(pairOf(row))).values()) {
    const [first] = same;
    if (!first) continue;
    const found = sessionsOfPair(same);
    sessions.push(...found.sessions.map((session) => ({ ...session, ...pairOf(first) })));
    unplaced.push(...found.unplaced);
  }
  return { sessions, unplaced };
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

/** What `endsOf` reads, and which session each start is of. Of the uses only the last one tells anything. */
function marksOf(sessions: readonly Session[]): { marks: Mark[]; starts: Map<number, Session> } {
  const marks = sessions.flatMap((session) => {
    const { actor, target, start, end, rows } = session;
    const mark = (is: Mark['is'], at: number) => ({ mark: { at, actor, target, is }, session });
    const last = rows.at(-1);
    return [
      mark('start', start.at),
      ...(end === null && last && last !== start ? [mark('use', last.at)] : []),
      ...(end === null ? [] : [mark('end', end.at)]),
    ];
  });
  // Stable: the sessions of a pair that touch at one instant stay in their order.
  marks.sort((a, b) => a.mark.at - b.mark.at);
  const starts = [...marks.entries()].flatMap(([position, { mark, session }]) =>
    mark.is === 'start' ? [[position, session] as const] : [],
  );
  return { marks: marks.map(({ mark }) => mark), starts: new Map(starts) };
}
