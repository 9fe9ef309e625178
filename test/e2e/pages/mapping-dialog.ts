import { expect, type Locator, type Page } from '@playwright/test';

/** The screen on which a person says what the columns of a file mean. */
export class MappingDialog {
  readonly dialog: Locator;
  readonly result: Locator;
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    this.dialog = page.getByRole('dialog', { name: /^Map the columns of/ });
    this.result = this.dialog.getByRole('region', { name: 'Result' });
  }

  async readAs(title: string): Promise<void> {
    await this.dialog.getByRole('button', { name: /Read the file as/ }).click();
    await this.page.getByRole('option', { name: title, exact: true }).click();
  }

  field(label: string): Locator {
    return this.dialog.getByRole('group', { name: 'Columns' }).getByRole('button', { name: label });
  }

  async map(label: string, header: string): Promise<void> {
    await this.field(label).click();
    await this.page.getByRole('option', { name: header, exact: true }).click();
    await expect(this.field(label)).toContainText(header);
  }

  column(header: string): Locator {
    return this.dialog.getByRole('columnheader').filter({ hasText: header }).first();
  }

  button(name: string): Locator {
    return this.dialog.getByRole('button', { name, exact: true });
  }
}
