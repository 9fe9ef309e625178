import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './fixtures.ts';
import { look } from './look.ts';
import { zipOf } from '../engine/sources/zip-of.ts';

test('an archive opens into its lists, each with its kind and its encoding', async ({ actas, home }) => {
  const { page } = actas;
  const path = join(home, 'export.zip');
  writeFileSync(
    path,
    await zipOf({
      'people.csv': Buffer.from('Username,Name,Department\nzoe.brandt,Zo\xeb Brandt,IT\n', 'latin1'),
      'logs/sessions.csv':
        'Administrator,Assumed user,Started,Reason\nAna Lopes,Bo Ek,2026-02-03T09:00:00Z,HRB-1\n',
      'colours.csv': 'colour,weight\nblue,3\nred,4\n',
      'picture.png': Buffer.from([0x89, 0x50]),
    }),
  );
  await actas.start.newReview('Archive');
  await actas.drop(path);
  const people = actas.import.file('export.zip/people.csv');
  await expect(people).toContainText('People');
  await expect(actas.import.file('export.zip/logs/sessions.csv')).toContainText('Sessions as another user');
  await expect(actas.import.file('export.zip/picture.png')).toContainText('Left out: it is not a CSV');
  await expect(actas.import.file('export.zip/colours.csv')).toContainText('Unknown');

  // A kind is found by typing; one that does not fit says why, and another can be chosen.
  const colours = actas.import.file('export.zip/colours.csv');
  await colours.getByRole('button', { name: /Kind of export\.zip\/colours\.csv/ }).click();
  await page.getByRole('searchbox', { name: /^Search in Kind of/ }).fill('another user');
  await expect(page.getByRole('option')).toHaveCount(1);
  await look(actas, 'import-kinds-light');
  await page.getByRole('option', { name: 'Sessions as another user' }).click();
  await expect(colours).toContainText('it has no column');
  await colours.getByRole('button', { name: /Kind of export\.zip\/colours\.csv/ }).click();
  await expect(page.getByRole('option').nth(12)).toBeVisible();
  await page.keyboard.press('Escape');

  await people.getByRole('button', { name: /Encoding of/ }).click();
  await expect(page.getByRole('option', { name: 'windows-1252 (found)' })).toBeVisible();
  await page.getByRole('option', { name: 'iso-8859-2', exact: true }).click();
  await expect(people.getByRole('button', { name: /Encoding of/ })).toContainText('iso-8859-2');
  await look(actas, 'import-archive-light');
  await expect(actas.import.importButton()).toHaveText('Import 2 files');
  await actas.import.run();
  await actas.import.close();
  await actas.goTo('Sources');
  const sources = page.getByRole('grid', { name: 'Sources' });
  await expect(sources.getByRole('row').filter({ hasText: 'export.zip/people.csv' })).toBeVisible();
  expect(await actas.call('sources.list')).toMatchObject({
    value: [
      { list: 'logs/sessions.csv', kind: 'assumed-sessions' },
      { list: 'people.csv', encoding: 'iso-8859-2' },
    ],
  });
});
