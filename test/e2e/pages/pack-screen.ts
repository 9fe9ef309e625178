import { expect, type Locator, type Page } from '@playwright/test';

export class PackScreen {
  readonly screen: Locator;

  constructor(page: Page) {
    this.screen = page.getByRole('main', { name: 'Export pack' });
  }

  async export(): Promise<void> {
    await this.screen.getByRole('button', { name: 'Export evidence pack' }).click();
    await expect(this.screen.getByRole('heading', { name: 'Evidence pack written' })).toBeVisible({
      timeout: 30_000,
    });
  }

  async verify(): Promise<void> {
    await this.screen.getByRole('button', { name: 'Verify this pack' }).click();
  }

  answer(): Locator {
    return this.screen.getByRole('status');
  }

  /** A fact of the pack as the screen shows it. */
  fact(name: string): Locator {
    return this.screen.getByRole('definition').and(this.screen.locator(`dt:text-is("${name}") + dd`));
  }
}
