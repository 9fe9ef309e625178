import { expect, type Locator, type Page } from '@playwright/test';

/** The parts of the screen, as their tabs are called. */
export const PARTS = [
  'Verdict',
  'Tickets and reasons',
  'Repetition',
  'Sensitive units',
  'Roster',
  'Time',
  'Matching',
  'Rules',
  'History',
] as const;

export class PolicyScreen {
  readonly page: Page;
  readonly screen: Locator;

  constructor(page: Page) {
    this.page = page;
    this.screen = page.getByRole('main', { name: 'Policy' });
  }

  async open(part: (typeof PARTS)[number]): Promise<void> {
    const tab = this.screen.getByRole('tab', { name: new RegExp(`^${part}`) });
    await tab.click();
    await expect(tab).toHaveAttribute('aria-selected', 'true');
  }

  /** A setting of the mapping: "Reason is specific: a no". */
  effect(setting: string): Locator {
    return this.screen.getByRole('button', { name: setting });
  }

  async choose(setting: string, effect: string): Promise<void> {
    await this.effect(setting).click();
    await this.page.getByRole('option', { name: effect, exact: true }).click();
    await expect(this.effect(setting)).toContainText(effect);
  }

  row(tick: string): Locator {
    return this.screen.getByRole('row').filter({ has: this.page.getByRole('rowheader', { name: tick }) });
  }

  /** The place of a setting by its key. */
  setting(key: string): Locator {
    return this.screen.locator(`[data-setting="${key}"]`);
  }

  /** The number of a setting by its key. */
  number(key: string): Locator {
    return this.setting(key).getByRole('textbox');
  }

  /** The keys of all settings in sight. */
  keys(): Promise<string[]> {
    return this.screen
      .locator('[data-setting]')
      .evaluateAll((places) => places.map((place) => place.getAttribute('data-setting') ?? ''));
  }

  /** The rules on the bench. */
  rules(): Locator {
    return this.screen.getByRole('navigation', { name: 'Rules' }).getByRole('button');
  }

  async tryIt(): Promise<void> {
    await this.screen.getByRole('button', { name: 'See what changes' }).click();
  }

  /** What the trial found out. */
  result(): Locator {
    return this.screen.getByRole('group', { name: 'What it would change' });
  }

  /** The findings that come, go or change. */
  findings(): Locator {
    return this.result().getByRole('table', { name: 'Findings gained, lost and changed' });
  }

  moved(): Locator {
    return this.result()
      .getByRole('table', { name: /^Sessions that change/ })
      .getByRole('button');
  }

  /** What says that something is not saved. */
  unsaved(): Locator {
    return this.screen.getByRole('region', { name: 'Changes that are not saved' });
  }

  async saveAs(version: number, note: string): Promise<void> {
    await this.screen.getByLabel('Note: why the policy changes').fill(note);
    await this.screen.getByRole('button', { name: `Save as version ${version}` }).click();
  }

  versions(): Locator {
    return this.screen.getByRole('region', { name: 'History' }).getByRole('list').first().locator('> li');
  }

  pattern(number: number): Locator {
    return this.screen.getByRole('textbox', { name: `Pattern ${number}` });
  }

  box(): Locator {
    return this.screen.getByRole('textbox', { name: 'Try a text' });
  }

  /** The keys that are lit in the box, in order. */
  lit(): Locator {
    return this.screen.locator('.lit-marks mark');
  }
}
