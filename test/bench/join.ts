import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { indexTickets, windowOf } from '../../electron/engine/matching/candidates.ts';
import { beginOf, endOf, touching } from '../../electron/engine/matching/lives.ts';
import type { MatchInput } from '../../electron/engine/matching/match.ts';

/** Pairs of a session and a ticket, and the time it took to find them: by the clock and of all processors, in ms. */
export type Joined = { readonly pairs: number; readonly ms: number; readonly cpuMs: number };

/** Later than any ticket, for one that may live on. */
const NEVER = 8_640_000_000_000_000;
const instant = (at: number): bigint => BigInt(Math.max(-NEVER, Math.min(NEVER, at)));

async function timed(work: () => number | Promise<number>): Promise<Joined> {
  const [since, used] = [performance.now(), process.cpuUsage()];
  const pairs = await work();
  const { user, system } = process.cpuUsage(used);
  return { pairs, ms: performance.now() - since, cpuMs: (user + system) / 1000 };
}

/** Tickets about the target of each session whose life touches its window: the search of candidates alone. */
export function joinHere({ sessions, tickets, policy }: MatchInput): Promise<Joined> {
  return timed(() => {
    const index = indexTickets(tickets, () => []);
    let pairs = 0;
    for (const session of sessions) {
      const window = windowOf(session, policy);
      const found = session.target.keys.map((key) => touching(index.about(key), window));
      pairs += found.length === 1 ? (found[0]?.length ?? 0) : new Set(found.flat()).size;
    }
    return pairs;
  });
}

/** The same join in DuckDB, its tables filled beforehand. */
export async function joinInDuckDb(input: MatchInput): Promise<Joined> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const db = await instance.connect();
  try {
    await fill(db, input);
    return await timed(async () => {
      const result = await db.runAndReadAll(
        `SELECT count(*) FROM (SELECT DISTINCT s.id, t.id AS ticket FROM session s JOIN ticket t
         ON t.person = s.target AND t.begun < s.until AND t.ended >= s.since)`,
      );
      return Number(result.getRows()[0]?.[0]);
    });
  } finally {
    db.closeSync();
    instance.closeSync();
  }
}

async function fill(db: DuckDBConnection, { sessions, tickets, policy }: MatchInput): Promise<void> {
  await db.run('CREATE TABLE session (id INTEGER, target VARCHAR, since BIGINT, until BIGINT)');
  await db.run('CREATE TABLE ticket (id INTEGER, person VARCHAR, begun BIGINT, ended BIGINT)');
  await append(
    db,
    'session',
    sessions.map((session, id) => {
      const { from, to } = windowOf(session, policy);
      return { id, keys: session.target.keys, from, to };
    }),
  );
  await append(
    db,
    'ticket',
    tickets.map((ticket, id) => {
      const people = [...(ticket.requester ?? []), ...(ticket.affected ?? [])];
      return { id, keys: people.flatMap(({ keys }) => keys), from: beginOf(ticket), to: endOf(ticket) };
    }),
  );
}

type Row = {
  readonly id: number;
  readonly keys: readonly string[];
  readonly from: number;
  readonly to: number;
};

/** One row for each key: namesakes have several. */
async function append(db: DuckDBConnection, table: string, rows: readonly Row[]): Promise<void> {
  const appender = await db.createAppender(table);
  for (const { id, keys, from, to } of rows)
    for (const key of new Set(keys)) {
      appender.appendInteger(id);
      appender.appendVarchar(key);
      appender.appendBigInt(instant(from));
      appender.appendBigInt(instant(to));
      appender.endRow();
    }
  appender.closeSync();
}
