/**
 * What `npm run mutation` measures. Each group names the tests that must notice its faults: the quick ones beside the
 * code. Whole reviews, which would notice some of them too, take so long that every mutant would cost their time.
 * @typedef {{ mutate: readonly string[], tests: readonly string[] }} Group
 */

/** @type {Readonly<Record<string, Group>>} */
export const groups = {
  rules: {
    mutate: ['electron/engine/rules/**/*.ts'],
    tests: ['test/engine/rules/**/!(*-doc).test.ts'],
  },
  matching: {
    mutate: ['electron/engine/matching/**/*.ts'],
    tests: ['test/engine/matching/**/!(*-doc).test.ts'],
  },
  time: {
    mutate: ['electron/engine/zone.ts', 'shared/days.ts', 'electron/engine/sources/time/**/*.ts'],
    tests: [
      'test/engine/time/**/*.test.ts',
      'test/engine/sources/{moments,daylight,time-survey}.test.ts',
      'test/shared/days.test.ts',
    ],
  },
};

/** A group is good enough from here on, in per cent. */
export const ENOUGH = 80;

/** Where reports and what is remembered of earlier runs lie; git, lint and the test run leave the folder alone. */
export const results = 'test-results/mutation';
