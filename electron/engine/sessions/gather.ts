import type { EventRow } from './impersonation-events.ts';

/** Rows that are one session, oldest first. `end` is the row that ends it, when one was seen. */
export type Gathered = { readonly rows: EventRow[]; readonly start: EventRow; readonly end: EventRow | null };

type Growing = { rows: EventRow[]; start: EventRow; end: EventRow | null };

/** A pause after which use of an account is another session: how long Moodle keeps an idle session by default. */
const PAUSE = 8 * 3_600_000;

/** Whether a row says who acted; a logout of somebody's own session does not. */
export const namesActor = ({ actor_name, actor_login }: EventRow): boolean =>
  actor_name !== null || actor_login !== null;

/**
 * The session of the rows with one key: from the first that names an actor to the last end after it.
 * @param rows in order of time.
 * @returns null when nobody is named: an ordinary login and logout.
 */
export function sessionOfKey(rows: readonly EventRow[]): Gathered | null {
  const first = rows.findIndex(namesActor);
  const own = first < 0 ? [] : rows.slice(first);
  const [start] = own;
  if (!start) return null;
  const end = own.findLast(({ kind }) => kind === 'end') ?? null;
  // A log that begins with the logout of a session and goes on with its use did not see it end.
  return { rows: own, start, end: end === start && own.length > 1 ? null : end };
}

/**
 * The sessions of one actor in one account where rows have no key: a start opens one, an end closes it, and use belongs
 * to the one that is open. Use without a start opens one, and so does use after a long pause.
 * @param rows in order of time, each naming the actor.
 * @returns also the ends of sessions that nothing else shows.
 */
export function sessionsOfPair(rows: readonly EventRow[]): { sessions: Gathered[]; unplaced: EventRow[] } {
  const sessions: Growing[] = [];
  const unplaced: EventRow[] = [];
  let open = null as Growing | null;
  const openWith = (row: EventRow): void => {
    open = { rows: [row], start: row, end: null };
    sessions.push(open);
  };
  const take = (row: EventRow): void => {
    if (row.kind === 'start') return openWith(row);
    if (row.kind === 'end' && open === null) return void unplaced.push(row);
    if (open === null || (row.kind === 'use' && row.at - (open.rows.at(-1)?.at ?? 0) > PAUSE))
      return openWith(row);
    open.rows.push(row);
    if (row.kind !== 'end') return;
    open.end = row;
    open = null;
  };
  for (const moment of moments(rows))
    while (moment.some(({ length }) => length > 0)) take(next(moment, open !== null));
  return { sessions, unplaced };
}

/** Starts, uses and ends of one instant, the next one last. */
type Instant = readonly [starts: EventRow[], uses: EventRow[], ends: EventRow[]];

function* moments(rows: readonly EventRow[]): Generator<Instant> {
  for (let from = 0, to = 0; from < rows.length; from = to) {
    const at = rows[from]?.at;
    while (rows[to]?.at === at && to < rows.length) to += 1;
    const same = rows.slice(from, to).reverse();
    const of = (kind: EventRow['kind']): EventRow[] => same.filter((row) => row.kind === kind);
    yield [of('start'), of('use'), of('end')];
  }
}

/** Systems that write whole seconds put an end and the next start at one instant: what is open is left first. */
function next([starts, uses, ends]: Instant, open: boolean): EventRow {
  const row = open ? (uses.pop() ?? ends.pop() ?? starts.pop()) : (starts.pop() ?? uses.pop() ?? ends.pop());
  if (!row) throw new Error('An instant without rows was read.');
  return row;
}
