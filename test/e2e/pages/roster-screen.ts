import { expect, type Locator, type Page } from '@playwright/test';

export class RosterScreen {
  readonly screen: Locator;
  readonly figures: Locator;
  readonly matrix: Locator;
  readonly person: Locator;
  readonly access: Locator;
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    this.screen = page.getByRole('main', { name: 'Roster' });
    this.figures = this.screen.getByRole('group', { name: 'Figures' });
    this.matrix = this.screen.getByRole('grid', { name: 'Sessions of each actor in each unit' });
    this.person = page.getByRole('complementary', { name: 'Person' });
    this.access = page.getByRole('complementary', { name: 'Access' });
  }

  async tab(name: string | RegExp): Promise<void> {
    await this.screen.getByRole('tab', { name }).click();
    await expect(this.screen.getByRole('tab', { name })).toHaveAttribute('aria-selected', 'true');
  }

  /** The rows of a list of this screen, without its head. */
  rows(grid: string): Locator {
    return this.screen
      .getByRole('grid', { name: grid })
      .getByRole('row')
      .filter({ has: this.page.getByRole('gridcell') });
  }

  /** "14 of 15": how many match, of how many there are. */
  count(): Locator {
    return this.screen.getByRole('status').first();
  }
}
