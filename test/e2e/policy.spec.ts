import { expect, test } from './fixtures.ts';
import { look } from './look.ts';
import type { ActasWindow } from './pages/actas-window.ts';
import { PolicyScreen } from './pages/policy-screen.ts';

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
    await page.keyboard.type('([A-Z]+)+-[0-9]+');
    await expect(policy.pattern(3).locator('xpath=..')).toContainText('([A-Z]+)+-[0-9]+');
    await policy.tryIt();
    await expect(sample.error()).toContainText('([A-Z]+)+-[0-9]+');
    await sample.error().getByRole('button').first().click();
    await policy.screen.getByRole('button', { name: 'Remove pattern 3' }).click();
    await expect(policy.screen.getByText('not saved')).toHaveCount(0);
  });

  await test.step('what is not saved is marked, and survives another screen', async () => {
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
