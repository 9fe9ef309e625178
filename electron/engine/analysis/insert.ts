import type { Writable } from '../db/open.ts';
import { breathe, type Job } from '../job.ts';

type Statement = ReturnType<Writable['prepare']>;

export type Row = Record<string, string | number | null>;
/** Rows for tables, in the order in which they must be written. */
export type Writes = Iterable<readonly [table: string, rows: Iterable<Row>]>;

/** Rows between two breaths: some ten milliseconds. */
const SLICE = 2_000;
/** Rows that one statement writes: it takes half the time of one for each. */
const TOGETHER = 16;

/**
 * Writes rows table after table, inside the caller's transaction. The rows of a table all have the same columns in the
 * same order, and come one by one: a million of them need not stand in memory at once. Listens for a cancel meanwhile.
 */
export async function insert(db: Writable, writes: Writes, job: Job): Promise<void> {
  let done = 0;
  for (const [table, rows] of writes) {
    let into: Inserter | null = null;
    for (const row of rows) {
      into ??= new Inserter(db, table, Object.keys(row));
      into.put(row);
      done += 1;
      if (done % SLICE > 0) continue;
      job.progress('Saving', done, null, 'rows');
      await breathe(job);
    }
    into?.flush();
  }
}

/** Holds rows back until there are enough of them for one statement. */
class Inserter {
  readonly #into: (rows: number) => Statement;
  readonly #several: Statement;
  #held = 0;
  #values: Row[string][] = [];

  constructor(db: Writable, table: string, columns: readonly string[]) {
    const one = `(${columns.map(() => '?').join(', ')})`;
    const into = `INSERT INTO ${table} (${columns.join(', ')}) VALUES`;
    this.#into = (rows) => db.prepare(`${into} ${Array<string>(rows).fill(one).join(', ')}`);
    this.#several = this.#into(TOGETHER);
  }

  put(row: Row): void {
    for (const value of Object.values(row)) this.#values.push(value);
    this.#held += 1;
    if (this.#held === TOGETHER) this.#write(this.#several);
  }

  /** Writes what is left. */
  flush(): void {
    if (this.#held > 0) this.#write(this.#into(this.#held));
  }

  #write(statement: Statement): void {
    statement.run(this.#values);
    this.#held = 0;
    this.#values = [];
  }
}

/** Makes rows of each thing in turn. */
export function* each<Thing>(
  things: Iterable<Thing>,
  rowsOf: (thing: Thing) => Iterable<Row>,
): Iterable<Row> {
  for (const thing of things) yield* rowsOf(thing);
}

/** A three-valued fact as SQLite keeps it. */
export const bit = (fact: boolean | null): number | null => (fact === null ? null : Number(fact));
