import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withSmallCache } from '../../electron/engine/analysis/small-cache.ts';
import { createReviewFile } from '../../electron/engine/db/open.ts';
import { quietJob } from '../../electron/engine/job.ts';
import { match } from '../../electron/engine/matching/match.ts';
import { buildCompany, type Size } from './company.ts';
import { joinHere, joinInDuckDb } from './join.ts';
import { matchInput } from './match-input.ts';

/**
 * How long it takes to match the sessions of a large company with its tickets, how that grows with the size, and how long
 * the search of candidates takes beside the same join in DuckDB, which must find as many pairs.
 *
 *     node test/bench/matching.ts                      a quarter, a half and the whole size
 *     ACTAS_BENCH=0.1 node test/bench/matching.ts      a tenth, alone
 */
const LARGE: Size = { people: 50_000, sessions: 100_000, tickets: 200_000 };
const ROUNDS = 2;

const seconds = (ms: number): string => `${(ms / 1000).toFixed(2).padStart(6)} s`;
const grouped = (number: number): string => String(number).replace(/\B(?=(?:[0-9]{3})+$)/gu, ',');

/** @returns how long matching took, in ms of all processors: that of a busy machine varies less than its clock. */
async function measure(share: number): Promise<number> {
  const part = (count: number): number => Math.round(count * share);
  const size = { people: part(LARGE.people), sessions: part(LARGE.sessions), tickets: part(LARGE.tickets) };
  const folder = mkdtempSync(join(tmpdir(), 'actas-bench-'));
  const review = createReviewFile(join(folder, 'bench.actas'), 'Bench');
  try {
    buildCompany(review.db, size, { logs: false });
    return await withSmallCache(review.db, () => told(review.db, size));
  } finally {
    review.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function told(db: Parameters<typeof matchInput>[0], size: Size): Promise<number> {
  const input = matchInput(db);
  const [duck, here] = [await joinInDuckDb(input), await joinHere(input)];
  assert.equal(here.pairs, duck.pairs, 'Actas and DuckDB find different numbers of pairs.');
  console.log(`matching: ${grouped(size.sessions)} sessions × ${grouped(size.tickets)} tickets`);
  const say = (what: string, ms: number, cpuMs: number): void =>
    console.log(`  ${what.padEnd(40)} ${seconds(ms)} ${seconds(cpuMs)} of processors`);
  let least = Infinity;
  for (let round = 0; round < ROUNDS; round++) {
    const [since, used] = [performance.now(), process.cpuUsage()];
    const judged = await match(input, quietJob);
    const { user, system } = process.cpuUsage(used);
    assert.equal(judged.length, input.sessions.length);
    say('all of it', performance.now() - since, (user + system) / 1000);
    least = Math.min(least, (user + system) / 1000);
  }
  say(`the search alone, ${grouped(here.pairs)} pairs`, here.ms, here.cpuMs);
  say('the same interval join in DuckDB', duck.ms, duck.cpuMs);
  console.log(`  the search takes ${(here.ms / duck.ms).toFixed(1)} times as long as the join in DuckDB`);
  return least;
}

const asked = Number(process.env['ACTAS_BENCH'] ?? 0);
let before: number | null = null;
for (const share of asked > 0 ? [asked] : [0.25, 0.5, 1]) {
  const ms = await measure(share);
  if (before !== null) console.log(`twice the size takes ${(ms / before).toFixed(2)} times as long`);
  before = ms;
}
