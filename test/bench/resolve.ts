import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createReviewFile, openReviewFile } from '../../electron/engine/db/open.ts';
import { buildCompany, type Size } from './company.ts';
import { timedAnalysis, timedResolve, type Lap } from './timed.ts';

/**
 * How long a review of a large company takes, what it costs in processor time and the memory it needs: first who is who
 * and what happened (`resolve`), then a whole analysis. The review is built in one process, and each is measured in one
 * of its own (`--resolve FILE`, `--analyse FILE`), so that the memory is that of the work alone.
 *
 *     node test/bench/resolve.ts             a quarter, a half and the whole size, and how the cost grows
 *     ACTAS_BENCH=0.1 node test/bench/resolve.ts      a tenth, alone
 */
const LARGE: Size = { people: 50_000, sessions: 100_000, tickets: 200_000 };

/** Memory for JavaScript, in MB. The rest of the 512 MB is the program itself and what SQLite needs. */
const RESOLVE_FLAGS = ['--max-old-space-size=400', '--max-semi-space-size=16'];

function run(what: '--resolve' | '--analyse', file: string): number {
  const flags = what === '--resolve' ? RESOLVE_FLAGS : [];
  const child = spawnSync(process.execPath, [...flags, import.meta.filename, what, file], {
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
  });
  const { laps, peakMb } = JSON.parse(child.stdout) as { laps: Lap[]; peakMb: number };
  const all = { what: 'all of it', ms: sum(laps, 'ms'), cpuMs: sum(laps, 'cpuMs') };
  for (const lap of [...laps, all])
    console.log(`  ${lap.what.padEnd(40)} ${seconds(lap.ms)} s ${seconds(lap.cpuMs)} s of processors`);
  console.log(`  ${'most memory'.padEnd(40)} ${peakMb.toFixed(0).padStart(6)} MB`);
  return all.ms;
}

const sum = (laps: readonly Lap[], of: 'ms' | 'cpuMs'): number => laps.reduce((all, lap) => all + lap[of], 0);
const seconds = (ms: number): string => (ms / 1000).toFixed(2).padStart(6);

/** @returns how long resolving took with the audit trail alone, in ms. */
function measure(share: number): number {
  const alone = measureCompany(share, false);
  measureCompany(share, true);
  return alone;
}

function measureCompany(share: number, logs: boolean): number {
  const part = (count: number): number => Math.round(count * share);
  const size = { people: part(LARGE.people), sessions: part(LARGE.sessions), tickets: part(LARGE.tickets) };
  const folder = mkdtempSync(join(tmpdir(), 'actas-bench-'));
  try {
    const file = join(folder, 'bench.actas');
    const review = createReviewFile(file, 'Bench');
    buildCompany(review.db, size, { logs });
    review.close();
    const seen = logs ? 'an event log and a login history beside the trail' : 'the audit trail alone';
    console.log(`${size.sessions} sessions, ${size.people} people, ${size.tickets} tickets; ${seen}`);
    console.log(' resolve');
    const resolved = run('--resolve', file);
    console.log(' whole analysis');
    run('--analyse', file);
    return resolved;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function main(): Promise<void> {
  const [, , what, file] = process.argv;
  if (what !== undefined && file !== undefined) {
    const review = openReviewFile(file);
    const laps = what === '--resolve' ? await timedResolve(review) : await timedAnalysis(review);
    review.close();
    console.log(JSON.stringify({ laps, peakMb: process.resourceUsage().maxRSS / 1024 }));
    return;
  }
  const asked = Number(process.env['ACTAS_BENCH'] ?? 0);
  const times = (asked > 0 ? [asked] : [0.25, 0.5, 1]).map(measure);
  for (const [place, ms] of times.entries()) {
    const before = times[place - 1];
    if (before !== undefined) console.log(`twice the size takes ${(ms / before).toFixed(2)} times as long`);
  }
}

await main();
