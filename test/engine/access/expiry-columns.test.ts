import { describe, expect, it } from 'vitest';
import { quietJob } from '../../../electron/engine/job.ts';
import { inspectFile } from '../../../electron/engine/sources/inspect.ts';
import type { Given } from '../../../electron/engine/sources/study.ts';
import { withBench } from '../sources/temp-sources.ts';

const report = (...dates: readonly string[]): string =>
  [
    'Username,Full Name,Profile,Alias,Admin Access Exp. Date',
    ...dates.map(
      (date, place) => `user${place}@harbour.example,User ${place},Standard User,u${place},${date}`,
    ),
    '',
  ].join('\n');
const people = (...dates: readonly string[]): string =>
  [
    'Login,Full name,Department,Status,SSO ID,Admin access until',
    ...dates.map((date, place) => `user${place},User ${place},Payroll,Active,sso-${place},${date}`),
    '',
  ].join('\n');

const ZONE: Given = { zone: 'America/Toronto' };

/** What is asked about a list with these dates, and what they are read as. */
const read = (content: string, given: Given = ZONE) =>
  withBench(async ({ review, file, take }) => {
    const path = file('list.csv', content);
    const { kind, questions } = await inspectFile(review, path, given, quietJob);
    if (questions.length === 0) await take(path, given);
    const until = review.db.prepare('SELECT admin_access_until FROM account ORDER BY row').pluck().all() as (
      number | null
    )[];
    return {
      kind,
      asked: questions.map(({ id }) => id),
      until: until.map((at) => (at === null ? null : new Date(at).toISOString())),
    };
  });

describe('expiry dates of login access in lists of people', () => {
  it('ask nothing while all of them are empty', async () => {
    expect(await read(report('', ''), {})).toEqual({
      kind: 'salesforce.users',
      asked: [],
      until: [null, null],
    });
    expect(await read(people('', '-'), {})).toMatchObject({ kind: 'people', asked: [], until: [null, null] });
  });

  it('end with their day, in the zone and the order of the file', async () => {
    expect(await read(report('3/17/2026', '4/5/2026', ''))).toMatchObject({
      asked: [],
      until: ['2026-03-18T03:59:59.999Z', '2026-04-06T03:59:59.999Z', null],
    });
    expect(await read(people('2026-03-17T10:00:00Z'))).toMatchObject({
      asked: [],
      until: ['2026-03-17T10:00:00.000Z'],
    });
  });

  it('ask for the zone and the order where the file shows neither', async () => {
    const open = report('3/4/2026');
    expect((await read(open, {})).asked).toEqual(['zone', 'date-order']);
    expect(await read(open, { ...ZONE, dateOrder: 'dmy' })).toMatchObject({
      asked: [],
      until: ['2026-04-04T03:59:59.999Z'],
    });
  });

  it('that cannot be read are a note, and no reason to lose the account', async () => {
    await withBench(async ({ review, file, take }) => {
      const source = await take(file('list.csv', people('until recalled')), ZONE);
      expect(source.rows).toMatchObject({ imported: 1, rejected: 0 });
      expect(review.db.prepare('SELECT federation_id, admin_access_until FROM account').get()).toEqual({
        federation_id: 'sso-0',
        admin_access_until: null,
      });
      expect(review.db.prepare("SELECT message FROM issue WHERE level = 'note'").pluck().all()).toEqual([
        '"Admin access until" is not a time that can be read: "until recalled"; it was read as not recorded.',
      ]);
    });
  });
});
