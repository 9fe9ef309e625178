import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ENOUGH, groups, results } from './lib/mutation-groups.mjs';
import { percent, scoreOf, table } from './lib/mutation-report.mjs';
import { inModules, node24, Refusal, root, runScript, say } from './lib/project.mjs';
import { run } from './lib/run.mjs';

/**
 * `npm run mutation`: puts one small fault after the other into the rules, matching and time, and counts how many the
 * tests notice. Fails when it is fewer than 80 of 100 in a group. What was found is remembered, so that a second run tries
 * only what changed.
 *
 *   npm run mutation -- time                 one group
 *   npm run mutation -- matching --mutate "electron/engine/matching/ticks/**\/*.ts"   a part of it
 *   --static   also what is worked out while a file is loaded, as patterns at the top of a file: each fault runs all tests
 *   --afresh   forgets what is remembered
 */
await runScript(async () => {
  const { values, positionals } = chosen();
  const scores = [];
  for (const name of positionals) {
    const patterns = values.mutate?.split(',') ?? groups[name]?.mutate ?? [];
    say(`\n── ${name}`);
    await measure(name, patterns, values);
    const score = scoreOf(name, join(root, results, `${name}.json`), patterns);
    writeFileSync(join(root, results, `${name}.survivors.txt`), `${score.unnoticed.join('\n')}\n`);
    scores.push(score);
  }
  process.stdout.write(
    `\n${table(scores)}\n\nWhat no test noticed: ${results}/<group>.survivors.txt and .html\n`,
  );
  const low = scores.filter((score) => percent(score) < ENOUGH).map(({ name }) => name);
  if (low.length > 0) throw new Refusal(`Below ${ENOUGH} %: ${low.join(', ')}.`);
});

function chosen() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { mutate: { type: 'string' }, static: { type: 'boolean' }, afresh: { type: 'boolean' } },
  });
  const known = Object.keys(groups);
  const unknown = positionals.find((name) => !known.includes(name));
  if (unknown !== undefined)
    throw new Refusal(`There is no group "${unknown}". There are: ${known.join(', ')}.`);
  if (values.mutate !== undefined && positionals.length !== 1)
    throw new Refusal('Say which group the files of --mutate belong to, as its tests are run.');
  return { values, positionals: positionals.length === 0 ? known : positionals };
}

/**
 * @param {string} name
 * @param {readonly string[]} patterns
 * @param {{ static?: boolean, afresh?: boolean }} wishes
 */
async function measure(name, patterns, wishes) {
  const stryker = inModules('@stryker-mutator', 'core', 'bin', 'stryker.js');
  const args = ['run', 'stryker.config.mjs', '--mutate', patterns.join(',')];
  if (wishes.afresh) args.push('--force');
  const env = { ...process.env, ACTAS_MUTATION: name, ACTAS_MUTATION_STATIC: wishes.static ? 'yes' : '' };
  const code = await run(node24, [stryker, ...args], { cwd: root, env });
  if (code !== 0)
    throw new Refusal(`The faults of "${name}" could not be tried: Stryker ended with ${code}.`);
}
