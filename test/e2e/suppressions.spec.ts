import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FindingRow } from '../../shared/contract/findings.ts';
import type { OutputOf } from '../../shared/contract/index.ts';
import { unzipped } from '../engine/sources/zip-of.ts';
import { expect, test } from './fixtures.ts';
import { look } from './look.ts';
import type { ActasWindow } from './pages/actas-window.ts';
import { SuppressionsScreen } from './pages/suppressions-screen.ts';
import { manyFiles } from './roster-files.ts';

const ACTOR = 'Yusuf Karahan';
const TARGET = 'Ayumi Nakagome';
const REASON = 'Weekly reconciliation of the price list, agreed with the head of Sales West.';

/** The findings about one pair, or all, as the engine knows them. */
async function findingsOf(actas: ActasWindow, subject?: string): Promise<FindingRow[]> {
  const filter = { rules: [], severities: [], state: 'all' };
  const input = { search: '', sort: null, offset: 0, limit: 500, filter };
  const answer = (await actas.call('findings.page', input)) as { value: { rows: FindingRow[] } };
  return answer.value.rows.filter((row) => subject === undefined || row.subject === subject);
}

const titlesOf = (rows: readonly FindingRow[]): string[] => [
  ...new Set(rows.flatMap(({ rules }) => rules.map(({ title }) => title))),
];

test('a suppression is written by keyboard, seen before it is saved, counted everywhere, and ended', async ({
  sample,
  home,
}) => {
  const { page, findings } = sample;
  const suppressions = new SuppressionsScreen(page);
  const about = await findingsOf(sample, `${ACTOR} as ${TARGET}`);
  const rules = titlesOf(about);
  const sessions = Math.max(...about.map((row) => row.sessions));
  expect(about.length, 'the sample says something of this pair').toBeGreaterThan(0);
  const many = about.length === 1 ? '1 finding' : `${about.length} findings`;

  await test.step('at first nothing is suppressed, and it is said', async () => {
    await sample.goTo('Findings');
    await suppressions.open();
    await expect(suppressions.count()).toContainText(/^0 of \d+ findings are suppressed$/);
    await expect(suppressions.screen.getByRole('heading', { name: 'Nothing is suppressed' })).toBeVisible();
    await look(sample, 'suppressions-empty');
    await suppressions.button('New suppression').focus();
    await page.keyboard.press('Enter');
    await expect(suppressions.screen.getByRole('heading', { name: 'New suppression' })).toBeFocused();
  });

  await test.step('the scope is chosen by typing; what is missing is named', async () => {
    await expect(suppressions.screen).toContainText('Still to fill in: rules, actor, account, first day');
    await page.keyboard.press('Tab');
    await expect(suppressions.button('Back to the list')).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(suppressions.rules()).toBeFocused();
    await suppressions.chooseRules(rules);
    await page.keyboard.press('Tab');
    await expect(suppressions.name('Actor')).toBeFocused();
    await suppressions.chooseName('Actor', 'yusuf kara', ACTOR);
    await suppressions.chooseName('Account of', 'nakagome', TARGET);
    await suppressions.fill({ 'First day': '2026-01-01', 'Last day': '2027-06-30' });
    await expect(suppressions.preview().getByRole('alert')).toContainText('at most 12 months');
    await expect(suppressions.button('Save suppression')).toBeDisabled();
    await look(sample, 'suppressions-problem');
  });

  await test.step('it is seen what it hides before it is saved, and a look elsewhere loses nothing', async () => {
    await suppressions.fill({ 'Last day': '2026-12-15' });
    await expect(suppressions.preview().getByRole('status')).toHaveText(
      `Hides ${many} and covers ${sessions} sessions.`,
    );
    await expect(suppressions.touched()).toHaveCount(about.length);
    await expect(suppressions.touched().first()).toContainText('hidden');
    await suppressions.fill({ Owner: 'Ana Ruiz', Ticket: 'GRC-7' });
    await sample.goTo('Overview');
    await sample.goTo('Findings');
    await expect(suppressions.text('Owner')).toHaveValue('Ana Ruiz');
    await expect(suppressions.name('Actor')).toHaveValue(ACTOR);
    await expect(suppressions.button('Save suppression')).toBeDisabled();
    await suppressions.fill({ Reason: REASON });
    await look(sample, 'suppressions-form');
    await suppressions.save();
    await expect(sample.done()).toContainText(`The suppression is saved. Hides ${many}`);
  });

  await test.step('saved, it is in the list, and its number leads to exactly these findings', async () => {
    await expect(suppressions.rows()).toHaveCount(1);
    await expect(suppressions.rows()).toBeFocused();
    await expect(suppressions.count()).toContainText(new RegExp(`^${about.length} of \\d+ findings`));
    await expect(suppressions.inspector).toContainText(REASON);
    await expect(suppressions.inspector).toContainText(`Hides ${many}`);
    await look(sample, 'suppressions-list');
    await suppressions
      .rows()
      .getByRole('button', { name: `${many} hidden: show` })
      .click();
    await expect(findings.rows()).toHaveCount(about.length);
    await expect(findings.rows().first()).toContainText(`${ACTOR} as ${TARGET}`);
    await expect(findings.rows().first()).toContainText('Suppressed');
    expect((await findingsOf(sample, `${ACTOR} as ${TARGET}`)).map(({ state }) => state)).toEqual(
      about.map(() => 'suppressed'),
    );
  });

  await test.step('the number of what is hidden shows on every screen, on Findings and on the Overview', async () => {
    const rail = page.getByRole('navigation', { name: 'Screens' });
    await expect(rail.getByText(`${about.length} suppressed`)).toBeVisible();
    await expect(findings.screen.getByText(`${about.length} suppressed`).first()).toBeVisible();
    await sample.goTo('Overview');
    await expect(
      page
        .getByRole('main', { name: 'Overview' })
        .getByText(new RegExp(`(^|\\D)${about.length} suppressed`))
        .first(),
    ).toBeVisible();
  });

  await test.step('the pack lists it', async () => {
    await sample.goTo('Export pack');
    await expect(page.getByRole('main', { name: 'Export pack' })).toContainText(
      `, ${about.length} suppressed; the pack will say so.`,
    );
    await sample.pack.export();
    const packs = join(home, 'documents', 'Actas', 'Packs');
    const [file = ''] = readdirSync(packs);
    const members = await unzipped(readFileSync(join(packs, file)));
    const [path = ''] = [...members.keys()].filter((name) => name.endsWith('/data/suppressions.csv'));
    const table = String(members.get(path));
    expect(table).toContain('Ana Ruiz');
    expect(table).toContain(REASON);
  });

  await test.step('ended, all of it is in sight again, and the log keeps both entries', async () => {
    await sample.goTo('Findings');
    await suppressions.open();
    await suppressions.rows().first().click();
    await suppressions.inspector.getByRole('button', { name: 'End…' }).click();
    await expect(suppressions.dialog.getByRole('button', { name: 'End it' })).toBeDisabled();
    await expect(suppressions.dialog).toContainText(`${many} that it hides`);
    await page.keyboard.type('The reconciliation moved to its own service account.');
    await look(sample, 'suppressions-end');
    await suppressions.dialog.getByRole('button', { name: 'End it' }).click();
    await expect(suppressions.dialog).toBeHidden();
    await expect(suppressions.count()).toContainText(/^0 of \d+ findings/);
    await expect(suppressions.rows().first()).toContainText('Ended');
    await expect(suppressions.inspector).toBeFocused();
    await expect(suppressions.inspector).toContainText('moved to its own service account');
    expect((await findingsOf(sample, `${ACTOR} as ${TARGET}`)).map(({ state }) => state)).toEqual(
      about.map(() => 'open'),
    );
  });
});

