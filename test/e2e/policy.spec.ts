import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { POLICY_SETTINGS } from '../../shared/policy-settings.ts';
import { RULE_IDS } from '../../shared/words.ts';
import { expect, test } from './fixtures.ts';
import { look, picture } from './look.ts';
import type { ActasWindow } from './pages/actas-window.ts';
import { PARTS, PolicyScreen } from './pages/policy-screen.ts';

const NOTE = 'The site agreed: a ticket may speak for itself.';

/** The number beside a verdict on the Overview. */
async function counted(actas: ActasWindow, verdict: string): Promise<number> {
  await actas.goTo('Overview');
  const link = actas.page.getByRole('button', { name: new RegExp(`^\\d+ sessions: ${verdict}$`) });
  return (await link.count()) === 0 ? 0 : Number.parseInt((await link.textContent()) ?? '', 10);
}

test('a policy is tried, seen and saved as a version', async ({ sample }) => {
  const policy = new PolicyScreen(sample.page);
  const { page } = sample;
  await sample.systemTheme('light');
  await sample.resize(1400, 860);
  const weak = await counted(sample, 'Weak');

  await test.step('ticket keys light up where they stand', async () => {
    await page.keyboard.press('g');
    await page.keyboard.press('y');
    await expect(policy.screen).toBeVisible();
    await policy.open('Tickets and reasons');
    await policy.box().fill('As agreed in OPS-112 and QQQ-9');
    await expect(policy.lit()).toHaveText(['OPS-112', 'QQQ-9']);
    const finds = policy.screen.locator('.key-finds li');
    await expect(finds.first()).toContainText('a ticket of this review');
    await expect(finds.last()).toContainText('no ticket of this review');
    await policy.box().scrollIntoViewIfNeeded();
    await look(sample, 'policy-keys-light');
    await policy.box().fill('As agreed in OPS 112');
    await expect(finds).toContainText('is nearly OPS-112: suggested, never linked');
  });

  await test.step('a pattern that could take for ever is refused in a sentence', async () => {
    await policy.screen.getByRole('button', { name: 'Add a pattern' }).click();
    await expect(policy.pattern(3)).toBeFocused();
    await expect(policy.unsaved()).toContainText('"ticketKeys.2": it must be a text that is not empty');
    await expect(policy.screen.getByRole('button', { name: 'See what changes' })).toBeDisabled();
    await page.keyboard.type('([A-Z]+)+-[0-9]+');
    await expect(policy.pattern(3).locator('xpath=..')).toContainText('([A-Z]+)+-[0-9]+');
    await policy.tryIt();
    await expect(sample.error()).toContainText('([A-Z]+)+-[0-9]+');
    await sample.error().getByRole('button').first().click();
    await policy.screen.getByRole('button', { name: 'Remove pattern 3' }).click();
    await expect(policy.screen.getByText('not saved')).toHaveCount(0);
  });

  await test.step('what is not saved is marked, and survives another screen', async () => {
    await policy.open('Verdict');
    await policy.choose('Reason is specific: a no', 'Unjustified');
    await expect(policy.row('Reason is specific')).toContainText('changed');
    await expect(policy.row('Reason is specific')).toContainText('not saved');
    await sample.goTo('Findings');
    await sample.goTo('Policy');
    await expect(policy.effect('Reason is specific: a no')).toContainText('Unjustified');
    await policy.screen.getByRole('button', { name: 'Reset Reason is specific to the default' }).click();
    await expect(policy.row('Reason is specific')).toContainText('default');
    await expect(policy.screen.getByRole('button', { name: 'See what changes' })).toHaveCount(0);
  });

  let moved = 0;
  await test.step('nothing is saved before it is seen what it changes', async () => {
    await policy.choose('Reason is specific: a no', 'Unjustified');
    await expect(policy.screen.getByRole('button', { name: /Save as version/ })).toHaveCount(0);
    await policy.tryIt();
    await expect(policy.result()).toContainText(/\d+ sessions? of \d+ changes? (its|their) verdict/);
    await expect(policy.result()).toBeFocused();
    moved = await policy.moved().count();
    expect(moved).toBeGreaterThan(0);
    await look(sample, 'policy-trial-light');
    await sample.systemTheme('dark');
    await look(sample, 'policy-trial-dark');
    await policy.effect('Opened late').scrollIntoViewIfNeeded();
    await look(sample, 'policy-dark');
    await sample.systemTheme('light');
    await sample.resize(760, 560);
    await policy.result().scrollIntoViewIfNeeded();
    await look(sample, 'policy-trial-small');
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth),
      'it scrolls sideways',
    ).toBe(true);
    await sample.resize(1400, 860);
  });

  await test.step('a session leads to its page, and the trial is still there', async () => {
    const name = (await policy.moved().first().textContent()) ?? '';
    await policy.moved().first().click();
    await expect(sample.page.getByRole('main', { name: 'Sessions' })).toContainText(
      name.split(' as ')[1] ?? 'nobody',
    );
    await sample.goTo('Policy');
    await expect(policy.moved()).toHaveCount(moved);
  });

  await test.step('saved, it is in force and in the history', async () => {
    await policy.saveAs(2, NOTE);
    await expect(sample.done()).toContainText('Version 2 of the policy is saved');
    await policy.open('History');
    await expect(policy.versions()).toHaveCount(2);
    await expect(policy.versions().first()).toContainText('Version 2');
    await expect(policy.versions().first()).toContainText(NOTE);
    await expect(policy.versions().first()).toContainText('Reason is specific: a no');
    await expect(policy.screen.getByText('not saved')).toHaveCount(0);
    await policy.versions().first().scrollIntoViewIfNeeded();
    await look(sample, 'policy-history-light');
    await expect.poll(() => counted(sample, 'Weak'), 'the Overview follows').toBe(weak - moved);
  });
});

