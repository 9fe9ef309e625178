import { expect, type Locator, type Page } from '@playwright/test';

/** The tabs "Links" and "Link quality" of the sessions: the queue, one session with its tickets, the sample. */
export class LinksScreen {
  readonly item: Locator;
  readonly title: Locator;
  readonly progress: Locator;
  readonly blind: Locator;
  readonly quality: Locator;
  readonly dialog: Locator;
  private readonly page: Page;
  private readonly screen: Locator;

  constructor(page: Page) {
    this.page = page;
    this.screen = page.getByRole('main', { name: 'Sessions' });
    this.item = page.getByRole('region', { name: 'Session and its tickets' });
    this.title = this.item.getByRole('heading', { level: 2 });
    this.progress = this.screen.getByRole('status').filter({ hasText: / of .* decided/ });
    this.blind = this.screen.getByRole('switch', { name: /^Blind/ });
    this.quality = this.screen.getByRole('table', { name: 'Precision by band' });
    this.dialog = page.getByRole('dialog');
  }

  async open(tab: 'Links' | 'Link quality'): Promise<void> {
    await this.screen.getByRole('tab', { name: tab === 'Links' ? /^Links/ : tab }).click();
  }

  rows(): Locator {
    return this.screen
      .getByRole('grid', { name: 'Sessions to decide' })
      .getByRole('row')
      .filter({ has: this.page.getByRole('gridcell') });
  }

  /** The tickets of the session, candidates before suggestions. */
  cards(): Locator {
    return this.item.getByRole('list', { name: 'Tickets' }).locator('> li');
  }

  /** The ticket that the keys mean. */
  chosen(): Locator {
    return this.cards().filter({ has: this.page.locator('button[aria-pressed="true"]') });
  }

  history(): Locator {
    return this.item
      .locator('section')
      .filter({ has: this.page.getByRole('heading', { name: /^Answers so far/ }) });
  }

  /** "Session 3 of 20" */
  place(): Locator {
    return this.item.locator('.question-place > span').first();
  }

  async decided(count: number): Promise<void> {
    await expect(this.progress).toContainText(new RegExp(`^${count} of`, 'u'));
  }

  waiting(): Locator {
    return this.screen.getByText(/wait(s)? for the analysis|being applied/);
  }

  async apply(): Promise<void> {
    await this.screen.getByRole('button', { name: 'Apply now' }).click();
    await expect(this.waiting()).toBeHidden({ timeout: 60_000 });
  }
}
