import { join } from 'node:path';
import { expect, type ElectronApplication, type Locator, type Page } from '@playwright/test';
import type { CallName, InputOf, OutputOf } from '../../../shared/contract/index.ts';
import type { Result } from '../../../shared/errors.ts';
import { FindingsScreen } from './findings-screen.ts';
import { ImportDialog } from './import-dialog.ts';
import { LinksScreen } from './links-screen.ts';
import { PackScreen } from './pack-screen.ts';
import { PeopleScreen } from './people-screen.ts';
import { RosterScreen } from './roster-screen.ts';
import { ReconciliationScreen } from './reconciliation-screen.ts';
import { SessionPage } from './session-page.ts';
import { SessionsScreen } from './sessions-screen.ts';
import { StartScreen } from './start-screen.ts';

export const SCREENS = [
  'Overview',
  'Sources',
  'People',
  'Sessions',
  'Findings',
  'Roster',
  'Policy',
  'Export pack',
] as const;
export type Screen = (typeof SCREENS)[number];

/** The application as a person meets it: its window, its menu, the system's dialogs, files dropped on it. */
export class ActasWindow {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly home: string;
  readonly complaints: string[] = [];
  readonly start: StartScreen;
  readonly import: ImportDialog;
  readonly sessions: SessionsScreen;
  readonly session: SessionPage;
  readonly links: LinksScreen;
  readonly reconciliation: ReconciliationScreen;
  readonly findings: FindingsScreen;
  readonly pack: PackScreen;
  readonly people: PeopleScreen;
  readonly roster: RosterScreen;
  private open = true;

  private constructor(app: ElectronApplication, page: Page, home: string) {
    this.app = app;
    this.page = page;
    this.home = home;
    this.start = new StartScreen(page);
    this.import = new ImportDialog(page);
    this.sessions = new SessionsScreen(page);
    this.session = new SessionPage(page);
    this.links = new LinksScreen(page);
    this.reconciliation = new ReconciliationScreen(page);
    this.findings = new FindingsScreen(page);
    this.pack = new PackScreen(page);
    this.people = new PeopleScreen(page);
    this.roster = new RosterScreen(page);
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') this.complaints.push(message.text());
    });
    page.on('pageerror', (error) => this.complaints.push(String(error)));
    app.on('close', () => (this.open = false));
  }

  static async of(app: ElectronApplication, home: string): Promise<ActasWindow> {
    const window = new ActasWindow(app, await app.firstWindow(), home);
    await window.page.getByRole('main').and(window.page.locator(':not([aria-busy])')).waitFor();
    return window;
  }

  isOpen(): boolean {
    return this.open;
  }

  /** Where reviews are made without asking. */
  reviewFile(name: string): string {
    return join(this.home, 'documents', 'Actas', `${name}.actas`);
  }

  async goTo(screen: Screen): Promise<void> {
    await this.page
      .getByRole('navigation', { name: 'Screens' })
      .getByRole('button', { name: screen })
      .click();
    await expect(this.page.getByRole('main', { name: screen })).toBeVisible();
  }

  /** The next system dialog answers with these paths; with none it is closed. */
  async willChoose(...paths: string[]): Promise<void> {
    await this.app.evaluate(({ dialog }, filePaths) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: filePaths.length === 0, filePaths });
    }, paths);
  }

  /** Drops files on the middle of the window, as the system does when a person drags them there. */
  async drop(...files: string[]): Promise<void> {
    const session = await this.page.context().newCDPSession(this.page);
    const at = await this.page.evaluate(() => ({ x: window.innerWidth / 2, y: window.innerHeight / 2 }));
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
      await session.send('Input.dispatchDragEvent', {
        type,
        ...at,
        data: { items: [], files, dragOperationsMask: 1 },
      });
    }
    await session.detach();
  }

  /** Chooses an item of the native menu by its id. */
  async menu(id: string): Promise<void> {
    await this.app.evaluate(
      ({ Menu }, wanted) => void Menu.getApplicationMenu()?.getMenuItemById(wanted)?.click(),
      id,
    );
  }

  async menuIsEnabled(id: string): Promise<boolean | undefined> {
    return this.app.evaluate(
      ({ Menu }, wanted) => Menu.getApplicationMenu()?.getMenuItemById(wanted)?.enabled,
      id,
    );
  }

  async resize(width: number, height: number): Promise<void> {
    await this.app.evaluate(
      ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height),
      { width, height },
    );
    await this.page.waitForFunction((wanted) => Math.abs(window.innerWidth - wanted) < 3, width);
  }

  /** The system changes between light and dark. */
  async systemTheme(theme: 'light' | 'dark'): Promise<void> {
    await this.app.evaluate(({ nativeTheme }, source) => (nativeTheme.themeSource = source), theme);
    await this.page.waitForFunction(
      (dark) => matchMedia('(prefers-color-scheme: dark)').matches === dark,
      theme === 'dark',
    );
  }

  /** What the bridge answers, past the screens: for what no screen does. */
  call(name: string, input: unknown = {}): Promise<unknown> {
    return this.page.evaluate(
      ([called, asked]) =>
        (window as unknown as { actas: { call(...args: unknown[]): Promise<unknown> } }).actas.call(
          called,
          asked,
          null,
        ),
      [name, input] as const,
    );
  }

  /** The value of such an answer. @throws when it is an error. */
  async ask<Name extends CallName>(name: Name, input: InputOf<Name>): Promise<OutputOf<Name>> {
    const answer = (await this.call(name, input)) as Result<OutputOf<Name>>;
    if (!answer.ok) throw new Error(`${name}: ${answer.error.message}`);
    return answer.value;
  }

  /** The process with the audit logic ends as if the system had taken it. */
  async killEngine(): Promise<void> {
    await this.app.evaluate(({ app }) => {
      const engine = app
        .getAppMetrics()
        .find((one) => one.name === 'Actas engine' || one.serviceName === 'Actas engine');
      if (engine) process.kill(engine.pid, 'SIGKILL');
    });
  }

  async closeReview(): Promise<void> {
    await this.menu('close');
    await expect(this.start.screen).toBeVisible();
  }

  error(): Locator {
    return this.page.getByRole('region', { name: 'Messages' }).getByRole('alert');
  }

  done(): Locator {
    return this.page.getByRole('region', { name: 'Messages' }).getByRole('status');
  }

  async quit(): Promise<void> {
    if (this.open) await this.app.close();
    this.open = false;
  }
}
