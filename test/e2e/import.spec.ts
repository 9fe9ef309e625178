import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, SAMPLE, test } from './fixtures.ts';
import { writeLoginHistory } from './large-file.ts';

const sampleFile = (name: string) => join(SAMPLE, name);

test('from exported files to sessions: dialog, drop, questions, progress', async ({ actas }) => {
  const { page } = actas;
  await actas.start.newReview('Northlight');

  await actas.willChoose(...['SetupAuditTrail.csv', 'Jira.csv', 'Users.csv'].map(sampleFile));
  await actas.menu('import');
  await expect(actas.import.file('SetupAuditTrail.csv')).toContainText('Setup Audit Trail');
  await expect(actas.import.file('Jira.csv')).toContainText('Jira');
  await expect(actas.import.importButton()).toBeDisabled();
  await expect(actas.import.dialog.getByRole('region', { name: 'Questions' })).toContainText('Jira.csv');
  await actas.import.chooseZone('America/Toronto');
  await actas.import.run();
  await expect(actas.import.dialog.getByRole('status')).toContainText('3 files');
  await actas.import.close();

  await actas.drop(
    ...[
      'LearningPlatformSessions.csv',
      'PermissionSets.csv',
      'PermissionSetAssignments.csv',
      'LoginHistory.csv',
    ].map(sampleFile),
  );
  await expect(actas.import.importButton()).toHaveText('Import 4 files');
  await actas.import.run();
  await actas.import.dialog.getByRole('button', { name: 'Show the overview' }).click();

  await expect(page.getByRole('contentinfo')).toContainText('7 sources, ledger balances');
  await actas.goTo('Sources');
  for (const file of readdirSync(SAMPLE).filter((name) => name.endsWith('.csv'))) {
    await expect(
      actas.page.getByRole('grid', { name: 'Sources' }).getByRole('row').filter({ hasText: file }),
    ).toContainText(/balanced|alarm|issue/i);
  }
  await actas.goTo('Sessions');
  await expect(actas.sessions.screen.getByRole('status').first()).toHaveText('150 of 150');

  await actas.drop(sampleFile('Users.csv'));
  await expect(actas.import.file('Users.csv')).toContainText('The identical file is in the review already.');
});

test('a cancelled import leaves nothing half in', async ({ actas, home }) => {
  const large = writeLoginHistory(join(home, 'LoginHistory.csv'), 300_000);
  await actas.start.newReview('Cancelled');
  await actas.drop(large);
  await expect(actas.import.importButton()).toBeEnabled({ timeout: 20_000 });
  await actas.import.importButton().click();
  const progress = actas.import.dialog.getByRole('progressbar');
  await expect(progress).toContainText(/[1-9][\d,.  ]* .*rows/);
  await actas.import.dialog.getByRole('button', { name: 'Cancel' }).click();
  await actas.import.ended();
  await expect(actas.import.dialog.getByRole('status')).toContainText('Nothing was imported.');
  await actas.import.close();
  await actas.goTo('Sources');
  await expect(actas.page.getByText('No sources yet')).toBeVisible();
  expect(await actas.call('review.info')).toMatchObject({
    ok: true,
    value: { counts: { sources: 0, rows: 0, people: 0 } },
  });

  // The same review still works.
  await actas.drop(sampleFile('Users.csv'));
  await actas.import.run();
  await actas.import.close();
  await expect(actas.page.getByRole('contentinfo')).toContainText('1 source, ledger balances');
});

test('dates that do not prove their order are asked about, never guessed', async ({ actas, home }) => {
  const file = join(home, 'Sessions.csv');
  const header = 'Administrator,Administrator login,Assumed user,Assumed login,Started,Ended,Reason';
  writeFileSync(
    file,
    `${header}\nAnn Lee,ann@x.example,Bo Ek,bo@x.example,03/04/2026 10:00,03/04/2026 10:20,OPS-1: locked out\n`,
  );
  await actas.start.newReview('Order');
  await actas.drop(file);
  await expect(actas.import.importButton()).toBeDisabled();
  await actas.import.chooseZone('Europe/Vienna');
  await expect(actas.import.importButton()).toBeDisabled();
  await actas.import.chooseDateOrder(/^Day, month, year/);
  await actas.import.run();
  await actas.import.close();
  await actas.goTo('Sessions');
  await expect(actas.sessions.row('Bo Ek')).toContainText('3 Apr 2026');
});
