import { expect, type Locator, type Page } from '@playwright/test';

/** The tab of Findings that lists what people's own rules hide, and the form for another one. */
export class SuppressionsScreen {
  readonly screen: Locator;
  readonly inspector: Locator;
  readonly form: Locator;
  readonly dialog: Locator;
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    this.screen = page.getByRole('main', { name: 'Findings' });
    this.inspector = page.getByRole('complementary', { name: 'Suppression' });
    this.form = page.getByRole('form', { name: 'New suppression' });
    this.dialog = page.getByRole('dialog');
  }

  async open(): Promise<void> {
    await this.screen.getByRole('tab', { name: 'Suppressions' }).click();
    await expect(this.screen.getByRole('tab', { name: 'Suppressions' })).toHaveAttribute(
      'aria-selected',
      'true',
    );
  }

  rows(): Locator {
    return this.screen
      .getByRole('grid', { name: 'Suppressions' })
      .getByRole('row')
      .filter({ has: this.page.getByRole('gridcell') });
  }

  /** "3 of 55 findings are suppressed" */
  count(): Locator {
    return this.screen.getByRole('status').filter({ hasText: 'suppressed' }).first();
  }

  button(name: string | RegExp): Locator {
    return this.screen.getByRole('button', { name });
  }

  rules(): Locator {
    return this.form.getByRole('button', { name: /Rules/ });
  }

  name(label: string): Locator {
    return this.form.getByRole('combobox', { name: label, exact: true });
  }

  text(label: string): Locator {
    return this.form.getByRole('textbox', { name: label, exact: true });
  }

  /** What the form as it stands would hide. */
  preview(): Locator {
    return this.screen.getByRole('region', { name: 'What it would hide' });
  }

  touched(): Locator {
    return this.preview().getByRole('list', { name: 'Findings it touches' }).getByRole('listitem');
  }

  /** Chooses rules in the open form by typing, without the mouse. */
  async chooseRules(titles: readonly string[]): Promise<void> {
    await this.rules().focus();
    await this.page.keyboard.press('Enter');
    const search = this.page.getByRole('searchbox', { name: 'Search in Rules' });
    for (const title of titles) {
      await expect(search).toBeFocused();
      await this.page.keyboard.type(title);
      const option = this.page.getByRole('option', { name: title, exact: true });
      await expect(option).toBeVisible();
      await this.page.keyboard.press('ArrowDown');
      await this.page.keyboard.press('Enter');
      await expect(option).toHaveAttribute('aria-selected', 'true');
      await search.fill('');
    }
    await this.page.keyboard.press('Escape');
    await expect(search).toBeHidden();
    await expect(this.rules()).toBeFocused();
  }

  /** Finds somebody or a unit by typing and takes the first. */
  async chooseName(label: string, typed: string, name: string): Promise<void> {
    await this.name(label).focus();
    await this.name(label).selectText();
    await this.page.keyboard.type(typed);
    await expect(this.page.getByRole('option').first()).toContainText(name);
    await this.page.keyboard.press('ArrowDown');
    await this.page.keyboard.press('Enter');
    await expect(this.name(label)).toHaveValue(name);
  }

  async fill(texts: Readonly<Record<string, string>>): Promise<void> {
    for (const [label, text] of Object.entries(texts)) await this.text(label).fill(text);
  }

  async save(): Promise<void> {
    await expect(this.button('Save suppression')).toBeEnabled();
    await this.button('Save suppression').focus();
    await this.page.keyboard.press('Enter');
    await expect(this.form).toBeHidden();
  }
}
