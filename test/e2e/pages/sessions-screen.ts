import type { Locator, Page } from '@playwright/test';

export class SessionsScreen {
  readonly screen: Locator;
  readonly inspector: Locator;

  constructor(page: Page) {
    this.screen = page.getByRole('main', { name: 'Sessions' });
    this.inspector = page.getByRole('complementary', { name: 'Session' });
  }

  row(text: string): Locator {
    return this.screen.getByRole('grid', { name: 'Sessions' }).getByRole('row').filter({ hasText: text });
  }

  async search(text: string): Promise<void> {
    await this.screen.getByRole('searchbox').fill(text);
  }
}
