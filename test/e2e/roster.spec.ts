import type { OutputOf } from '../../shared/contract/index.ts';
import { expect, test } from './fixtures.ts';
import { look } from './look.ts';
import type { ActasWindow } from './pages/actas-window.ts';
import { grantFiles, manyFiles } from './roster-files.ts';
import { ANY_SESSION } from '../../shared/contract/sessions.ts';

type Matrix = OutputOf<'roster.matrix'>;

async function answerOf<Answer>(actas: ActasWindow, name: string, input: unknown = {}): Promise<Answer> {
  return ((await actas.call(name, input)) as { value: Answer }).value;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
const sessionCount = (actas: ActasWindow) => actas.sessions.screen.getByRole('status').first();

async function importInto(actas: ActasWindow, name: string, files: readonly string[]): Promise<void> {
  await actas.start.newReview(name);
  await actas.drop(...files);
  await actas.import.run();
  await actas.import.close();
  await actas.goTo('Roster');
}

test('who acted without being on the list comes first; figures, flags and rows lead on', async ({
  sample,
}) => {
  const { roster } = sample;
  await sample.goTo('Roster');
  const people = roster.rows('Roster');
  await expect(people.first()).toContainText('Radek Hruška');
  await expect(people.first()).toContainText('Unlisted');
  await expect(people.first()).toContainText('Not declared');
  await expect(roster.figures).toContainText('14 may act as others');
  await expect(roster.figures).toContainText('3.6 % of 385 active users (over 2 to 5 %)');
  await expect(roster.figures).toContainText('Dormant means no session from');

  const total = (await answerOf<OutputOf<'roster.get'>>(sample, 'roster.get')).people.length;
  await roster.figures.getByRole('button', { name: '14 may act as others' }).click();
  await expect(roster.count()).toHaveText(`14 of ${total}`);
  await expect(people).toHaveCount(14);
  await roster.figures.getByRole('button', { name: '1 of them is not on the list' }).click();
  await expect(roster.count()).toHaveText(`1 of ${total}`);
  await people.filter({ hasText: 'Radek Hruška' }).click();
  await expect(roster.person).toContainText('Unlisted');

  // A cited row of a flag opens in the list of rows, as it stands in its file.
  const flag = roster.person.getByRole('listitem').filter({ hasText: 'Unlisted' });
  await flag
    .getByRole('button', { name: /row \d+$/ })
    .first()
    .click();
  const opened = roster.person.getByRole('button', { expanded: true });
  await expect(opened.first()).toBeVisible();
  await expect(roster.person.locator('.raw').first()).toContainText(/Radek Hruška|radek\.hruska/);

  const shown = await roster.person.getByRole('button', { name: /^Show \d+ sessions$/ }).textContent();
  const sessions = Number(/\d+/.exec(shown ?? '')?.[0]);
  await roster.person.getByRole('button', { name: /^Show \d+ sessions$/ }).click();
  await expect(sessionCount(sample)).toHaveText(`${sessions} of 150`);
  await sample.goTo('Roster');
  await roster.person.getByRole('button', { name: 'Show the person' }).click();
  await expect(sample.page.getByRole('main', { name: 'People' })).toContainText('Radek Hruška');
});

test('the roster is filtered, searched and sorted, and comes back to the unlisted first', async ({
  sample,
}) => {
  const { roster, page } = sample;
  await sample.goTo('Roster');
  const people = roster.rows('Roster');
  await roster.screen.getByRole('button', { name: /^Worth a look: any/ }).click();
  await page.getByRole('menuitemcheckbox', { name: /^Dormant \(\d+\)$/ }).click();
  await page.keyboard.press('Escape');
  await expect(people.first()).toContainText('Dormant');
  await expect(people.filter({ hasText: 'Radek Hruška' })).toHaveCount(0);
  await roster.screen.getByRole('button', { name: 'Clear filters' }).click();
  await roster.screen.getByRole('button', { name: 'Person', exact: true }).click();
  await expect(people.first()).not.toContainText('Radek Hruška');
  await roster.screen.getByRole('button', { name: 'Unlisted first' }).click();
  await expect(people.first()).toContainText('Radek Hruška');
  await roster.screen.getByRole('searchbox').fill('hruška');
  await expect(people).toHaveCount(1);
  await people.first().click();
  await page.keyboard.press('Enter');
  await expect(roster.person).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(people.first()).toBeFocused();
});

test('the matrix adds up, and each number is that of the list it leads to', async ({ sample }) => {
  const { roster } = sample;
  await sample.goTo('Roster');
  await roster.tab('Actor × unit');
  const { units, actors } = await answerOf<Matrix>(sample, 'roster.matrix');
  expect(sum(units.map((one) => one.sessions))).toBe(150);
  expect(sum(actors.map((one) => one.sessions))).toBe(150);
  for (const actor of actors) expect(sum(actor.cells), actor.name).toBe(actor.sessions);
  for (const [at, unit] of units.entries())
    expect(sum(actors.map(({ cells }) => cells[at] ?? 0)), unit.unit ?? 'not recorded').toBe(unit.sessions);
  for (const actor of actors) {
    for (const [at, count] of actor.cells.entries()) {
      const unit = units[at]?.unit ?? null;
      const filter = { ...ANY_SESSION, actorKey: actor.key, unit, noUnit: unit === null };
      const page = { search: '', sort: null, offset: 0, limit: 1, filter };
      const { matching } = await answerOf<{ matching: number }>(sample, 'sessions.page', page);
      expect(matching, `${actor.name} in ${unit ?? 'no unit'}`).toBe(count);
    }
  }
  await expect(roster.screen).toContainText(`150 sessions of ${actors.length} actors`);
  await expect(roster.matrix.getByRole('columnheader', { name: /^Payroll/ })).toContainText('sensitive');
  const cell = roster.matrix.getByRole('button', { name: 'Radek Hruška in Payroll: 6 sessions' });
  await expect(cell).toHaveText('6');
  await cell.click();
  await expect(sessionCount(sample)).toHaveText('6 of 150');
  await expect(sample.sessions.row('Margit Szalai')).toHaveCount(4);
});

test('the matrix is walked by keys, and comes back to its cell', async ({ sample }) => {
  const { roster, page } = sample;
  await sample.goTo('Roster');
  await roster.tab('Actor × unit');
  const focused = roster.matrix.locator(':focus');
  await roster.matrix.getByRole('button', { name: 'All actors in all units: 150 sessions' }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(focused).toHaveAccessibleName(/ in all units: \d+ sessions?$/);
  await page.keyboard.press('End');
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Home');
  await page.keyboard.press('Control+Home');
  await expect(focused).toHaveAccessibleName('All actors in all units: 150 sessions');
  const payroll = roster.matrix.getByRole('button', { name: 'Radek Hruška in Payroll: 6 sessions' });
  await payroll.focus();
  await page.keyboard.press('Enter');
  await expect(sessionCount(sample)).toHaveText('6 of 150');
  await sample.goTo('Roster');
  await expect(payroll).toHaveAttribute('tabindex', '0');
});

test('the switch over time: what it was when, who moved it, and no ticket asks for it', async ({
  sample,
}) => {
  const { roster } = sample;
  await sample.goTo('Roster');
  await roster.tab('Access windows');
  const moves = roster.rows('Moves of the switch');
  await expect(moves).toHaveCount(2);
  await expect(moves.first()).toContainText('5 Jan 2026');
  await expect(moves.first()).toContainText('On');
  await expect(moves.first()).toContainText('Tomasz Wieczorek');
  await expect(moves.first()).toContainText('No ticket asks for it');
  await expect(moves.nth(1)).toContainText('Off');
  await moves.first().click();
  await expect(roster.access.locator('.raw')).toContainText(
    'Changed Administrators Can Log in as Any User from off to on',
  );
  const states = roster.screen.getByRole('list', { name: 'States of the switch' }).getByRole('listitem');
  const on = states.filter({ hasText: /: On,/ });
  const words = await on.getByRole('button').textContent();
  await on.getByRole('button').click();
  await expect(sessionCount(sample)).toHaveText(`${/\d+/.exec(words ?? '')?.[0]} of 150`);
});

test('grants: to administrators with the session inside, to vendors apart, each with its rows', async ({
  actas,
  home,
}) => {
  const { roster } = actas;
  await importInto(actas, 'Grants', grantFiles(home));
  await roster.tab('Access windows');
  await roster.tab(/^Open to administrators 1/);
  const grant = roster.rows('Accounts open to administrators').first();
  await expect(grant).toContainText('Mina Roth');
  await expect(grant).toContainText('3 Mar 2026');
  await expect(grant).toContainText('10 Mar 2026');
  await expect(grant).toContainText('5 Mar 2026');
  await grant.click();
  await expect(roster.access).toContainText(/Granted on 3 Mar 2026/);
  await expect(roster.access.locator('.raw')).toHaveCount(2);
  await look(actas, 'roster-grants-light');

  await roster.tab(/^Open to vendors 2/);
  const vendors = roster.rows('Accounts open to vendors');
  await expect(vendors.filter({ hasText: 'support of the vendor' })).toContainText('19 Mar 2026');
  await expect(vendors.filter({ hasText: 'Tidewater Tools' })).toContainText('publisher of a package');
  await look(actas, 'roster-vendors-light');
  await roster.tab(/^Sessions of vendors 0/);
  await expect(roster.screen).toContainText('No session of a vendor’s support is recorded');

  await roster.tab(/^Open to administrators 1/);
  await grant.getByRole('button', { name: '1 session in the account of Mina Roth' }).click();
  await expect(sessionCount(actas)).toHaveText('1 of 1');
  await expect(actas.sessions.row('Sol Weaver')).toHaveCount(1);
});

test('without an audit trail or a list of permissions it is not recorded, not “no”', async ({
  actas,
  home,
}) => {
  const { roster } = actas;
  await importInto(actas, 'Many', manyFiles(home));
  await expect(roster.figures).toContainText('Not recorded may act as others');
  await expect(roster.rows('Roster').first()).toContainText('Not recorded');
  await roster.tab('Access windows');
  await expect(roster.screen.getByRole('list', { name: 'States of the switch' })).toContainText(
    'not recorded',
  );
  await expect(roster.screen).toContainText('Without such a row it is not recorded');
  await roster.tab(/^Open to administrators 0/);
  await expect(roster.screen).toContainText('Login Access Exp. Date');
});

test('sixty actors in forty units stay legible and reachable', async ({ actas, home }) => {
  const { roster, page } = actas;
  await actas.systemTheme('light');
  await actas.resize(1400, 860);
  await importInto(actas, 'Many', manyFiles(home));
  await roster.tab('Actor × unit');
  await expect(roster.matrix).toHaveAttribute('aria-rowcount', '62');
  await expect(roster.matrix).toHaveAttribute('aria-colcount', '42');
  await look(actas, 'roster-many-light');
  await roster.matrix.getByRole('button', { name: /^All actors in all units/ }).focus();
  await page.keyboard.press('Control+End');
  const corner = roster.matrix.locator(':focus');
  await expect(corner).toBeInViewport({ ratio: 1 });
  await expect(roster.matrix.getByRole('rowheader', { name: 'All actors' })).toBeInViewport();
  await expect(roster.matrix.getByRole('columnheader', { name: 'All units' })).toBeInViewport();
  await look(actas, 'roster-many-end-light');
  await page.keyboard.press('PageUp');
  await page.keyboard.press('ArrowLeft');
  await expect(corner).toBeInViewport({ ratio: 1 });
});

for (const theme of ['light', 'dark'] as const) {
  test(`the tabs of the roster, ${theme}`, async ({ sample }) => {
    const { roster, page } = sample;
    await sample.systemTheme(theme);
    await sample.resize(1400, 860);
    await sample.goTo('Roster');
    await roster.rows('Roster').first().click();
    await look(sample, `roster-people-${theme}`);
    await roster.tab('Actor × unit');
    await look(sample, `roster-matrix-${theme}`);
    await roster.tab('Access windows');
    await roster.rows('Moves of the switch').first().click();
    await look(sample, `roster-access-${theme}`);
    await roster.tab(/^Open to vendors/);
    await roster.rows('Accounts open to vendors').first().click();
    await look(sample, `roster-vendor-${theme}`);
    for (const [width, height] of [
      [1024, 700],
      [760, 560],
    ] as const) {
      await sample.resize(width, height);
      for (const tab of ['Who may and who did', 'Actor × unit', 'Access windows']) {
        await roster.tab(tab);
        await look(sample, `roster-${tab.toLowerCase().replaceAll(' ', '-')}-${width}-${theme}`);
        expect(
          await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth),
          `${tab} scrolls sideways at ${width}`,
        ).toBe(true);
      }
    }
  });
}

test('at 200 % every tab can be read by scrolling', async ({ sample }) => {
  const { roster, page } = sample;
  await sample.resize(1400, 860);
  await sample.goTo('Roster');
  await sample.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(2),
  );
  await page.waitForFunction(() => window.innerWidth < 800);
  await roster.rows('Roster').first().focus();
  for (let step = 0; step < 6; step += 1) await page.keyboard.press('ArrowDown');
  await expect(roster.rows('Roster').nth(5)).toBeFocused();
  await expect(roster.rows('Roster').nth(5)).toBeInViewport({ ratio: 1 });
  await roster.tab('Actor × unit');
  await expect(roster.matrix.getByRole('rowheader', { name: 'Hassan El-Khatib' })).toBeInViewport();
  await roster.tab('Access windows');
  await roster.rows('Moves of the switch').nth(1).focus();
  await expect(roster.rows('Moves of the switch').nth(1)).toBeInViewport({ ratio: 1 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
});
