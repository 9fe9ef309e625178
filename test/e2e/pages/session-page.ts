import type { Locator, Page } from '@playwright/test';

/** The page of one session. */
export class SessionPage {
  readonly page: Locator;
  readonly title: Locator;
  readonly axis: Locator;
  /** What happened, in order. */
  readonly table: Locator;
  readonly scale: Locator;
  private readonly window: Page;

  constructor(window: Page) {
    this.window = window;
    this.page = window.getByRole('region', { name: 'Session page' });
    this.title = this.page.getByRole('heading', { level: 1 });
    this.axis = this.page.getByRole('img', { name: 'The session on an axis of time' });
    this.table = this.page.getByRole('grid', { name: 'What happened, in order' });
    this.scale = this.page.getByRole('radiogroup', { name: 'Scale of the axis' });
  }

  /** The rows that tell something; titles of the parts are no rows of it. */
  events(): Locator {
    return this.table.getByRole('row').filter({ has: this.window.getByRole('gridcell') });
  }

  part(title: string): Locator {
    return this.page.getByRole('region', { name: title });
  }

  /** The row with the focus. */
  focused(): Locator {
    return this.table.locator('tr:focus');
  }

  async choose(scale: 'The session' | 'Hours' | 'Days'): Promise<void> {
    await this.scale.getByRole('radio', { name: scale }).check({ force: true });
  }

  async back(): Promise<void> {
    await this.page.getByRole('button', { name: 'Back to the list' }).click();
  }
}
