import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createReviewFile, openReviewFile } from '../../electron/engine/db/open.ts';
import { analyse } from '../../electron/engine/analysis/analyse.ts';
import type { Job } from '../../electron/engine/job.ts';
import { buildCompany, type Size } from './company.ts';

/**
 * How long a review of a large company takes to analyse, step by step, and the memory it needs. Built in one process and
 * analysed in another (`--analyse FILE`), so that the memory is that of the analysis alone.
 */
const LARGE: Size = { people: 50_000, sessions: 100_000, tickets: 200_000 };

/** Times of each step of an analysis, in ms, in the order of the steps. */
export async function timedAnalysis(path: string): Promise<{ steps: [string, number][]; peakMb: number }> {
  const review = openReviewFile(path);
  const steps: [string, number][] = [];
  let since = performance.now();
  let now = '';
  const job: Job = {
    signal: new AbortController().signal,
    progress: (what, _done, _total, unit) => {
      if (unit !== 'steps' || what === now) return;
      if (now !== '') steps.push([now, performance.now() - since]);
      now = what;
      since = performance.now();
    },
  };
  await analyse(review, job);
  steps.push([now, performance.now() - since]);
  review.close();
  return { steps, peakMb: process.resourceUsage().maxRSS / 1024 };
}

async function main(): Promise<void> {
  const given = process.argv.indexOf('--analyse');
  const path = given < 0 ? undefined : process.argv[given + 1];
  if (path !== undefined) {
    const { steps, peakMb } = await timedAnalysis(path);
    for (const [what, ms] of steps) console.log(`${what.padEnd(40)} ${(ms / 1000).toFixed(2)} s`);
    console.log(`${'Most memory'.padEnd(40)} ${peakMb.toFixed(0)} MB`);
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'actas-bench-'));
  try {
    const file = join(folder, 'bench.actas');
    const review = createReviewFile(file, 'Bench');
    buildCompany(review.db, LARGE);
    review.close();
    const { spawnSync } = await import('node:child_process');
    spawnSync(process.execPath, [import.meta.filename, '--analyse', file], { stdio: 'inherit' });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (process.argv[1] === import.meta.filename) await main();
