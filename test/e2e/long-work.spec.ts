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

/** Presses Cancel and waits for the end of the import; in milliseconds of the window's clock. */
function cancelTime({ page }: ActasWindow): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const buttons = [...document.querySelectorAll<HTMLElement>('[role=dialog] button')];
        const cancel = buttons.find((button) => button.textContent === 'Cancel');
        if (!cancel) return reject(new Error('There is nothing to cancel.'));
        const from = performance.now();
        const look = (): void => {
          const title = document.querySelector('[role=dialog] header')?.textContent;
          if (title?.startsWith('Imported')) resolve(performance.now() - from);
          else requestAnimationFrame(look);
        };
        cancel.click();
        look();
      }),
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

for (const phase of ['Looking', 'Importing'] as const) {
  test(`a cancel while ${phase} is answered within a second and leaves nothing`, async ({ actas, home }) => {
    const large = writeLoginHistory(join(home, 'LoginHistory.csv'), ROWS);
    const taskbar = await watchTaskbar(actas);
    await actas.start.newReview('Cancelled');
    await actas.drop(large);
    await expect(actas.import.importButton()).toBeEnabled({ timeout: 60_000 + ROWS });
    await actas.import.importButton().click();
    await expect(actas.import.dialog.getByRole('progressbar')).toContainText(
      new RegExp(`^${phase}.*[1-9][\\d,]* rows`),
    );
    const took = await cancelTime(actas);
    tell(`cancel while ${phase}`, { rows: ROWS, milliseconds: Math.round(took) });
    expect(took).toBeLessThan(LONGEST_CANCEL_MS);
    await expect(actas.import.dialog.getByRole('status')).toContainText('Nothing was imported.');
    expect(await actas.call('review.info')).toMatchObject({ value: { counts: { sources: 0, rows: 0 } } });
    expect((await taskbar()).at(-1) ?? -1, 'the task bar').toBe(-1);
    rmSync(large);
  });
}
