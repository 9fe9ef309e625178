import type { Locator, Page } from '@playwright/test';

/** "Between sources" and "Rows without a session", beside the list of sessions. */
export class ReconciliationScreen {
  readonly counts: Locator;
  readonly sessions: Locator;
  readonly strays: Locator;
  readonly rowInspector: Locator;
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    const screen = page.getByRole('main', { name: 'Sessions' });
    this.counts = screen.getByRole('table', { name: 'What was compared' });
    this.sessions = screen.getByRole('grid', { name: 'Sessions between sources' });
    this.strays = screen.getByRole('grid', { name: 'Rows without a session' });
    this.rowInspector = page.getByRole('complementary', { name: 'Row' });
  }

  async tab(name: 'Sessions' | 'Between sources' | 'Rows without a session'): Promise<void> {
    await this.page.getByRole('tab', { name, exact: true }).click();
  }

  /** The button with the number of sessions of one answer: "Logout, seen: 12". */
  count(check: string, word: string): Locator {
    return this.counts.getByRole('button', { name: `${check}, ${word}: ` });
  }

  /** How many rows a grid says it has. */
  async size(grid: Locator): Promise<number> {
    return Number(await grid.getAttribute('aria-rowcount')) - 1;
  }
}
