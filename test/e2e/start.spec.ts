import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './fixtures.ts';
import { reviewName } from './pages/start-screen.ts';

test('“Open the sample” makes a whole review, ready to read', async ({ actas }) => {
  await actas.start.openSample();
  await expect(actas.page.getByRole('main', { name: 'Overview' })).toBeVisible();
  await expect(actas.page.getByRole('contentinfo')).toContainText('7 sources, ledger balances');
  await actas.goTo('Sessions');
  await expect(actas.sessions.screen.getByRole('status').first()).toHaveText('150 of 150');
  expect(existsSync(actas.reviewFile('Sample review'))).toBe(true);
});

test('a review is made, closed, and found again among the recent ones', async ({ start }) => {
  const first = await start();
  await first.start.newReview('Audit: Q1/2026');
  expect(existsSync(first.reviewFile('Audit- Q1-2026'))).toBe(true);
  await first.closeReview();
  await expect(first.start.recent('Audit: Q1/2026')).toBeEnabled();
  await first.start.newReview('Audit: Q1/2026');
  expect(existsSync(first.reviewFile('Audit- Q1-2026-2'))).toBe(true);
  await first.quit();

  const second = await start();
  await expect(second.start.recent('Audit: Q1/2026')).toHaveCount(2);
  await second.start.recent('Audit: Q1/2026').first().click();
  await expect(second.page.getByRole('main', { name: 'Overview' })).toBeVisible();
  await second.closeReview();

  rmSync(second.reviewFile('Audit- Q1-2026'));
  await second.quit();
  const third = await start();
  await expect(third.start.screen.getByText('moved, renamed or deleted')).toBeVisible();
});

test('a closed dialog changes nothing', async ({ actas }) => {
  await actas.willChoose();
  await actas.start.screen.getByRole('button', { name: 'Open…' }).click();
  await actas.start.newReview('Quiet');
  await actas.menu('import');
  await expect(actas.import.dialog).toBeHidden();
  await expect(actas.error()).toBeEmpty();
});

test('a second start hands its review to the first and ends', async ({
  actas,
  runtime,
  sampleReview,
  home,
}) => {
  const second = spawn(runtime.executable, [...runtime.args, sampleReview], {
    env: { ...runtime.env, ACTAS_HOME: home },
    stdio: 'ignore',
  });
  await once(second, 'exit');
  await expect(reviewName(actas.page, 'Sample review')).toBeVisible();
  expect(await actas.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('the menu does what the window does, and knows whether a review is open', async ({ actas }) => {
  for (const id of ['import', 'export', 'close']) expect(await actas.menuIsEnabled(id), id).toBe(false);
  await actas.start.newReview('Menu');
  for (const id of ['import', 'export', 'close']) expect(await actas.menuIsEnabled(id), id).toBe(true);
  await actas.menu('export');
  await expect(actas.pack.screen).toBeVisible();
  await actas.menu('keys');
  await expect(actas.page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  await actas.page.keyboard.press('Escape');
  await actas.menu('about');
  await expect(actas.page.getByRole('dialog', { name: 'About Actas' })).toContainText(
    '0 requests were attempted and blocked',
  );
  await actas.page.keyboard.press('Escape');
  await actas.closeReview();
  await actas.app.evaluate(
    ({ Menu }) => void Menu.getApplicationMenu()?.getMenuItemById('open-recent')?.submenu?.items[0]?.click(),
  );
  await expect(reviewName(actas.page, 'Menu')).toBeVisible();
});

test('the window comes back where it was', async ({ start, home }) => {
  const first = await start();
  await first.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 60, y: 40, width: 1000, height: 700 }),
  );
  await first.quit();
  const kept = JSON.parse(readFileSync(join(home, 'user-data', 'settings.json'), 'utf8')) as {
    window: { bounds: object };
  };
  const second = await start();
  const bounds = await second.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.getBounds(),
  );
  expect(bounds).toEqual(kept.window.bounds);
  expect(bounds).toMatchObject({ width: 1000, height: 700 });
});

test('when the engine dies, the window says so and opens the review again', async ({ sample }) => {
  const { page } = sample;
  await sample.goTo('Findings');
  await sample.killEngine();
  const alert = page.getByRole('alert').filter({ has: page.getByRole('button', { name: 'Open again' }) });
  await expect(alert).toBeVisible();
  await alert.getByRole('button', { name: 'Open again' }).click();
  await expect(page.getByRole('main', { name: 'Overview' })).toBeVisible();
  await expect(alert).toBeHidden();
  await sample.goTo('Sessions');
  await expect(sample.sessions.screen.getByRole('status').first()).toHaveText('150 of 150');
});

test('a theme that is chosen stays chosen', async ({ start }) => {
  const first = await start();
  await first.systemTheme('light');
  await first.page.getByRole('button', { name: 'Theme' }).click();
  await first.page.getByRole('menuitemradio', { name: 'Dark' }).click();
  const background = (window: typeof first) =>
    window.page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const dark = await background(first);
  await first.quit();
  const second = await start();
  await second.systemTheme('light');
  expect(await background(second)).toBe(dark);
  expect(dark).toMatch(/^rgb\((\d|[1-4]\d), /);
});
