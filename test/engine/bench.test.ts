import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createReviewFile, type ReviewFile } from '../../electron/engine/db/open.ts';
import { quietJob } from '../../electron/engine/job.ts';
import { match } from '../../electron/engine/matching/match.ts';
import { buildCompany, type Size } from '../bench/company.ts';
import { joinHere, joinInDuckDb } from '../bench/join.ts';
import { matchInput } from '../bench/match-input.ts';
import { timedResolve } from '../bench/timed.ts';
import { inTempFolder } from './temp-review.ts';

const SMALL: Size = { people: 500, sessions: 1_000, tickets: 2_000 };
const LARGE: Size = { people: 2_000, sessions: 4_000, tickets: 8_000 };

function inCompany<Value>(
  size: Size,
  logs: boolean,
  work: (review: ReviewFile) => Promise<Value>,
): Promise<Value> {
  return inTempFolder(async (folder) => {
    const review = createReviewFile(join(folder, 'bench.actas'), 'Bench');
    try {
      buildCompany(review.db, size, { logs });
      return await work(review);
    } finally {
      review.close();
    }
  });
}

/** What work costs in processor time, in ms: that of a busy machine varies less than its clock. The least of a few. */
async function leastOf(attempts: number, work: () => Promise<number>): Promise<number> {
  let least = Infinity;
  for (let attempt = 0; attempt < attempts; attempt++) least = Math.min(least, await work());
  return least;
}

const resolving = (size: Size, attempts: number): Promise<number> =>
  inCompany(size, true, (review) =>
    leastOf(attempts, async () => {
      const laps = await timedResolve(review);
      return laps.reduce((sum, { cpuMs }) => sum + cpuMs, 0);
    }),
  );

const matching = (size: Size, attempts: number): Promise<number> =>
  inCompany(size, false, ({ db }) => {
    const input = matchInput(db);
    return leastOf(attempts, async () => {
      const used = process.cpuUsage();
      await match(input, quietJob);
      const { user, system } = process.cpuUsage(used);
      return (user + system) / 1000;
    });
  });

describe.each([
  ['who is who and what happened', resolving],
  ['matching sessions with tickets', matching],
])('%s', (_, cost) => {
  it('costs no more than six times as much for a company of four times the size', { retry: 1 }, async () => {
    // The first round only warms up.
    await cost(SMALL, 1);
    const small = await cost(SMALL, 3);
    const large = await cost(LARGE, 3);
    expect(large / small).toBeLessThan(6);
  });
});

describe('the search of candidates', () => {
  it('finds the pairs that the same interval join in DuckDB finds', async () => {
    const [here, duck] = await inCompany(SMALL, false, async ({ db }) => {
      const input = matchInput(db);
      return [await joinHere(input), await joinInDuckDb(input)];
    });
    expect(here.pairs).toBeGreaterThan(SMALL.sessions);
    expect(here.pairs).toBe(duck.pairs);
  });
});
