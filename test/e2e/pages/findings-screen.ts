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

  tab(name: 'To decide' | 'What was tested' | 'Suppressions' | 'Compared'): Locator {
    return this.screen.getByRole('tab', { name, exact: true });
  }

  /** Searches and waits for the answer: a row that is chosen before it leaves with the others. */
  async search(text: string, matching: number, total: number): Promise<void> {
    await this.page.getByRole('searchbox').fill(text);
    const count = new RegExp(`^${matching} of ${total}$`, 'u');
    await expect(this.page.getByRole('status').filter({ hasText: count })).toBeVisible();
  }

  async filter(label: string, choice: string): Promise<void> {
    await this.screen.getByRole('button', { name: `${label}:` }).click();
    await this.page.getByRole('menuitemradio', { name: choice, exact: true }).click();
  }

  section(title: string): Locator {
    return this.inspector
      .locator('section')
      .filter({ has: this.page.getByRole('heading', { name: new RegExp(`^${title}`, 'u'), level: 3 }) });
  }

  /** What one rule says in a finding of several. */
  part(title: string): Locator {
    return this.inspector.getByRole('article', { name: title });
  }

  history(): Locator {
    return this.inspector
      .locator('section')
      .filter({ has: this.page.getByRole('heading', { name: /^History/ }) });
  }
}
