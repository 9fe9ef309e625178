import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { InputOf } from '../../shared/contract/index.ts';
import { expect, test } from './fixtures.ts';

const everyFinding: InputOf<'findings.page'> = {
  search: '',
  sort: null,
  offset: 0,
  limit: 500,
  filter: { rules: [], severities: [], state: 'all' },
};
const NOTE = 'Asked the manager of payroll: she knew of no ticket, and of no reason.';

test('a session leads to its finding, the finding to a decision, the decision into the pack', async ({
  sample,
  start,
  home,
}) => {
  await sample.goTo('Sessions');
  await sample.sessions.search('Margit Szalai');
  await sample.sessions.row('Margit Szalai').first().click();
  const { inspector } = sample.sessions;
  await expect(
    inspector.getByRole('heading', { name: 'Radek Hruška used Margit Szalai’s account' }),
  ).toBeVisible();
  await expect(inspector.getByRole('heading', { name: 'Nine tests' })).toBeVisible();
  await expect(inspector.locator('.ticks > li')).toHaveCount(9);
  await inspector
    .getByRole('button', { name: /SetupAuditTrail\.csv, row \d+/ })
    .first()
    .click();
  await expect(inspector.locator('.raw').first()).toContainText('Login-As access for Margit Szalai');

  await sample.goTo('Findings');
  const { matching, total } = await sample.ask('findings.page', {
    ...everyFinding,
    search: 'Szalai',
  });
  expect(matching).toBeGreaterThan(0);
  expect(matching).toBeLessThan(total);
  await sample.findings.search('Szalai', matching, total);
  await sample.findings.rows().first().click();
  await sample.findings.decide('Control exception', NOTE);
  await expect(sample.findings.history()).toContainText('Control exception');
  await expect(sample.findings.history()).toContainText(NOTE);

  await sample.goTo('Export pack');
  await sample.pack.export();
  await sample.pack.verify();
  await expect(sample.pack.answer()).toContainText(/whole|intact|match/i, { timeout: 20_000 });
  const packs = join(home, 'documents', 'Actas', 'Packs');
  const [file] = readdirSync(packs);
  expect(readdirSync(packs)).toHaveLength(1);
  await expect(sample.pack.screen).toContainText(file ?? 'no pack');
  const hash = createHash('sha256')
    .update(readFileSync(join(packs, file ?? '')))
    .digest('hex');
  await expect(sample.pack.screen).toContainText(hash);
  await sample.pack.screen.getByRole('button', { name: 'Copy the hash' }).click();
  await expect(sample.pack.screen.getByRole('button', { name: 'Copied' })).toBeVisible();
  expect(await sample.app.evaluate(({ clipboard }) => clipboard.readText())).toBe(hash);
  await sample.quit();
  expect(existsSync(`${sample.reviewFile('Sample review')}-wal`), 'the review was closed tidily').toBe(false);

  const again = await start();
  await again.start.recent('Sample review').click();
  await again.goTo('Findings');
  await again.page.getByRole('searchbox').fill('Szalai');
  await again.findings.rows().filter({ hasText: 'Control exception' }).first().click();
  await expect(again.findings.history()).toContainText(NOTE);
});

test('the whole queue is worked by keyboard', async ({ sample }) => {
  const { page, findings } = sample;
  await page.keyboard.press('g');
  await page.keyboard.press('f');
  await expect(findings.screen).toBeVisible();
  await page.keyboard.press('j');
  await expect(findings.inspector.getByRole('heading', { level: 2 })).toBeVisible();
  await page.keyboard.press('2');
  await page.keyboard.press('n');
  await page.keyboard.type('Ticket came later; see mail of 3 March.');
  await page.keyboard.press('Control+Enter');
  await expect(sample.done()).toContainText('Saved: Justified late.');
  await expect(findings.history()).toContainText('Ticket came later');
  await page.keyboard.press('Escape');
  await page.keyboard.press('u');
  await expect(findings.history()).toContainText('Taken back');
  await expect(findings.history().getByRole('listitem')).toHaveCount(2);
});

test('a pack folder that is chosen is remembered', async ({ sample, start, home }) => {
  await sample.willChoose(home);
  await sample.goTo('Export pack');
  await sample.pack.screen.getByRole('button', { name: 'Choose folder…' }).click();
  await sample.pack.export();
  const made = readdirSync(home).filter((name) => name !== 'documents' && name !== 'user-data');
  expect(made).toHaveLength(1);
  await sample.quit();
  const again = await start(sample.reviewFile('Sample review'));
  await again.goTo('Export pack');
  await expect(again.pack.screen.locator('.folder')).toContainText('~');
  await expect(again.pack.screen.locator('.folder')).not.toContainText('Packs');
});
