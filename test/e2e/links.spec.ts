import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipped } from '../engine/sources/zip-of.ts';
import { expect, test } from './fixtures.ts';
import { look } from './look.ts';
import type { ActasWindow } from './pages/actas-window.ts';

// It begins with letters that answer: keys rest while somebody types.
const NOTE = 'yes, d. and x. of the help desk remember it.';

/** Shows the sessions of one band with the keyboard alone; answers how many there are. */
async function chooseBand({ page, links }: ActasWindow, band: string): Promise<number> {
  await page.getByRole('button', { name: /^Link: / }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menu', { name: 'Link' })).toBeVisible();
  await page.keyboard.type(band);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: `Link: ${band}` })).toBeFocused();
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
  const [, of] = (await links.progress.innerText()).match(/of ([\d,]+)/u) ?? [];
  return Number(of);
}

test('a queue is worked by keyboard, in bulk and blind, and its answers are in the pack', async ({
  sample,
  home,
}) => {
  const { page, links } = sample;
  const first: string[] = [];
  await sample.systemTheme('light');
  await sample.resize(1400, 860);

  await test.step('twenty sessions, one key each', async () => {
    await sample.goTo('Sessions');
    await links.open('Links');
    await links.decided(0);
    await look(sample, 'links-light');
    const of = await chooseBand(sample, 'Strong match');
    expect(of).toBeGreaterThan(25);
    await page.keyboard.press('j');
    await expect(links.place()).toHaveText(`Session 2 of ${of}`);
    await page.keyboard.press('ArrowLeft');
    for (let at = 1; at <= 20; at += 1) {
      await expect(links.place()).toHaveText(`Session ${at} of ${of}`);
      first.push(await links.title.innerText());
      await page.keyboard.press(at % 5 === 0 ? 'd' : 'y');
      await links.decided(at);
    }
    await expect(links.place()).toHaveText(`Session 21 of ${of}`);
    await expect(page.getByRole('row', { selected: true })).toBeFocused();
  });

  await test.step('one is undone, answered with a note, and another ticket picked', async () => {
    await page.keyboard.press('u');
    await links.decided(19);
    await expect(sample.done()).toContainText('Taken back: 1 answer');
    await expect(links.title).toHaveText(first[19] ?? '');
    await expect(links.history().getByRole('listitem')).toHaveCount(2);
    await page.keyboard.press('n');
    await page.keyboard.type(NOTE);
    await page.keyboard.press('Escape');
    await links.decided(19);
    await page.keyboard.press('y');
    await links.decided(20);
    await page.keyboard.press('f');
    await page.keyboard.type('quote');
    await expect(links.dialog.getByRole('option').first()).toBeVisible();
    await look(sample, 'links-pick-light');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await links.decided(21);
    await page.keyboard.press('ArrowLeft');
    await expect(links.history()).toContainText('Confirmed');
    await page.keyboard.press('ArrowLeft');
    await expect(links.history()).toContainText(NOTE);
  });

  await test.step('the answers wait until they are applied', async () => {
    await expect(links.waiting()).toContainText('21 answers wait');
    await links.apply();
    await links.decided(21);
    await links.item.getByRole('button', { name: 'Open page' }).click();
    const part = sample.session.part('Tickets');
    await expect(part).toContainText('Linked by a person');
    await expect(part).toContainText(NOTE);
    await sample.systemTheme('dark');
    await look(sample, 'links-session-page-dark');
    await part.getByRole('button', { name: 'Decide about its links' }).click();
    await expect(links.title).toHaveText(first[19] ?? '');
    await look(sample, 'links-dark');
  });

  await test.step('points are hidden until a session is decided', async () => {
    await page.getByRole('button', { name: 'What waits for a person' }).click();
    await links.decided(0);
    await expect(links.item).toContainText(/\d+ points/);
    await page.keyboard.press('b');
    await expect(links.blind).toBeChecked();
    await expect(links.item).toContainText('Blind: points, reasons and tests are shown once');
    await expect(links.item).not.toContainText(/\d+ points|To review/);
    await expect(links.item.getByRole('button', { name: 'Open page' })).toHaveCount(0);
    await page.keyboard.press('x');
    await links.decided(1);
    await page.keyboard.press('k');
    await expect(links.item).toContainText(/\d+ points/);
    await expect(links.history()).toContainText('points hidden');
    await page.keyboard.press('b');
  });

  await test.step('the rest in bulk, taken back by one undo', async () => {
    await page.getByRole('button', { name: 'Decide in bulk…' }).click();
    await expect(links.dialog).toContainText('Decided already (1)');
    await look(sample, 'links-bulk-dark');
    await links.dialog.getByRole('button', { name: /^Confirm \d+ links?$/ }).click();
    await expect(sample.done()).toContainText('Confirmed in bulk');
    await expect(links.progress).not.toContainText(/^1 of/);
    await sample.done().getByRole('button', { name: 'Undo' }).click();
    await links.decided(1);
  });

  await test.step('a sample is drawn, judged blind and measured', async () => {
    await sample.systemTheme('light');
    await links.open('Link quality');
    await expect(page.getByLabel('Seed')).toHaveValue('sample-review-1');
    await page.getByRole('button', { name: 'Draw the sample' }).click();
    await expect(links.quality).toContainText('not judged');
    await page.getByRole('button', { name: 'Judge the sample blind' }).click();
    await expect(links.blind).toBeChecked();
    await expect(links.item).toContainText('Blind: points');
    const title = await links.title.innerText();
    await page.keyboard.press('y');
    await expect(links.title).not.toHaveText(title);
    await links.open('Link quality');
    await expect(links.quality).toContainText(/\d+ % to \d+ %/);
    await look(sample, 'link-quality-light');
  });

  await test.step('the pack lists every answer', async () => {
    await sample.goTo('Export pack');
    await sample.pack.export();
    const packs = join(home, 'documents', 'Actas', 'Packs');
    const [file] = readdirSync(packs);
    const members = await unzipped(readFileSync(join(packs, file ?? '')));
    const [, decisions] = [...members].find(([name]) => name.endsWith('data/link-decisions.csv')) ?? [];
    const text = decisions?.toString('utf8') ?? '';
    expect(text).toContain(NOTE);
    expect(text.match(/,"taken back",/g)?.length).toBeGreaterThanOrEqual(2);
    expect(text.match(/,"confirm",/g)?.length).toBeGreaterThanOrEqual(17);
  });
});
