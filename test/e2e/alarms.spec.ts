import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync, crc32 } from 'node:zlib';
import { expect, test } from './fixtures.ts';
import { look } from './look.ts';
import { SourcesScreen } from './pages/sources-screen.ts';

/** Exactly as many issues as Jira exports at most, one on each day but on the second of May. */
function writeJira(path: string): string {
  const day = (at: number) => new Date(Date.UTC(2024, 0, 1 + at)).toISOString().slice(0, 10);
  const rows = Array.from({ length: 1_000 }, (_, at) => {
    const created = day(at) === '2024-05-02' ? day(at + 1) : day(at);
    return `OPS-${at + 1},Cannot log in ${at + 1},Done,${created}T10:00:00Z`;
  });
  writeFileSync(path, ['Issue key,Summary,Status,Created', ...rows, ''].join('\n'));
  return path;
}

/** The smallest picture: one grey dot. */
function writePicture(path: string): string {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    check.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, check]);
  };
  const head = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]);
  writeFileSync(
    path,
    Buffer.concat([
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      chunk('IHDR', head),
      chunk('IDAT', deflateSync(Buffer.from([0, 128]))),
      chunk('IEND', Buffer.alloc(0)),
    ]),
  );
  return path;
}

test('an alarm stands until somebody writes why it does not; with the card filled in, the source is complete', async ({
  actas,
  home,
}) => {
  const { page } = actas;
  const sources = new SourcesScreen(page);
  await actas.start.newReview('Alarms');
  await actas.drop(writeJira(join(home, 'Jira.csv')));
  await actas.import.run();
  await actas.import.close();
  await actas.goTo('Sources');
  await expect(sources.row('Jira.csv')).toContainText('Alarm');
  await sources.choose('Jira.csv');
  await expect(sources.inspector).toContainText('Not complete');

  const limit = sources.alarm('exactly 1000 rows, a number at which such exports are cut off');
  await expect(limit.getByRole('button', { name: 'Save reason' })).toBeDisabled();
  await sources.answer(limit, 'The project had 1,000 issues on that day: counted with Bo Ek.');
  await expect(limit).toContainText('counted with Bo Ek');
  await expect(sources.inspector).toContainText('not said: who extracted it, from which system, when');

  await sources.fillCard({
    'Extracted by': 'Bo Ek',
    'From which system': 'Jira Cloud, northlight.example',
    'Extracted when': '1 Oct 2026, 09:00',
    Filter: 'project = OPS',
    'Expected rows': '1,000',
  });
  await actas.willChoose(writePicture(join(home, 'filter.png')));
  await sources.inspector.getByRole('button', { name: 'Attach a picture…' }).click();
  await expect(sources.inspector.getByText('filter.png')).toBeVisible();
  await sources.inspector.getByRole('button', { name: 'Save card' }).click();
  await expect(sources.inspector.getByRole('button', { name: 'Change card' })).toBeVisible();
  await expect(sources.inspector.getByText('Complete', { exact: true })).toBeVisible();
  await expect(sources.row('Jira.csv')).not.toContainText('Alarm');

  // Another number than the file has is an alarm of its own; taking the number back takes the alarm away.
  await sources.inspector.getByRole('button', { name: 'Change card' }).click();
  await sources.fillCard({ 'Expected rows': '1204' });
  await sources.inspector.getByRole('button', { name: 'Save card' }).click();
  await expect(sources.alarm('its card expects 1,204')).toContainText('204 rows fewer');
  await expect(sources.inspector).toContainText('Not complete');

  // Which days it covers decides verdicts: it must be two days that exist, and the review is analysed with them at once.
  await sources.inspector.getByRole('button', { name: 'Change card' }).click();
  await sources.fillCard({ From: '2024-01-01', To: '2023-12-31' });
  const declared = sources.inspector.getByRole('group', { name: 'Covers, as declared' });
  await expect(declared.getByRole('status')).toHaveText('The first day is after the last.');
  await expect(sources.inspector.getByRole('button', { name: 'Save card' })).toBeDisabled();
  await sources.fillCard({ To: '2026-12-31' });
  await expect(declared.getByRole('status')).toContainText('Declare it only if you know');
  await look(actas, 'card-declared');
  await sources.inspector.getByRole('textbox', { name: 'To', exact: true }).press('Tab');
  await expect(sources.inspector.getByRole('button', { name: 'Another picture…' })).toBeFocused();
  await sources.inspector.getByRole('button', { name: 'Save card' }).click();
  await expect(page.getByText('The card of Jira.csv was saved and the review analysed again.')).toBeVisible();
  await expect(sources.inspector).toContainText('Its card declares 1 Jan 2024 to 31 Dec 2026 as covered');

  await actas.goTo('Overview');
  await expect(page.getByRole('region', { name: 'Was anybody else impersonated?' })).toContainText(
    'Cannot conclude',
  );
});

test('the calendar names the weekdays without rows', async ({ actas, home }) => {
  const sources = new SourcesScreen(actas.page);
  await actas.start.newReview('Calendar');
  await actas.drop(writeJira(join(home, 'Jira.csv')));
  await actas.import.run();
  await actas.import.close();
  await actas.goTo('Sources');
  await sources.choose('Jira.csv');
  const quiet = sources.inspector.getByRole('list', { name: 'Weekdays without rows' });
  await expect(quiet.getByRole('listitem')).toHaveText(['2 May 2024']);
  const month = sources.inspector.getByRole('table', { name: 'May 2024' });
  await expect(month.getByRole('cell', { name: '2 May 2024: no rows', exact: true })).toBeVisible();
  await expect(month.getByRole('cell', { name: '3 May 2024: 2 rows', exact: true })).toBeVisible();
  await expect(month.getByRole('cell', { name: '4 May 2024: 1 row', exact: true })).toBeVisible();
});

test('a picture that is none is refused in a sentence', async ({ actas, home }) => {
  const sources = new SourcesScreen(actas.page);
  const text = join(home, 'notes.png');
  writeFileSync(text, 'no picture');
  await actas.start.newReview('Picture');
  await actas.drop(writeJira(join(home, 'Jira.csv')));
  await actas.import.run();
  await actas.import.close();
  await actas.goTo('Sources');
  await sources.choose('Jira.csv');
  await actas.willChoose(text);
  await sources.inspector.getByRole('button', { name: 'Attach a picture…' }).click();
  await expect(actas.error()).toContainText('notes.png is no PNG or JPEG picture.');
});
