import { globSync, writeFileSync } from 'node:fs';
import { join, matchesGlob } from 'node:path';
import { parseArgs } from 'node:util';
import { ENOUGH, folders, groups, results } from './lib/mutation-groups.mjs';
import { added, percent, scoreOf, table } from './lib/mutation-report.mjs';
import { inModules, node24, Refusal, root, runScript, say } from './lib/project.mjs';
import { run } from './lib/run.mjs';

const LEFT_OUT = `Texts are left out, since an empty one in place of a sentence is a fault of wording; so is what is worked out while a file
is loaded, unless --static asks for it. What no test noticed stands in ${results}/**/*.survivors.txt and .html`;

/**
 * `npm run mutation`: puts one small fault after the other into the rules, matching and time, and counts how many the
 * tests notice. Fails when it is fewer than 80 of 100 in a group. What was found is remembered, so that a second run tries
 * only what changed in these files and their tests.
 *
 *   npm run mutation -- time                  one group
 *   npm run mutation -- matching/ticks        one part of a group
 *   npm run mutation -- matching/ticks --mutate electron/engine/matching/ticks/time.ts    some of its files
 *   --static   also what is worked out while a file is loaded, as patterns at its top: each such fault runs all tests
 *   --afresh   forgets what is remembered: for a figure to be quoted, as helpers of the tests are not looked at
 */
await runScript(async () => {
  const { values, parts } = chosen();
  /** @type {import('./lib/mutation-report.mjs').Score[]} */
  const scores = [];
  for (const part of parts) {
    const patterns = values.mutate?.split(',') ?? part.mutate;
    say(`\n── ${part.name}`);
    await measure(part.name, patterns, values);
    const score = scoreOf(part.name, join(root, results, `${part.name}.json`), patterns);
    writeFileSync(join(root, results, `${part.name}.survivors.txt`), `${score.unnoticed.join('\n')}\n`);
    scores.push(score);
  }
  const names = [...new Set(scores.map(groupOf))];
  const sums = names.map((name) =>
    added(
      name,
      scores.filter((score) => groupOf(score) === name),
    ),
  );
  const single = scores.filter(({ name }) => !names.includes(name));
  process.stdout.write(`\n${table([...single, ...sums])}\n\n${LEFT_OUT}\n`);
  const low = sums.filter((score) => percent(score) < ENOUGH).map(({ name }) => name);
  if (low.length > 0) throw new Refusal(`Below ${ENOUGH} %: ${low.join(', ')}.`);
});

/** @param {{ name: string }} score */
function groupOf({ name }) {
  return name.split('/')[0] ?? name;
}

function chosen() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { mutate: { type: 'string' }, static: { type: 'boolean' }, afresh: { type: 'boolean' } },
  });
  const all = Object.values(groups).flat();
  for (const group of Object.keys(groups)) assertWhole(group);
  const asked = positionals.length === 0 ? Object.keys(groups) : positionals;
  const parts = asked.flatMap((name) => {
    const own = all.filter((part) => part.name === name || groupOf(part) === name);
    if (own.length > 0) return own;
    throw new Refusal(`There is no "${name}". There are: ${all.map((part) => part.name).join(', ')}.`);
  });
  if (values.mutate !== undefined && parts.length !== 1)
    throw new Refusal('Say which part the files of --mutate belong to, as its tests are run.');
  return { values, parts };
}

/** @param {string} group */
function assertWhole(group) {
  const patterns = (groups[group] ?? []).flatMap(({ mutate }) => mutate);
  const files = globSync([...(folders[group] ?? [])], { cwd: root });
  const odd = files.find((file) => patterns.filter((pattern) => matchesGlob(file, pattern)).length !== 1);
  if (odd !== undefined)
    throw new Refusal(`${odd} must belong to one part in scripts/lib/mutation-groups.mjs.`);
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