test('every setting has its place, can be found, and says what it means', async ({ sample }) => {
  const policy = new PolicyScreen(sample.page);
  await sample.resize(1400, 860);
  await sample.goTo('Policy');
  const drawn: string[] = [];
  for (const part of PARTS.slice(0, -2)) {
    await policy.open(part);
    drawn.push(...(await policy.keys()));
  }
  await policy.open('Rules');
  await expect(policy.rules()).toHaveCount(RULE_IDS.length);
  for (const rule of await policy.rules().all()) {
    await rule.click();
    await expect(rule).toHaveAttribute('aria-current', 'true');
    drawn.push(...(await policy.keys()).filter((key) => key.startsWith('rules.')));
  }
  expect([...drawn].sort()).toEqual(POLICY_SETTINGS.map(({ key }) => key).sort());

  await policy.screen.getByRole('searchbox', { name: 'Find a setting' }).fill('dormant');
  const hits = policy.screen.getByRole('region', { name: 'Settings found' });
  await hits.getByRole('button', { name: 'Unused right: days' }).click();
  await expect(policy.screen.getByRole('tab', { name: 'Roster' })).toHaveAttribute('aria-selected', 'true');
  await expect(policy.number('roster.dormantDays')).toHaveValue('90');
});

test('sensitive units are added, changed and removed', async ({ sample }) => {
  const policy = new PolicyScreen(sample.page);
  const { page } = sample;
  await sample.goTo('Policy');
  await policy.open('Sensitive units');
  const table = policy.screen.getByRole('table', { name: 'Sensitive units' });
  await policy.screen.getByRole('button', { name: 'Add a unit' }).click();
  await expect(table.getByRole('textbox', { name: 'Unit' })).toBeFocused();
  await expect(policy.unsaved()).toContainText('"sensitiveUnits.11.unit"');
  await page.keyboard.type('Berth allocation');
  await table.getByRole('button', { name: /Tier$/ }).click();
  await page.getByRole('option', { name: 'Tier 1' }).click();
  await table.getByRole('textbox', { name: 'Why it is sensitive' }).fill('Prices of competitors');
  await table.getByRole('button', { name: 'Done' }).click();
  await table.getByRole('button', { name: 'Remove Finance' }).click();
  await expect(policy.screen.getByRole('region', { name: 'Not saved yet' })).toContainText(
    'Sensitive units (10 as before): from Finance (tier 2: Results before they are published, payments and prices) →to Berth allocation (tier 1: Prices of competitors)',
  );
  await policy.screen.getByRole('button', { name: 'Reset Sensitive units to the default' }).click();
  await expect(table.getByRole('row')).toHaveCount(12);
  await expect(policy.unsaved()).toHaveCount(0);
});

test('all of it at a glance: every part, light and dark, small, and with long names', async ({ sample }) => {
  const policy = new PolicyScreen(sample.page);
  const name = 'Directorate-General for the Settlement of International Maritime Insurance Claims';
  const units = Array.from({ length: 100 }, (_, index) => ({
    unit: `${name} ${index}`.slice(0, 100),
    tier: (index % 3) + 1,
    reason: 'Claims under negotiation, medical reports of crews, and bank details of the injured'.repeat(3),
  }));
  const hours = { from: '09:00', to: '18:30', days: [1, 2, 3, 4, 6], calendar: 'CA-ON' };
  const zones = [
    { ...hours, zone: 'America/Argentina/ComodRivadavia', holidays: ['2026-07-09'] },
    { ...hours, zone: 'Asia/Tokyo', calendar: 'JP', holidays: [] },
  ];
  const path = join(sample.home, 'policy with long names.json');
  const businessHours = { ...hours, zone: 'America/Toronto', holidays: ['2026-12-24'], zones };
  writeFileSync(path, JSON.stringify({ sensitiveUnits: units, businessHours }));
  await sample.goTo('Policy');
  await sample.willChoose(path);
  await policy.screen.getByRole('button', { name: 'Import…' }).click();
  await expect(sample.done()).toContainText('They are on the screen, not saved.');
  await sample.done().getByRole('button').first().click();
  for (const [theme, width, height] of [
    ['light', 1400, 860],
    ['dark', 1400, 860],
    ['light', 1024, 700],
  ] as const) {
    await sample.systemTheme(theme);
    await sample.resize(width, height);
    for (const part of PARTS) {
      await policy.open(part);
      const show = width === 1400 ? look : picture;
      await show(sample, `policy-${part.toLowerCase().replaceAll(' ', '-')}-${theme}-${width}`);
      expect(
        await sample.page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth),
        `${part} scrolls sideways`,
      ).toBe(true);
    }
  }
});
