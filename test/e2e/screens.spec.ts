import { join } from 'node:path';
import { expect, SAMPLE, test } from './fixtures.ts';
import { look } from './look.ts';
import { SCREENS, type ActasWindow } from './pages/actas-window.ts';

const DIALOGS: Record<string, (actas: ActasWindow) => Promise<void>> = {
  new: (actas) => actas.menu('new'),
  about: (actas) => actas.menu('about'),
  keys: (actas) => actas.menu('keys'),
  palette: (actas) => actas.page.keyboard.press('Control+K'),
  settings: (actas) => actas.page.keyboard.press('Control+,'),
  import: async (actas) => {
    await actas.drop(
      join(SAMPLE, 'Jira.csv'),
      join(SAMPLE, 'SetupAuditTrail.csv'),
      join(SAMPLE, 'README.md'),
    );
    await expect(actas.import.dialog.getByRole('region', { name: 'Questions' })).toBeVisible();
  },
};

/** Something is chosen on every screen that has a list, so that its inspector is looked at too. */
async function chooseFirst(actas: ActasWindow): Promise<void> {
  const row = actas.page
    .getByRole('grid')
    .getByRole('row')
    .filter({ has: actas.page.getByRole('gridcell') })
    .first();
  await expect(actas.page.locator('[aria-busy="true"]')).toHaveCount(0);
  if (await row.isVisible()) await row.click();
}

for (const theme of ['light', 'dark'] as const) {
  test(`every screen of a full review, ${theme}`, async ({ sample }) => {
    await sample.systemTheme(theme);
    await sample.resize(1400, 860);
    for (const screen of SCREENS) {
      await sample.goTo(screen);
      await chooseFirst(sample);
      await look(sample, `${screen.toLowerCase().replace(' ', '-')}-${theme}`);
    }
    await sample.goTo('Findings');
    await sample.page.getByRole('tab', { name: 'What was tested' }).click();
    await look(sample, `tested-${theme}`);
    await sample.goTo('People');
    await sample.people.openQueue();
    await look(sample, `to-settle-${theme}`);
  });

  test(`every dialog and the empty screens, ${theme}`, async ({ actas }) => {
    const { page } = actas;
    await actas.systemTheme(theme);
    await actas.resize(1400, 860);
    await look(actas, `start-${theme}`);
    await actas.start.newReview(
      'A review with a rather long name, so that the top bar has to decide what to leave out',
    );
    for (const screen of SCREENS) {
      await actas.goTo(screen);
      await look(actas, `empty-${screen.toLowerCase().replace(' ', '-')}-${theme}`);
    }
    for (const [name, open] of Object.entries(DIALOGS)) {
      await open(actas);
      await expect(page.getByRole('dialog')).toBeVisible();
      await look(actas, `dialog-${name}-${theme}`);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toBeHidden();
    }
  });
}

test('a small window, and a screen at 200 %', async ({ sample }) => {
  await sample.resize(760, 560);
  for (const screen of SCREENS) {
    await sample.goTo(screen);
    await look(sample, `small-${screen.toLowerCase().replace(' ', '-')}`);
    expect(
      await sample.page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth),
      `${screen} scrolls sideways`,
    ).toBe(true);
  }
  await sample.goTo('Sessions');
  await chooseFirst(sample);
  await expect(sample.sessions.inspector).toBeVisible();
  await look(sample, 'small-inspector');
  await sample.resize(1400, 860);
  await sample.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(2),
  );
  await sample.goTo('Sessions');
  await look(sample, 'zoom-sessions');
});
