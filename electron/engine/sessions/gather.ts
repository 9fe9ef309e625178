import type { SourceKind } from '../../../shared/words.ts';
import type { EventRow } from './impersonation-events.ts';

/** A row of any kind of file that shows a start, a use or an end. */
export type Seen = {
  readonly at: number;
  readonly kind: 'start' | 'use' | 'end';
  readonly sourceKind: SourceKind;
};

/** Rows that are one session, oldest first. `end` is the row that ends it, when one was seen. */
export type Gathered<Row = EventRow> = {
  readonly rows: readonly Row[];
  readonly start: Row;
  readonly end: Row | null;
};

type Growing<Row> = { rows: Row[]; start: Row; end: Row | null };

/** A pause after which use of an account is another session: how long Moodle keeps an idle session by default. */
const PAUSE = 8 * 3_600_000;

/** How far apart two kinds of files may write one start. */
export const NEAR = 5 * 60_000;

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
export function sessionsOfPair<Row extends Seen>(
  rows: readonly Row[],
): { sessions: Gathered<Row>[]; unplaced: Row[] } {
  const sessions: Growing<Row>[] = [];
  const unplaced: Row[] = [];
  let open = null as Growing<Row> | null;
  const openWith = (row: Row): void => {
    open = { rows: [row], start: row, end: null };
    sessions.push(open);
  };
  const take = (row: Row): void => {
    if (row.kind === 'end' && open === null) return void unplaced.push(row);
    if (open === null || beginsAnother(row, open)) return openWith(row);
    open.rows.push(row);
    if (row.kind !== 'end') return;
    open.end = row;
    open = null;
  };
  for (const moment of moments(rows))
    while (moment.some(({ length }) => length > 0)) take(next(moment, open !== null));
  return { sessions, unplaced };
}

/** A start begins another session, unless it is how another kind of file writes the start that is there already. */
function beginsAnother<Row extends Seen>(row: Row, { rows, start }: Growing<Row>): boolean {
  if (row.kind === 'use') return row.at - (rows.at(-1)?.at ?? 0) > PAUSE;
  if (row.kind === 'end') return false;
  return row.at - start.at > NEAR || rows.some(({ sourceKind }) => sourceKind === row.sourceKind);
}

/** Starts, uses and ends of one instant, the next one last. */
type Instant<Row> = readonly [starts: Row[], uses: Row[], ends: Row[]];

function* moments<Row extends Seen>(rows: readonly Row[]): Generator<Instant<Row>> {
  for (let from = 0, to = 0; from < rows.length; from = to) {
    const at = rows[from]?.at;
    while (rows[to]?.at === at && to < rows.length) to += 1;
    const same = rows.slice(from, to).reverse();
    const of = (kind: Seen['kind']): Row[] => same.filter((row) => row.kind === kind);
    yield [of('start'), of('use'), of('end')];
  }
}

/** Systems that write whole seconds put an end and the next start at one instant: what is open is left first. */
function next<Row>([starts, uses, ends]: Instant<Row>, open: boolean): Row {
  const row = open ? (uses.pop() ?? ends.pop() ?? starts.pop()) : (starts.pop() ?? uses.pop() ?? ends.pop());
  if (!row) throw new Error('An instant without rows was read.');
  return row;
}
