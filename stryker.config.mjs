import { partNamed, results } from './scripts/lib/mutation-groups.mjs';

/** Mutation testing of one part of the code, which `npm run mutation` names by ACTAS_MUTATION; "knip" reads this with none. */

const part = partNamed(process.env['ACTAS_MUTATION'] ?? '');
const file = `${results}/${part?.name ?? 'none'}`;

export default {
  plugins: ['@stryker-mutator/vitest-runner'],
  testRunner: 'vitest',
  // The tests are chosen by the part: to find the related ones anew for each mutant takes longer than to run them.
  vitest: { configFile: 'vitest.mutation.config.ts', related: false, pool: 'threads' },
  mutate: [...(part?.mutate ?? [])],
  coverageAnalysis: 'perTest',
  // A fault in what is worked out at load runs every test: left out, and counted as left out, unless it is asked for.
  ignoreStatic: process.env['ACTAS_MUTATION_STATIC'] !== 'yes',
  mutator: {
    // An empty text in place of a sentence is a fault of wording, and sentences are read over in the documents and
    // golden files; in place of a word of the model it would not compile. Patterns, conditions and numbers are all kept.
    excludedMutations: ['StringLiteral'],
  },
  // The copy of the project needs neither what was built nor pictures; and results come and go while it is made.
  ignorePatterns: ['/test-results', '/out', '/dist', '/screenshots', '/docs', '/renderer', '/test/e2e'],
  tempDirName: `${results}/copies`,
  incremental: true,
  incrementalFile: `${file}.known.json`,
  reporters: ['json', 'html', 'progress-append-only'],
  jsonReporter: { fileName: `${file}.json` },
  htmlReporter: { fileName: `${file}.html` },
  allowConsoleColors: false,
  timeoutMS: 10_000,
  disableTypeChecks: false,
};
