import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, SAMPLE, test } from './fixtures.ts';

const SENTENCE = /^[^\n]{10,240}[.?]$/;
const NO_JARGON = /ENOENT|SQLITE|undefined|null|Error:|at .+:\d+/;

test('files that cannot be imported each get one plain sentence, and the others go on', async ({
  actas,
  home,
}) => {
  const folder = join(home, 'exports');
  mkdirSync(folder);
  writeFileSync(join(folder, 'empty.csv'), '');
  writeFileSync(
    join(folder, 'binary.csv'),
    Buffer.from(Array.from({ length: 4096 }, (_, index) => (index * 7919) % 256)),
  );
  writeFileSync(join(folder, 'foreign.csv'), 'colour,weight\nblue,3\nred,4\n');
  writeFileSync(join(folder, 'picture.png'), Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'));
  copyFileSync(join(SAMPLE, 'Users.csv'), join(folder, 'gone.csv'));
  copyFileSync(join(SAMPLE, 'PermissionSets.csv'), join(folder, 'PermissionSets.csv'));
  const files = [
    'empty.csv',
    'binary.csv',
    'foreign.csv',
    'picture.png',
    'gone.csv',
    'PermissionSets.csv',
  ].map((name) => join(folder, name));

  await actas.start.newReview('Bad input');
  await actas.willChoose(...files);
  rmSync(join(folder, 'gone.csv'));
  await actas.menu('import');
  for (const name of ['empty.csv', 'binary.csv', 'picture.png', 'gone.csv']) {
    const line = actas.import.file(name);
    await expect(line).toContainText('Skipped');
    const sentence = (await line.getByRole('paragraph').innerText()).trim();
    expect(sentence, name).toMatch(SENTENCE);
    expect(sentence, name).not.toMatch(NO_JARGON);
  }
  const foreign = actas.import.file('foreign.csv');
  await expect(foreign).toContainText(/Unknown|Skipped/);
  const skip = foreign.getByRole('button', { name: 'Skip foreign.csv' });
  if (await skip.isVisible()) await skip.click();
  await expect(actas.import.importButton()).toHaveText('Import 1 file');
  await actas.import.run();
  await actas.import.close();
  await expect(actas.page.getByRole('contentinfo')).toContainText('1 source, ledger balances');
});

test('a file that vanishes before it is imported', async ({ actas, home }) => {
  const file = join(home, 'Users.csv');
  copyFileSync(join(SAMPLE, 'Users.csv'), file);
  await actas.start.newReview('Vanished');
  await actas.drop(file);
  await expect(actas.import.importButton()).toBeEnabled();
  rmSync(file);
  await actas.import.run();
  await expect(actas.import.file('Users.csv')).toContainText(/moved|renamed|not there|no longer/);
  await actas.import.close();
  expect(await actas.call('review.info')).toMatchObject({
    ok: true,
    value: { counts: { sources: 0, rows: 0 } },
  });
});

test('what is no review is not opened, and the open one stays', async ({ sample, home }) => {
  const bad = {
    'empty.actas': '',
    'text.actas': 'This is not a review.',
    'cut.actas': readFileSync(sample.reviewFile('Sample review')).subarray(0, 5000),
  };
  for (const [name, content] of Object.entries(bad)) {
    writeFileSync(join(home, name), content);
    await sample.drop(join(home, name));
    await expect(sample.error(), name).toContainText(name);
    const sentence = (await sample.error().getByRole('paragraph').innerText()).trim();
    expect(sentence, name).toMatch(SENTENCE);
    expect(sentence, name).not.toMatch(NO_JARGON);
    await sample.error().getByRole('button', { name: 'Dismiss' }).click();
    expect(readFileSync(join(home, name)).equals(Buffer.from(content)), `${name} was changed`).toBe(true);
  }
  await sample.goTo('Sessions');
  await expect(sample.sessions.screen.getByRole('status').first()).toHaveText('150 of 150');
});

test('files dropped before there is a review: what to do first', async ({ actas }) => {
  await actas.drop(join(SAMPLE, 'Users.csv'));
  await expect(actas.error()).toContainText('Open or create a review first');
});
