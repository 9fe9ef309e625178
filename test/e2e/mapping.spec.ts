import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './fixtures.ts';
import { look } from './look.ts';
import { MappingDialog } from './pages/mapping-dialog.ts';

const HEADER = 'wer;wessen Konto;seit wann;bis wann;warum;Kostenstelle';
const ROWS = [
  'Ana Lopes;Zoë Brandt;2026-02-03 09:00;2026-02-03 09:20;HRB-1 quiz is closed;4711',
  'Ana Lopes;Lee Ono;2026-02-03 10:00;;HRB-2 course missing;4711',
  'Ivo Petkov;Mika Sand;2026-02-04 11:00;2026-02-04 11:05;HRB-3;4712',
  ';Lee Ono;2026-02-04 12:00;;HRB-4;4712',
  'Ivo Petkov;Lee Ono;bald;;HRB-5;',
];

function write(home: string, name: string, rows = ROWS): string {
  const path = join(home, name);
  writeFileSync(path, `${[HEADER, ...rows].join('\n')}\n`);
  return path;
}

test('a strange file is mapped, seen to be understood, saved, imported, and known again', async ({
  actas,
  home,
}) => {
  const { page } = actas;
  const mapping = new MappingDialog(page);
  await actas.start.newReview('Strange files');
  await actas.drop(write(home, 'kurse.csv'));
  const line = actas.import.file('kurse.csv');
  await expect(line).toContainText('Unknown');
  await expect(actas.import.importButton()).toBeDisabled();
  await line.getByRole('button', { name: 'Map columns… of kurse.csv' }).click();

  await expect(mapping.column('seit wann')).toContainText('oldest 2026-02-03 09:00');
  await expect(mapping.column('seit wann')).toContainText('1 no time');
  await expect(mapping.column('Kostenstelle')).toContainText('1 of 5 blank');
  await expect(mapping.dialog.getByRole('status').last()).toContainText(
    'Say what the file is to be read as.',
  );
  await mapping.readAs('Sessions as another user');
  await mapping.map('Who acted: name', 'wer');
  await mapping.map('Started', 'seit wann');
  await expect(mapping.dialog.getByRole('status').last()).toContainText(
    'Say which column is “Whose account: name”',
  );
  await expect(mapping.button('Use for this import')).toBeDisabled();
  await mapping.map('Whose account: name', 'wessen Konto');
  await expect(mapping.column('wessen Konto')).toContainText('→ Whose account: name');

  // The file says no zone: it is asked here too, and nothing is guessed meanwhile.
  const questions = mapping.dialog.getByRole('region', { name: 'Questions' });
  await expect(questions).toContainText('carry no time zone');
  await questions.getByRole('combobox', { name: 'Zone of these times' }).fill('Europe/Vienna');
  await page.getByRole('option', { name: 'Europe/Vienna' }).click();
  await expect(mapping.result).toContainText('5 rows = 3 imported + 0 duplicate + 0 ignored + 2 rejected');
  await expect(mapping.result).toContainText('"wer" is empty.');
  await expect(mapping.result.getByRole('row').filter({ hasText: 'Mika Sand' })).toContainText(
    '4 Feb 2026 10:00',
  );
  expect(await actas.call('review.info')).toMatchObject({ value: { counts: { sources: 0, rows: 0 } } });

  // By keyboard alone: open, type, choose.
  await mapping.field('Reason').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('war');
  await page.keyboard.press('Enter');
  await expect(mapping.field('Reason')).toContainText('warum');
  await expect(mapping.result).toContainText('HRB-1 quiz is closed');

  await mapping.dialog.getByRole('textbox', { name: 'Name of the mapping' }).fill('Kursportal');
  await mapping.button('Save mapping').click();
  await expect(mapping.dialog.getByRole('status').last()).toContainText(
    '“Kursportal” is saved in this review.',
  );
  const saved = join(home, 'kurs.json');
  await actas.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, saved);
  await mapping.button('Save as file…').click();
  await expect(mapping.dialog.getByRole('status').last()).toContainText('Saved as kurs.json');
  expect(JSON.parse(readFileSync(saved, 'utf8'))).toEqual({
    name: 'Kursportal',
    kind: 'assumed-sessions',
    columns: { actor: ['wer'], started: ['seit wann'], target: ['wessen Konto'], reason: ['warum'] },
  });
  await mapping.button('Use for this import').click();
  await expect(line).toContainText('by the mapping “Kursportal”');
  await actas.import.run();
  await actas.import.close();
  await actas.goTo('Sessions');
  await expect(actas.sessions.screen.getByRole('status').first()).toHaveText('3 of 3');
  await expect(actas.sessions.row('Mika Sand')).toContainText('Ivo Petkov');

  await actas.drop(write(home, 'kurse-2.csv', ['Ana Lopes;Bo Ek;2026-03-03 09:00;;HRB-9;1']));
  await actas.import
    .file('kurse-2.csv')
    .getByRole('button', { name: 'Use mapping “Kursportal” for kurse-2.csv' })
    .click();
  await actas.import.chooseZone('Europe/Vienna');
  await actas.import.run();
  await actas.import.close();
  await actas.goTo('Sessions');
  await expect(actas.sessions.row('Bo Ek')).toContainText('Ana Lopes');
});

test('the mapping screen, in both themes and in a small window', async ({ actas, home }) => {
  const mapping = new MappingDialog(actas.page);
  const many = Array.from({ length: 240 }, (_, at) => {
    const day = `2026-02-${String(1 + (at % 27)).padStart(2, '0')}`;
    return `${at % 3 ? 'Ana Lopes' : 'Ivo Petkov'};Person ${at % 17};${day} 09:${String(at % 60).padStart(2, '0')};${at % 4 ? `${day} 10:00` : ''};HRB-${at} asked for help with a course that cannot be opened;${at % 5 ? 4711 : ''}`;
  });
  await actas.start.newReview('Strange files');
  await actas.resize(1400, 860);
  await actas.drop(write(home, 'kurse.csv', [...ROWS, ...many]));
  await actas.import
    .file('kurse.csv')
    .getByRole('button', { name: /^Map columns/ })
    .click();
  await expect(mapping.column('wer')).toBeVisible();
  await look(actas, 'mapping-begun-light');
  await mapping.readAs('Sessions as another user');
  for (const [field, header] of [
    ['Who acted: name', 'wer'],
    ['Whose account: name', 'wessen Konto'],
    ['Started', 'seit wann'],
    ['Ended', 'bis wann'],
    ['Reason', 'warum'],
  ] as const)
    await mapping.map(field, header);
  const questions = mapping.dialog.getByRole('region', { name: 'Questions' });
  await expect(questions).toBeVisible();
  await look(actas, 'mapping-question-light');
  await questions.getByRole('combobox').fill('Europe/Vienna');
  await actas.page.getByRole('option', { name: 'Europe/Vienna' }).click();
  await expect(mapping.result).toContainText('245 rows');
  await look(actas, 'mapping-light');
  await actas.systemTheme('dark');
  await look(actas, 'mapping-dark');
  await actas.resize(1024, 700);
  await look(actas, 'mapping-small-dark');
  await actas.systemTheme('light');
  await look(actas, 'mapping-small');
  expect(
    await actas.page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth),
    'scrolls sideways',
  ).toBe(true);
});
