import type { Readable } from '../db/open.ts';
import type { Cite, Evidence, Identity } from '../model.ts';
import type { Register } from '../people/register.ts';
import { fold } from '../text.ts';
import type { Draft } from './draft.ts';
import { endsOf, type End, type Mark } from './ends.ts';
import { namesActor, sessionOfKey, sessionsOfPair, type Gathered } from './gather.ts';
import { impersonationEvents, type EventRow } from './impersonation-events.ts';
import { pairing } from './pairs.ts';
import { byTarget } from './targets.ts';

/** Rows cited for one session; a session of a whole day can have thousands. */
const MOST_ROWS = 200;

type Session = Gathered & { readonly actor: string; readonly target: string };

/**
 * Sessions from records of starts, ends and things done as somebody else. Rows with one session key are one session,
 * whichever files they stand in; rows without one are put together by who acted as whom. An end is a row that says so
 * (`logout`), else the actor's next start or the latest end that a record states bounds it, else it stays open.
 * @returns also the rows that name an actor and belong to no session: ends of what began before the records do.
 */
export function eventSessions(db: Readable, register: Register): { sessions: Draft[]; unplaced: Cite[] } {
  const { sessions, unplaced } = gather(impersonationEvents(db), register);
  const { marks, starts } = marksOf(sessions);
  const ends = endsOf(marks);
  const drafts = [...starts].map(([position, session]) => draftOf(session, ends.get(position), register));
  return { sessions: drafts, unplaced: unplaced.map(({ sourceId, row }) => ({ sourceId, row })) };
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

function draftOf(session: Session, end: End | undefined, register: Register): Draft {
  const { start, rows } = session;
  const actor = whom(rows, 'actor', register);
  const target = whom(rows, 'target', register);
  return {
    system: fold(start.system),
    actor: actor.identity,
    target: target.identity,
    actorText: actor.text,
    targetText: target.text,
    startedAt: start.at,
    ...endedBy(session, end),
    reason: rows.find(({ reason }) => reason !== null)?.reason ?? null,
    evidence: evidenceOf(session),
  };
}

/** A logout as it is; without one the earliest of the bounds, as long as no row of the session lies after it. */
function endedBy({ rows }: Session, end: End | undefined): Pick<Draft, 'endedAt' | 'endKind'> {
  if (end?.kind === 'logout') return { endedAt: end.at, endKind: 'logout' };
  const last = rows.at(-1)?.at ?? 0;
  const stated = rows.reduce<number | null>((most, { ends_by }) => later(most, ends_by), null);
  const bounds = [end?.at ?? null, stated].filter((at) => at !== null && at >= last) as number[];
  return bounds.length === 0
    ? { endedAt: null, endKind: 'open' }
    : { endedAt: Math.min(...bounds), endKind: 'inferred' };
}

function later(one: number | null, other: number | null): number | null {
  return one === null || other === null ? (one ?? other) : Math.max(one, other);
}

/**
 * Who is meant on one side of a session: as the first row says that names anybody, and known by the first row that names
 * somebody of the rosters, since a log may give an id where an event of the same session gives a username.
 */
function whom(
  rows: readonly EventRow[],
  side: 'actor' | 'target',
  register: Register,
): { text: string; identity: Identity } {
  const tried = new Set<string>();
  let first: { text: string; identity: Identity } | null = null;
  for (const row of rows) {
    const [name, login] = [row[`${side}_name`], row[`${side}_login`]];
    const text = login ?? name;
    const both = JSON.stringify([name, login]);
    if (text === null || tried.has(both)) continue;
    tried.add(both);
    const identity = register.resolve(name, login);
    first ??= { text, identity };
    if (identity.keys.some((key) => key.startsWith('p:'))) return { text: first.text, identity };
  }
  return first ?? { text: '', identity: register.resolve(null, null) };
}

function evidenceOf({ rows, start, end }: Session): Evidence[] {
  const ends = end === null || end === start ? [] : [end];
  const between = rows.filter((row) => row !== start && row !== end);
  const inside = between.slice(0, MOST_ROWS - 1 - ends.length);
  const more = between.length - inside.length;
  const cite = (row: EventRow, role: Evidence['role'], rest = 0): Evidence => ({
    sourceId: row.sourceId,
    row: row.row,
    role,
    at: row.at,
    text: `${textOf(row)}${rest === 0 ? '' : ` (and ${rest} more rows of this session, not listed)`}`,
  });
  return [
    cite(start, 'start'),
    ...inside.map((row, place) => cite(row, 'inside', place === inside.length - 1 ? more : 0)),
    ...ends.map((row) => cite(row, 'end')),
  ];
}

function textOf({ text, ip }: EventRow): string {
  return ip === null || text.includes(ip) ? text : `${text}, from ${ip}`;
}
