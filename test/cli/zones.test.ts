import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { reviewDocumentSchema } from '../../shared/document.ts';
import { inTempFolder } from '../engine/temp-review.ts';
import { actas } from './run-cli.ts';

const sessions = (started: string): string =>
  `Administrator,Assumed user,Started,Reason\nAna Lopes,Zoë Brandt,${started},HRB-1\n`;

async function startsOf(...words: string[]): Promise<string[]> {
  const { code, out, err } = await actas(['review', '--json', ...words]);
  expect(code, err).toBe(0);
  return reviewDocumentSchema.parse(JSON.parse(out)).sessions.map(({ startedAt }) => startedAt);
}

test('files of one review may be written in different zones and orders', () =>
  inTempFolder(async (folder) => {
    const [berlin, toronto] = [join(folder, 'berlin.csv'), join(folder, 'toronto.csv')];
    writeFileSync(berlin, sessions('3/2/2026 09:00'));
    writeFileSync(toronto, sessions('2/4/2026 09:00'));
    const files = [berlin, toronto];
    expect(
      await startsOf(
        '--zone',
        'America/Toronto',
        '--zone',
        'berlin.csv=Europe/Berlin',
        '--date-order',
        'mdy',
        '--date-order',
        'berlin.csv=dmy',
        ...files,
      ),
    ).toEqual(['2026-02-03T08:00:00Z', '2026-02-04T14:00:00Z']);
    const asked = await actas([
      'review',
      '--zone',
      'berlin.csv=Europe/Berlin',
      '--date-order',
      'mdy',
      ...files,
    ]);
    expect(asked.code, 'the other file is still asked about').toBe(3);
    expect(asked.err).toContain('toronto.csv');
    expect(asked.err).not.toContain('Times in berlin.csv');
  }));

test.each([
  [['--zone', 'a.csv=Mars/Olympus'], /^--zone takes an IANA zone such as .+, not "Mars\/Olympus"\./u],
  [['--zone', 'b.csv=UTC'], /^--zone names b\.csv, which is not among the files to review\./u],
  [
    ['--zone', 'UTC', '--zone', 'Europe/Berlin'],
    /^--zone was said twice for all files: UTC and Europe\/Berlin\./u,
  ],
  [['--date-order', 'a.csv=ydm'], /^--date-order takes dmy, mdy, ymd; not "ydm"\./u],
])('%s is refused in a sentence', (words, sentence) =>
  inTempFolder(async (folder) => {
    const file = join(folder, 'a.csv');
    writeFileSync(file, sessions('2026-02-03 09:00'));
    const { code, err } = await actas(['review', ...words, file]);
    expect(code).toBe(1);
    expect(err).toMatch(sentence);
  }),
);
