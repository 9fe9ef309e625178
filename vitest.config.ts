import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // The window's tests are Playwright's, and measurements say nothing on a busy machine.
    exclude: ['test/e2e/**', 'test/bench/**'],
    environment: 'node',
    // A process per file: better-sqlite3 is native code, and a crash must fail one file, not the whole run.
    pool: 'forks',
    // Nothing else runs meanwhile: one worker less than there are processors would leave half of two idle.
    maxWorkers: '100%',
    // Whole reviews are made in some of them, and a build machine may be busy.
    testTimeout: 60_000,
    reporters: ['default', 'json'],
    outputFile: { json: 'test-results/vitest.json' },
  },
});
