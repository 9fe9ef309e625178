import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createReviewFile } from '../../electron/engine/db/open.ts';
import { buildCompany, type Size } from '../bench/company.ts';
import { timedResolve } from '../bench/timed.ts';
import { inTempFolder } from './temp-review.ts';

const SMALL: Size = { people: 500, sessions: 1_000, tickets: 2_000 };
const LARGE: Size = { people: 2_000, sessions: 4_000, tickets: 8_000 };

/** What resolving costs in processor time, in ms: that of a busy machine varies less than its clock. The least of a few. */
function cost(size: Size, attempts: number): Promise<number> {
  return inTempFolder(async (folder) => {
    const review = createReviewFile(join(folder, 'bench.actas'), 'Bench');
    try {
      buildCompany(review.db, size, { logs: true });
      let least = Infinity;
      for (let attempt = 0; attempt < attempts; attempt++) {
        const laps = await timedResolve(review);
        least = Math.min(
          least,
          laps.reduce((sum, { cpuMs }) => sum + cpuMs, 0),
        );
      }
      return least;
    } finally {
      review.close();
    }
  });
}

describe('who is who and what happened', () => {
  it('costs no more than six times as much for a company of four times the size', { retry: 1 }, async () => {
    // The first round only warms up.
    await cost(SMALL, 1);
    const small = await cost(SMALL, 2);
    const large = await cost(LARGE, 2);
    expect(large / small).toBeLessThan(6);
  });
});
