import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './fixtures.ts';

const HEADER = 'Administrator,Assumed user,Started,Reason';

test('the order of dates and the missing year are asked in the dialog, and the answers count', async ({
  actas,
  home,
}) => {
  const loose = join(home, 'loose.csv');
  writeFileSync(loose, `${HEADER}\nAnn Lee,Bo Ek,03/04/2026 10:00,OPS-1\n`);
  const yearless = join(home, 'yearless.csv');
  writeFileSync(
    yearless,
    `${HEADER}\nAnn Lee,Cy Ito,"30 Dec, 09:00",OPS-2\nAnn Lee,Di Roe,"2 Jan, 09:00",OPS-3\n`,
  );
  await actas.start.newReview('Questions');
  await actas.drop(loose, yearless);
  const { dialog } = actas.import;
  const questions = dialog.getByRole('region', { name: 'Questions' });
  await expect(questions).toContainText(
    'Dates in yearless.csv carry no year, for example "30 Dec, 09:00" in row 2.',
  );
  await actas.import.chooseZone('Europe/Vienna');
  await expect(actas.import.importButton()).toBeDisabled();
  await actas.import.chooseDateOrder(/^Day, month, year/);
  await expect(dialog.getByRole('status')).toContainText('Type the year in which yearless.csv begins.');
  const year = questions.getByRole('textbox', { name: 'Year, or first day, of yearless.csv' });
  await year.fill('2025-13-01');
  await expect(actas.import.importButton()).toBeDisabled();
  await year.fill('2025-09-01');
  await actas.import.run();
  await actas.import.close();
  await actas.goTo('Sessions');
  await expect(actas.sessions.row('Bo Ek')).toContainText('3 Apr 2026');
  await expect(actas.sessions.row('Cy Ito')).toContainText('30 Dec 2025');
  await expect(actas.sessions.row('Di Roe')).toContainText('2 Jan 2026');
  await actas.goTo('Sources');
  await actas.page
    .getByRole('grid', { name: 'Sources' })
    .getByRole('row')
    .filter({ hasText: 'yearless.csv' })
    .click();
  await expect(actas.page.getByRole('complementary', { name: 'Source' })).toContainText('2025-09-01');
});
