import { groups, results } from './scripts/lib/mutation-groups.mjs';

/** Mutation testing of one group of files, which `npm run mutation` names by ACTAS_MUTATION. */

const name = process.env['ACTAS_MUTATION'] ?? '';
const group = groups[name];
if (!group) throw new Error(`Start it by "npm run mutation": there is no group "${name}".`);

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  plugins: ['@stryker-mutator/vitest-runner'],
  testRunner: 'vitest',
  // The tests are chosen by the group: to find the related ones anew for each mutant takes longer than to run them.
  vitest: { configFile: 'vitest.mutation.config.ts', related: false, pool: 'threads' },
  mutate: [...group.mutate],
  coverageAnalysis: 'perTest',
  // A fault in what is worked out at load runs every test: left out, and counted as left out, unless it is asked for.
  ignoreStatic: process.env['ACTAS_MUTATION_STATIC'] !== 'yes',
  mutator: {
    // An empty text in place of a sentence is a fault of wording, and sentences are read over in the documents and
    // golden files; in place of a word of the model it would not compile. Patterns, conditions and numbers are all kept.
    excludedMutations: ['StringLiteral'],
  },
  // The copy of the project needs neither what was built nor pictures.
  ignorePatterns: ['/out', '/dist', '/screenshots', '/docs', '/renderer', '/resources/sample', '/test/e2e'],
  tempDirName: `${results}/copies`,
  incremental: true,
  incrementalFile: `${results}/${name}.known.json`,
  reporters: ['json', 'html', 'clear-text', 'progress-append-only'],
  jsonReporter: { fileName: `${results}/${name}.json` },
  htmlReporter: { fileName: `${results}/${name}.html` },
  clearTextReporter: { logTests: false, reportTests: false, reportMutants: false, allowColor: false },
  allowConsoleColors: false,
  timeoutMS: 10_000,
  disableTypeChecks: false,
};
