import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './fixtures.ts';
import { writeLoginHistory } from './large-file.ts';
import type { ActasWindow } from './pages/actas-window.ts';
import { watchFrames } from './pages/frames.ts';

/** `npm run long-work` takes a million. */
const ROWS = Number(process.env['ACTAS_ROWS'] ?? 150_000);
const LONGEST_FRAME_MS = 200;
const LONGEST_CANCEL_MS = 1000;
test.setTimeout(180_000 + ROWS * 2);

/** Every value the task bar is given from now on; the system still gets them. */
async function watchTaskbar(actas: ActasWindow): Promise<() => Promise<number[]>> {
  await actas.app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    if (!window) throw new Error('There is no window.');
    const shown: number[] = [];
    const show = window.setProgressBar.bind(window);
    window.setProgressBar = (value, options) => {
      shown.push(value);
      show(value, options);
    };
    Object.assign(globalThis, { actasTaskbar: shown });
  });
  return () => actas.app.evaluate(() => (globalThis as unknown as { actasTaskbar: number[] }).actasTaskbar);
}

/** Presses Cancel as soon as the import is in a phase, and waits for its end; in milliseconds of the window's clock. */
function cancelTime({ page }: ActasWindow, phase: string): Promise<number> {
  return page.evaluate(
    (begins) =>
      new Promise<number>((resolve, reject) => {
        let from: number | null = null;
        const press = (): void => {
          const buttons = [...document.querySelectorAll<HTMLElement>('[role=dialog] button')];
          const cancel = buttons.find((button) => button.textContent === 'Cancel');
          if (!cancel) return reject(new Error('There is nothing to cancel.'));
          from = performance.now();
          cancel.click();
        };
        const look = (): void => {
          const title = document.querySelector('[role=dialog] header')?.textContent ?? '';
          const text = document.querySelector('.progress-text')?.textContent ?? '';
          if (title.startsWith('Imported')) return resolve(performance.now() - (from ?? -Infinity));
          if (from === null && text.startsWith(begins) && /[1-9][\d,]* (?:of|rows)/.test(text)) press();
          requestAnimationFrame(look);
        };
        look();
      }),
    phase,
  );
}

function tell(what: string, figures: object): void {
  process.stdout.write(`${what}: ${JSON.stringify(figures)}\n`);
}

test('the window keeps moving while a large file comes in, and says how far it is', async ({
  actas,
  home,
}) => {
  const large = writeLoginHistory(join(home, 'LoginHistory.csv'), ROWS);
  const taskbar = await watchTaskbar(actas);
  await actas.start.newReview('Large');
  const watched = await watchFrames(actas.page);
  await actas.drop(large);
  await expect(actas.import.importButton()).toBeEnabled({ timeout: 60_000 + ROWS });
  const from = Date.now();
  await actas.import.importButton().click();
  await expect(actas.page.getByRole('dialog', { name: 'Imported' })).toBeVisible({ timeout: 60_000 + ROWS });
  const took = Date.now() - from;
  const { said, ...figures } = await watched();
  tell('import', {
    rows: ROWS,
    megabytes: Math.round(statSync(large).size / 1e6),
    milliseconds: took,
    ...figures,
  });

  expect(figures.longestFrame, 'the longest frame').toBeLessThan(LONGEST_FRAME_MS);
  const importing = said.filter((text) => text.startsWith('Importing LoginHistory.csv'));
  expect(importing.filter((text) => /[\d,]+ rows · [\d.]+ of [\d.]+ MB$/.test(text)).length).toBeGreaterThan(
    3,
  );
  expect(
    said.some((text) => / left/.test(text)),
    'the time left',
  ).toBe(true);

  const shown = await taskbar();
  const fractions = shown.filter((value) => value >= 0 && value <= 1);
  expect(fractions.length).toBeGreaterThan(5);
  expect(Math.max(...fractions)).toBeGreaterThan(0.8);
  expect(shown.at(-1), 'cleared at the end').toBe(-1);
  rmSync(large);
});

// Counting is the last that can be stopped; it is over in a moment unless there are very many rows.
const PHASES = ['Looking', 'Importing', ...(ROWS >= 1_000_000 ? ['Counting'] : [])];

for (const phase of PHASES) {
  test(`a cancel while ${phase} is answered within a second and leaves nothing`, async ({ actas, home }) => {
    const large = writeLoginHistory(join(home, 'LoginHistory.csv'), ROWS);
    const taskbar = await watchTaskbar(actas);
    await actas.start.newReview('Cancelled');
    await actas.drop(large);
    await expect(actas.import.importButton()).toBeEnabled({ timeout: 60_000 + ROWS });
    await actas.import.importButton().click();
    const took = await cancelTime(actas, phase);
    tell(`cancel while ${phase}`, { rows: ROWS, milliseconds: Math.round(took) });
    expect(took).toBeLessThan(LONGEST_CANCEL_MS);
    await expect(actas.import.dialog.getByRole('status')).toContainText('Nothing was imported.');
    expect(await actas.call('review.info')).toMatchObject({ value: { counts: { sources: 0, rows: 0 } } });
    expect((await taskbar()).at(-1) ?? -1, 'the task bar').toBe(-1);
    rmSync(large);
  });
}

test('an engine that dies in the middle leaves the review as before, and a clear task bar', async ({
  actas,
  home,
}) => {
  const large = writeLoginHistory(join(home, 'LoginHistory.csv'), ROWS);
  const taskbar = await watchTaskbar(actas);
  await actas.start.newReview('Killed');
  await actas.drop(large);
  await expect(actas.import.importButton()).toBeEnabled({ timeout: 60_000 + ROWS });
  await actas.import.importButton().click();
  await expect(actas.import.dialog.getByRole('progressbar')).toContainText(/^Importing LoginHistory/, {
    timeout: 60_000,
  });
  await expect.poll(async () => (await taskbar()).at(-1) ?? -1).toBeGreaterThan(0);
  await actas.killEngine();
  await actas.import.ended();
  await expect(actas.import.file('LoginHistory.csv')).toContainText('Nothing saved is lost');
  await expect.poll(async () => (await taskbar()).at(-1)).toBe(-1);
  await actas.import.close();
  await actas.page.getByRole('button', { name: 'Open again' }).click();
  await expect.poll(() => actas.call('review.info')).toMatchObject({ value: { name: 'Killed' } });
  await actas.goTo('Sources');
  await expect(actas.page.getByText('No sources yet')).toBeVisible();
  rmSync(large);
});
