import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, expect, test as base } from '@playwright/test';
import { electronRuntime } from '../../scripts/electron-runtime.mjs';
import { ActasWindow } from './pages/actas-window.ts';

export { expect };

/** The files of the sample review: real exports of a company that does not exist. */
export const SAMPLE = join(import.meta.dirname, '..', '..', 'resources', 'sample');

type Runtime = Awaited<ReturnType<typeof electronRuntime>>;
type Start = (...files: string[]) => Promise<ActasWindow>;

type TestFixtures = {
  /** What the window's console is expected to complain about; everything else fails the test. */
  expectedComplaints: RegExp | null;
  /** A folder of its own: reviews, settings and packs of this test are made below it. */
  home: string;
  /** Starts the application, handing it these files as a double click would. */
  start: Start;
  /** The application as it opens for the first time. */
  actas: ActasWindow;
  /** The application with its own copy of the sample review open. */
  sample: ActasWindow;
};
type WorkerFixtures = { runtime: Runtime; sampleReview: string };

export const test = base.extend<TestFixtures, WorkerFixtures>({
  expectedComplaints: [null, { option: true }],

  runtime: [async ({}, use) => use(await electronRuntime()), { scope: 'worker' }],

  home: async ({}, use) => {
    const home = newFolder();
    await use(home);
    rmSync(home, { recursive: true, force: true });
  },

  start: async ({ runtime, home, expectedComplaints }, use, testInfo) => {
    const windows: ActasWindow[] = [];
    await use(async (...files) => {
      const window = await launch(runtime, home, files);
      windows.push(window);
      return window;
    });
    for (const window of windows) {
      if (testInfo.status !== testInfo.expectedStatus && window.isOpen()) {
        await testInfo.attach('window', { body: await window.page.screenshot(), contentType: 'image/png' });
      }
      await window.quit();
    }
    const complaints = windows.flatMap((window) => window.complaints);
    expect(
      complaints.filter((text) => !expectedComplaints?.test(text)),
      'the console of the window',
    ).toEqual([]);
  },

  actas: async ({ start }, use) => use(await start()),

  // Made once: most tests look at a full review, and only one is about making it.
  sampleReview: [
    async ({ runtime }, use) => {
      const home = newFolder();
      const window = await launch(runtime, home, []);
      await window.start.openSample();
      await window.quit();
      await use(join(home, 'documents', 'Actas', 'Sample review.actas'));
      rmSync(home, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 60_000 },
  ],

  sample: async ({ start, sampleReview, home }, use) => {
    const copy = join(home, 'documents', 'Actas', 'Sample review.actas');
    mkdirSync(join(copy, '..'), { recursive: true });
    cpSync(sampleReview, copy);
    const window = await start(copy);
    await expect(window.page.getByRole('navigation', { name: 'Screens' })).toBeVisible();
    await use(window);
  },
});

async function launch(runtime: Runtime, home: string, files: readonly string[]): Promise<ActasWindow> {
  const app = await _electron.launch({
    executablePath: runtime.executable,
    args: [...runtime.drivenArgs, ...files],
    env: { ...runtime.env, ACTAS_HOME: home },
    // Otherwise the system would always seem to be light.
    colorScheme: null,
  });
  return ActasWindow.of(app, home);
}

function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'actas-e2e-'));
}
