import { join } from 'node:path';
import { node24, root, runScript } from './lib/project.mjs';
import { run } from './lib/run.mjs';

/**
 * `npm run bench`: invents a large company (50,000 people, 100,000 sessions, 200,000 tickets) and says how long an
 * analysis of it takes, step by step, and the most memory it needs; then how long matching alone takes, beside the same
 * join in DuckDB. ACTAS_BENCH=0.1 takes a tenth of it.
 */
await runScript(async () => {
  for (const bench of ['resolve.ts', 'matching.ts'])
    process.exitCode ||= await run(node24, [join(root, 'test', 'bench', bench)]);
});
