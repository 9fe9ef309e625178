import { expect, type Locator, type Page } from '@playwright/test';

/** The name of the open review, which leads to its settings. */
export function reviewName(page: Page, name: string): Locator {
  return page
    .getByRole('banner')
    .getByRole('button', { name: /review settings$/ })
    .filter({ hasText: name });
}

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
    await expect(reviewName(this.page, name)).toBeVisible();
  }

  /** Ends when the review is there, with all it found. */
  async openSample(): Promise<void> {
    await this.screen.getByRole('button', { name: 'Open the sample' }).click();
    await expect(this.page.getByRole('main', { name: 'Overview' })).toBeVisible({ timeout: 30_000 });
  }

  recent(name: string): Locator {
    return this.screen.getByRole('listitem').getByRole('button', { name });
  }
}
