import { defineConfig } from 'vitest/config';
import { groups } from './scripts/lib/mutation-groups.mjs';

/** The tests of one group of files, for Stryker: see stryker.config.mjs. */
const group = groups[process.env['ACTAS_MUTATION'] ?? ''];

export default defineConfig({
  test: {
    include: [...(group?.tests ?? [])],
    environment: 'node',
    // Each mutant gets a new thread, and the files of its tests share it: that halves the time.
    isolate: false,
  },
});
