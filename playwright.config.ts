import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results/e2e',
  // One at a time: the app is a whole desktop program, and two of them would fight for the focus of a real display.
  workers: 1,
  // A test that passes at the second try hides a fault that a person will meet.
  retries: 0,
  forbidOnly: Boolean(process.env['CI']),
  // Some tests walk through every screen, and a build machine may be busy.
  timeout: 180_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/playwright.json' }]],
});