test('what is most sensitive waits for a second person', async ({ sample }) => {
  const { page } = sample;
  const suppressions = new SuppressionsScreen(page);
  await sample.goTo('Findings');
  await suppressions.open();
  await suppressions.button('New suppression').click();
  await suppressions.chooseRules(titlesOf(await findingsOf(sample, 'Radek Hruška as Margit Szalai')));
  await suppressions.chooseName('Actor', 'hruska', 'Radek Hruška');
  await suppressions.form.getByRole('radio', { name: 'all accounts of a unit' }).check({ force: true });
  await suppressions.chooseName('Unit, as of the session', 'payr', 'Payroll');
  await suppressions.button('Fill in the period').click();
  await suppressions.fill({ Owner: 'Ana Ruiz', Ticket: 'GRC-8', Reason: 'A test of the second person.' });
  await expect(suppressions.preview()).toContainText(
    /Hides no finding; \d+ sessions of tier 1 wait for a second person\./,
  );
  await look(sample, 'suppressions-tier-one');
  await suppressions.save();
  await expect(suppressions.rows().first()).toContainText('Waits');
  await expect(suppressions.count()).toContainText(/^0 of \d+ findings/);
  await expect(suppressions.inspector).toContainText(/Waits for a second person \(\d+ sessions\)/);

  await suppressions.inspector.getByRole('button', { name: 'Approve as second person…' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('Looked at each of them.');
  await suppressions.dialog.getByRole('button', { name: 'Approve', exact: true }).click();
  await expect(suppressions.dialog.getByRole('alert')).toContainText('Somebody else must approve it');
  await look(sample, 'suppressions-refused');
  await expect(suppressions.dialog.getByRole('textbox')).toHaveValue('Looked at each of them.');
  await page.keyboard.press('Escape');
  await expect(
    suppressions.inspector.getByRole('button', { name: 'Approve as second person…' }),
  ).toBeFocused();
  await expect(suppressions.rows().first()).toContainText('Waits');
});

test('a finding leads to a suppression of its own kind, and another review knows nothing of it', async ({
  sample,
}) => {
  const { page, findings } = sample;
  const suppressions = new SuppressionsScreen(page);
  const [about] = await findingsOf(sample, `${ACTOR} as ${TARGET}`);
  await sample.goTo('Findings');
  await page.getByRole('searchbox').fill(TARGET);
  await findings
    .rows()
    .filter({ hasText: `${ACTOR} as ${TARGET}` })
    .first()
    .click();
  await findings.inspector.getByRole('button', { name: 'Suppress such findings…' }).click();
  await expect(suppressions.name('Actor')).toHaveValue(ACTOR);
  await expect(suppressions.name('Account of')).toHaveValue(TARGET);
  for (const { title } of about?.rules ?? []) await expect(suppressions.form).toContainText(title);
  await suppressions.button('Back to the list').click();
  await expect(suppressions.button('Go on with the new suppression')).toBeVisible();

  await sample.closeReview();
  await sample.start.newReview('Another');
  await sample.goTo('Findings');
  await suppressions.open();
  await expect(suppressions.button('New suppression')).toBeVisible();
  await suppressions.button('New suppression').click();
  await expect(suppressions.name('Actor')).toHaveValue('');
  await suppressions.name('Actor').click();
  await expect(page.getByText('No session of this review has such a name.')).toBeVisible();
});

test('thirty of them with long names are read in a small window, light and dark', async ({ actas, home }) => {
  const { page } = actas;
  const suppressions = new SuppressionsScreen(page);
  await actas.start.newReview('Many');
  await actas.drop(...manyFiles(home));
  await actas.import.run();
  await actas.import.close();
  const { value: all } = (await actas.call('suppressions.choices', { search: '' })) as {
    value: OutputOf<'suppressions.choices'>;
  };
  const long = all.actors.find(({ name }) => name.length > 60);
  const unit = all.units.find((one) => one.length > 60);
  expect([long, unit], 'some names are long').not.toContain(undefined);
  const rules = [...new Set((await findingsOf(actas)).flatMap((row) => row.rules.map(({ rule }) => rule)))];
  const others = all.actors.filter((one) => one !== long).slice(0, 29);
  for (const [at, actor] of [...others, long].entries()) {
    const scope = { rules, actor, target: null, unit: actor === long ? unit : all.units[at] };
    const days = { from: '2026-02-01', until: `2026-${at % 3 === 0 ? '12' : '02'}-15` };
    const words = { owner: 'The head of regional coordination and of special projects', ticket: 'GRC-7' };
    const added = await actas.call('suppressions.add', { ...days, ...words, reason: REASON, scope });
    expect(added).toMatchObject({ ok: true });
  }
  // They were written past the screens: what the window has read of the review is old.
  await page.reload();
  await actas.goTo('Findings');
  await suppressions.open();
  await expect(suppressions.rows().first()).toContainText('Maximiliana');
  await suppressions.rows().first().click();
  await expect(suppressions.inspector).toContainText(unit ?? '');
  await actas.systemTheme('dark');
  await actas.resize(1400, 860);
  await look(actas, 'suppressions-many-dark');
  await suppressions.button('New suppression').click();
  await suppressions.chooseName('Actor', 'maximil', long?.name ?? '');
  await suppressions.form.getByRole('radio', { name: 'all accounts of a unit' }).check({ force: true });
  await suppressions.chooseName('Unit, as of the session', 'special', unit ?? '');
  await suppressions.chooseName('Unit, as of the session', 'department 39', 'Department 39');
  await suppressions.button('Fill in the period').click();
  await suppressions.chooseRules(titlesOf(await findingsOf(actas)));
  await expect(suppressions.preview().getByRole('status')).toContainText(/Hides \d+ findings?/);
  await look(actas, 'suppressions-form-dark');
  await actas.systemTheme('light');
  for (const [width, height] of [
    [1024, 700],
    [760, 560],
  ] as const) {
    await actas.resize(width, height);
    await look(actas, `suppressions-form-${width}`);
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth),
      'it scrolls sideways',
    ).toBe(true);
  }
  await suppressions.button('Back to the list').click();
  await look(actas, 'suppressions-many-760');
  await actas.resize(1024, 700);
  await suppressions.rows().nth(1).click();
  await look(actas, 'suppressions-many-1024');
  await page.keyboard.press('Enter');
  await expect(suppressions.inspector).toBeFocused();
  await look(actas, 'suppressions-inspector-1024');
  await page.keyboard.press('Escape');
  await expect(suppressions.rows().nth(1)).toBeFocused();
});
