import { expect, type Locator, type Page } from '@playwright/test';

export class StartScreen {
  readonly screen: Locator;
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    this.screen = page.getByRole('main', { name: 'Start' });
  }

  async newReview(name: string): Promise<void> {
    await this.screen.getByRole('textbox', { name: 'Name of the review' }).fill(name);
    await this.screen.getByRole('button', { name: 'New review' }).click();
    await expect(this.page.getByRole('button', { name: `${name}, review settings` })).toBeVisible();
  }

  /** Ends when the review is there, with all it found. */
  async openSample(): Promise<void> {
    await this.screen.getByRole('button', { name: 'Open the sample' }).click();
    await expect(this.page.getByRole('button', { name: /, review settings$/ })).toBeVisible({ timeout: 30_000 });
  }

  recent(name: string): Locator {
    return this.screen.getByRole('listitem').getByRole('button', { name });
  }
}
