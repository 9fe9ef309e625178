import { expect, type Locator, type Page } from '@playwright/test';

/** The sources: the list on the left, what is known of one file on the right. */
export class SourcesScreen {
  readonly inspector: Locator;
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    this.inspector = page.getByRole('complementary', { name: 'Source' });
  }

  row(file: string): Locator {
    return this.page.getByRole('grid', { name: 'Sources' }).getByRole('row').filter({ hasText: file });
  }

  async choose(file: string): Promise<void> {
    await this.row(file).click();
    await expect(this.inspector.getByRole('heading', { name: file })).toBeVisible();
  }

  alarm(text: string | RegExp): Locator {
    return this.inspector
      .getByRole('list', { name: 'Alarms' })
      .getByRole('listitem')
      .filter({ hasText: text });
  }

  async answer(alarm: Locator, reason: string): Promise<void> {
    await alarm.getByRole('textbox', { name: 'Why it does not stand' }).fill(reason);
    await alarm.getByRole('button', { name: 'Save reason' }).click();
    await expect(alarm).toContainText('Written by');
  }

  async fillCard(fields: Readonly<Record<string, string>>): Promise<void> {
    for (const [name, text] of Object.entries(fields))
      await this.inspector.getByRole('textbox', { name, exact: true }).fill(text);
  }
}
