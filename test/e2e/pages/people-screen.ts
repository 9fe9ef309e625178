import { expect, type Locator, type Page } from '@playwright/test';

/** Who is who: everybody the lists know, one person with all that is known of them, and the queue of questions. */
export class PeopleScreen {
  readonly screen: Locator;
  readonly inspector: Locator;
  readonly question: Locator;
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    this.screen = page.getByRole('main', { name: 'People' });
    this.inspector = page.getByRole('complementary', { name: 'Person' });
    this.question = page.getByRole('region', { name: 'Question' });
  }

  row(text: string): Locator {
    return this.screen.getByRole('grid', { name: 'People' }).getByRole('row').filter({ hasText: text });
  }

  /** Chooses the only person whose row says this. */
  async choose(text: string): Promise<void> {
    await this.screen.getByRole('searchbox').fill(text);
    await this.row(text).first().click();
    await expect(this.inspector.getByRole('heading', { level: 2 })).toBeVisible();
  }

  /** The part of the inspector under a heading. */
  part(heading: RegExp): Locator {
    return this.inspector
      .locator('section')
      .filter({ has: this.page.getByRole('heading', { name: heading, level: 3 }) });
  }

  async openQueue(): Promise<void> {
    await this.screen.getByRole('tab', { name: /^To settle/ }).click();
  }

  questions(): Locator {
    return this.screen
      .getByRole('grid', { name: 'Questions' })
      .getByRole('row')
      .filter({ has: this.page.getByRole('gridcell') });
  }

  /** Shows the question about exactly this text. */
  async ask(text: string): Promise<void> {
    await this.questions()
      .filter({ has: this.page.getByText(text, { exact: true }) })
      .click();
    await expect(this.question.getByRole('heading', { level: 2 })).toContainText(text);
  }

  answers(): Locator {
    return this.question
      .locator('section')
      .filter({ has: this.page.getByRole('heading', { name: /^Answers so far/ }) });
  }

  waiting(): Locator {
    return this.screen.getByText(/wait(s)? for the analysis|being applied/);
  }

  /** An answer waits, and after a moment it is applied by itself. */
  async applied(): Promise<void> {
    await expect(this.waiting()).toBeVisible();
    await expect(this.waiting()).toBeHidden({ timeout: 60_000 });
  }
}
