import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './fixtures.ts';
import { look } from './look.ts';

test('every count leads to exactly that many sessions', async ({ sample }) => {
  const { reconciliation } = sample;
  await sample.goTo('Sessions');
  await reconciliation.tab('Between sources');
  const counts = reconciliation.counts.getByRole('button');
  await expect(counts).toHaveCount(18);
  await expect(reconciliation.sessions.getByRole('row').nth(3)).toBeVisible();
  const all = await reconciliation.size(reconciliation.sessions);
  for (const row of await reconciliation.counts.getByRole('row').all()) {
    const buttons = await row.getByRole('button').all();
    let sum = 0;
    for (const button of buttons) {
      const shown = Number((await button.innerText()).replace(/\D/gu, ''));
      sum += shown;
      await button.click();
      await expect(button).toHaveAttribute('aria-pressed', 'true');
      await expect
        .poll(
          () => reconciliation.size(reconciliation.sessions),
          (await button.getAttribute('aria-label')) ?? '',
        )
        .toBe(shown);
    }
    if (buttons.length > 0) expect(sum, 'each session has an answer').toBe(all);
  }
});

test('the filter says its check in words, shows in both lists, and can be cleared', async ({ sample }) => {
  const { reconciliation, page } = sample;
  await sample.goTo('Sessions');
  await reconciliation.tab('Between sources');
  await expect(reconciliation.sessions.getByRole('row').nth(3)).toBeVisible();
  const all = await reconciliation.size(reconciliation.sessions);
  await reconciliation.count('Logout', 'missing').click();
  const filters = page.getByRole('group', { name: 'Filters' });
  await expect(filters.getByRole('button', { name: 'Check: Logout, missing' })).toBeVisible();
  await expect.poll(() => reconciliation.size(reconciliation.sessions)).toBeLessThan(all);
  const few = await reconciliation.size(reconciliation.sessions);
  expect(few).toBeGreaterThan(0);
  await reconciliation.sessions.getByRole('row').nth(1).click();
  await expect(sample.sessions.inspector.getByText('Logout: missing')).toBeVisible();
  await reconciliation.tab('Sessions');
  const list = page.getByRole('grid', { name: 'Sessions', exact: true });
  await expect.poll(() => reconciliation.size(list)).toBe(few);
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await expect.poll(() => reconciliation.size(list)).toBe(all);
});

/** Somebody changed things as somebody else, and the login-as row is older than the export. */
const TRAIL = [
  'Date,User,Source Namespace Prefix,Action,Section,Delegate User',
  '"3/19/2026, 2:40:00 PM EDT",paul.adeyemi@harbour.example,,Changed page layout Berth,Customize Accounts,wanda.kowalik@harbour.example',
  '"3/18/2026, 9:20:10 AM EDT",wanda.kowalik@harbour.example,,Logged out using Login-As access for Ida Sørensen,Manage Users,',
  '"3/18/2026, 9:05:00 AM EDT",wanda.kowalik@harbour.example,,Logged in using Login-As access for Ida Sørensen,Manage Users,',
  '"3/17/2026, 8:15:30 AM EDT",ida.sorensen@harbour.example,,Changed =SUM(A1) for Quay 4,Manage Users,wanda.kowalik@harbour.example',
].join('\r\n');

test('rows without a session: each is shown as it stands in its file', async ({ actas, home }) => {
  const { reconciliation, page } = actas;
  await actas.start.newReview('Harbour');
  writeFileSync(join(home, 'SetupAuditTrail.csv'), TRAIL);
  await actas.drop(join(home, 'SetupAuditTrail.csv'));
  await actas.import.run();
  await actas.import.close();
  await actas.goTo('Sessions');
  await reconciliation.tab('Rows without a session');
  const rows = reconciliation.strays.getByRole('row').filter({ has: page.getByRole('gridcell') });
  await expect(rows).toHaveText([/paul\.adeyemi/, /ida\.sorensen/]);
  await rows.first().focus();
  await page.keyboard.press('End');
  await expect(rows.nth(1)).toBeFocused();
  const { rowInspector } = reconciliation;
  await expect(rowInspector.getByRole('heading', { name: 'Row 5' })).toBeVisible();
  await expect(rowInspector.locator('.raw')).toContainText('Changed =SUM(A1) for Quay 4');
  await look(actas, 'strays-rows-light');
  await page.getByRole('searchbox').fill('page layout');
  await expect(rows).toHaveCount(1);
  await page.getByRole('searchbox').fill('no row says this');
  await expect(page.getByText('No row matches')).toBeVisible();
});

for (const theme of ['light', 'dark'] as const)
  test(`pictures of the lists between sources, ${theme}`, async ({ sample }) => {
    const { reconciliation } = sample;
    await sample.systemTheme(theme);
    await sample.resize(1400, 860);
    await sample.goTo('Sessions');
    await reconciliation.tab('Between sources');
    await reconciliation.count('Logout', 'missing').click();
    await expect(sample.page.getByText('13 of 150')).toBeVisible();
    await reconciliation.sessions.getByRole('row').nth(1).click();
    await expect(sample.sessions.inspector.getByText('Logout: missing')).toBeVisible();
    await look(sample, `between-sources-${theme}`);
    await reconciliation.tab('Rows without a session');
    await expect(sample.page.getByText('Every row has its session')).toBeVisible();
    await look(sample, `strays-${theme}`);
  });

test('pictures of the lists between sources in a small window and at 200 %', async ({ sample }) => {
  const { reconciliation } = sample;
  await sample.resize(1024, 700);
  await sample.goTo('Sessions');
  await reconciliation.tab('Between sources');
  await expect(reconciliation.counts).toBeVisible();
  await look(sample, 'between-sources-small');
  await sample.resize(760, 560);
  await look(sample, 'between-sources-tiny');
  await reconciliation.sessions.scrollIntoViewIfNeeded();
  await look(sample, 'between-sources-tiny-list');
  await sample.resize(1400, 860);
  await sample.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(2),
  );
  await sample.page.waitForFunction(() => window.innerWidth < 800);
  await look(sample, 'between-sources-zoom');
});
