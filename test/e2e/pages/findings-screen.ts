import { expect, type Locator, type Page } from '@playwright/test';

export class FindingsScreen {
  readonly screen: Locator;
  readonly inspector: Locator;
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    this.screen = page.getByRole('main', { name: 'Findings' });
    this.inspector = page.getByRole('complementary', { name: 'Finding' });
  }

  rows(): Locator {
    return this.screen
      .getByRole('grid', { name: 'Findings' })
      .getByRole('row')
      .filter({ has: this.page.getByRole('gridcell') });
  }

  async decide(disposition: string, note: string): Promise<void> {
    await this.inspector.getByRole('radio', { name: disposition, exact: true }).check({ force: true });
    await this.inspector.getByRole('textbox', { name: /^Note/ }).fill(note);
    await this.inspector.getByRole('button', { name: 'Save decision' }).click();
    await expect(this.inspector.getByText('no decision yet')).toBeHidden();
  }

  history(): Locator {
    return this.inspector
      .locator('section')
      .filter({ has: this.page.getByRole('heading', { name: /^History/ }) });
  }
}
