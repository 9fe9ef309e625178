import { expect, type Locator, type Page } from '@playwright/test';

export class ImportDialog {
  readonly dialog: Locator;
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    this.dialog = page.getByRole('dialog', { name: /^Import/ });
  }

  file(name: string): Locator {
    return this.dialog.getByRole('list', { name: 'Files' }).getByRole('listitem').filter({ hasText: name });
  }

  importButton(): Locator {
    return this.dialog.getByRole('button', { name: /^Import \d+ files?$/ });
  }

  async chooseZone(zone: string): Promise<void> {
    await this.dialog.getByRole('combobox', { name: 'Zone of these times' }).fill(zone);
    await this.page.getByRole('option', { name: zone }).click();
  }

  async chooseDateOrder(order: RegExp): Promise<void> {
    await this.dialog.getByRole('button', { name: /Order of these dates/ }).click();
    await this.page.getByRole('option', { name: order }).click();
  }

  async run(): Promise<void> {
    await this.importButton().click();
    await this.ended();
  }

  async ended(): Promise<void> {
    await expect(this.page.getByRole('dialog', { name: 'Imported' })).toBeVisible({ timeout: 30_000 });
  }

  async close(): Promise<void> {
    await this.dialog.getByRole('button', { name: 'Close' }).last().click();
    await expect(this.dialog).toBeHidden();
  }
}
