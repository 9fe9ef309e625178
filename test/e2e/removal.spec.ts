import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ANY_SESSION } from '../../shared/contract/sessions.ts';
import { expect, test } from './fixtures.ts';
import { look } from './look.ts';
import type { ActasWindow } from './pages/actas-window.ts';

const grid = (actas: ActasWindow, name: string | RegExp) => actas.page.getByRole('grid', { name });
const sourceRow = (actas: ActasWindow, file: string) =>
  grid(actas, 'Sources').getByRole('row').filter({ hasText: file });
const removedSources = (actas: ActasWindow) => actas.page.getByRole('region', { name: 'Removed sources' });

/** What the review says of itself; ids of sources count imports and are left out. */
async function stateOf(actas: ActasWindow): Promise<unknown> {
  const page = { search: '', sort: null, offset: 0, limit: 500 };
  const sessions = await actas.ask('sessions.page', {
    ...page,
    filter: ANY_SESSION,
  });
  const findings = await actas.ask('findings.page', {
    ...page,
    filter: { rules: [], severities: [], state: 'all' },
  });
  return JSON.parse(
    JSON.stringify([sessions, findings, await actas.ask('review.info', {})]).replace(/"sourceId":\d+/g, '""'),
  );
}

async function remove(actas: ActasWindow, file: string): Promise<void> {
  await sourceRow(actas, file).click();
  await actas.page.getByRole('button', { name: 'Remove this source…' }).click();
  await actas.page.getByRole('alertdialog').getByRole('button', { name: 'Remove it' }).click();
  await expect(actas.done()).toContainText(`${file} was removed and the review analysed again.`, {
    timeout: 60_000,
  });
}

test('a source is removed, and the notice undoes it: nothing is different', async ({ sample }) => {
  const before = await stateOf(sample);
  await sample.goTo('Sources');
  await remove(sample, 'SetupAuditTrail.csv');
  await expect(sourceRow(sample, 'SetupAuditTrail.csv')).toHaveCount(0);
  expect(await stateOf(sample)).not.toEqual(before);
  await sample.done().getByRole('button', { name: 'Undo' }).click();
  await expect(sample.done()).toContainText('SetupAuditTrail.csv is back', { timeout: 60_000 });
  await expect(sourceRow(sample, 'SetupAuditTrail.csv')).toBeVisible();
  await expect(removedSources(sample)).toBeHidden();
  expect(await stateOf(sample)).toEqual(before);
});

for (const theme of ['light', 'dark'] as const) {
  test(`removed sources are listed with who and when, and put back, ${theme}`, async ({ sample }) => {
    await sample.systemTheme(theme);
    await sample.resize(1400, 860);
    await sample.goTo('Sources');
    await remove(sample, 'Users.csv');
    await look(sample, `removed-notice-${theme}`);
    await sample.page.getByRole('button', { name: 'Dismiss' }).click();
    await remove(sample, 'Jira.csv');
    await removedSources(sample)
      .getByRole('button', { name: /^2 removed sources/ })
      .click();
    const listed = removedSources(sample).getByRole('listitem');
    await expect(listed.first()).toContainText('Jira.csv');
    await expect(listed.first()).toContainText(/Removed by \S+, \d+ \w+ \d{4} \d\d:\d\d/);
    await look(sample, `removed-sources-${theme}`);
    await removedSources(sample).getByRole('button', { name: 'Put back Users.csv' }).click();
    await expect(sample.done()).toContainText('Users.csv is back', { timeout: 60_000 });
    await expect(listed).toHaveCount(1);
    await expect(sourceRow(sample, 'Users.csv')).toBeVisible();
  });

  test(`each count of the ledger leads to its rows, ${theme}`, async ({ actas, home }) => {
    await actas.systemTheme(theme);
    await actas.resize(1500, 860);
    const users = Array.from(
      { length: 300 },
      (_, at) => `user${at},Name ${at},IT,${at % 3 === 0 ? 'perhaps' : 'true'}`,
    );
    const blank = Array.from({ length: 130 }, (_, at) => `,,Unit ${at},true`);
    writeFileSync(join(home, 'a.csv'), ['Username,Name,Department,Active', ...users, ...blank].join('\n'));
    writeFileSync(join(home, 'b.csv'), ['Username,Name,Department,Active', ...users.slice(0, 40)].join('\n'));
    await actas.start.newReview('Ledger');
    await actas.drop(join(home, 'a.csv'), join(home, 'b.csv'));
    await actas.import.run();
    await actas.import.close();
    await actas.goTo('Sources');

    await grid(actas, 'Sources')
      .getByRole('button', { name: /^130 (left-out|rejected) rows of a.csv/ })
      .click();
    const rows = grid(actas, 'Rows of a.csv');
    await expect(actas.page.getByRole('main').getByRole('status').first()).toHaveText('130 of 130');
    await actas.page.getByRole('searchbox').fill('Unit 129');
    await expect(actas.page.getByRole('main').getByRole('status').first()).toHaveText('1 of 130');
    await rows.getByRole('row').filter({ hasText: 'Unit 129' }).click();
    const record = actas.page.getByRole('complementary', { name: 'Row' });
    await expect(record).toContainText('Row 431');
    await expect(record).toContainText('This row was rejected: "Username", "Name" are all empty.');
    await expect(record).toContainText('Unit 129');
    await look(actas, `ledger-row-${theme}`);
    await actas.page.getByRole('searchbox').fill('');
    await expect(actas.page.getByRole('main').getByRole('status').first()).toHaveText('130 of 130');
    await look(actas, `ledger-rows-${theme}`);

    await actas.page.getByRole('button', { name: /^Duplicate 0/ }).click();
    await expect(rows).toContainText('No row of this source is duplicate');
    await actas.page.getByRole('button', { name: 'All sources' }).click();
    await sourceRow(actas, 'b.csv').click();
    const inspector = actas.page.getByRole('complementary', { name: 'Source' });
    await inspector.getByRole('button', { name: '40 duplicate rows of b.csv' }).click();
    await expect(grid(actas, 'Rows of b.csv')).toContainText('Already in a.csv, row 2');
    await grid(actas, 'Rows of b.csv').getByRole('button', { name: 'Row' }).click();
    await expect(grid(actas, 'Rows of b.csv')).toContainText('Already in a.csv, row 41');
    await actas.goTo('Sources');
    await expect(sourceRow(actas, 'b.csv')).toBeVisible();
  });
}
