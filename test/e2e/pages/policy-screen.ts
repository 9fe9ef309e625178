import { expect, type Locator, type Page } from '@playwright/test';

export class PolicyScreen {
  readonly page: Page;
  readonly screen: Locator;

  constructor(page: Page) {
    this.page = page;
    this.screen = page.getByRole('main', { name: 'Policy' });
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

  async tryIt(): Promise<void> {
    await this.screen.getByRole('button', { name: 'See what changes' }).click();
  }

  /** What the trial found out. */
  result(): Locator {
    return this.screen.getByRole('group', { name: 'What it would change' });
  }

  moved(): Locator {
    return this.result()
      .getByRole('table', { name: /^Sessions that change/ })
      .getByRole('button');
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
