import { expect, type Locator, type Page } from '@playwright/test';

/** The tab "Compared" of the Findings screen. */
export class CompareScreen {
  readonly tab: Locator;
  readonly inspector: Locator;
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    this.tab = page.getByRole('region', { name: 'Compared with an earlier review' });
    this.inspector = page.getByRole('complementary', { name: 'Comparison' });
  }

  async open(): Promise<void> {
    await this.page
      .getByRole('main', { name: 'Findings' })
      .getByRole('tab', { name: 'Compared', exact: true })
      .click();
    await expect(this.tab).toBeVisible();
  }

  async choose(): Promise<void> {
    await this.tab.getByRole('button', { name: /^Choose an/ }).click();
  }

  heading(): Locator {
    return this.tab.getByRole('heading', { level: 2 }).first();
  }

  /** A figure: "New", "Still open". */
  figure(change: string): Locator {
    return this.tab
      .getByRole('group', { name: 'Show one change' })
      .getByRole('button', { name: new RegExp(`^\\d+ ${change}$`) });
  }

  async count(change: string): Promise<number> {
    return Number.parseInt((await this.figure(change).textContent()) ?? '', 10);
  }

  rows(): Locator {
    return this.tab
      .getByRole('grid', { name: 'Findings compared' })
      .getByRole('row')
      .filter({ has: this.page.getByRole('gridcell') });
  }

  async shown(): Promise<number> {
    const rows = await this.tab
      .getByRole('grid', { name: 'Findings compared' })
      .getAttribute('aria-rowcount');
    return Number(rows) - 1;
  }
}
