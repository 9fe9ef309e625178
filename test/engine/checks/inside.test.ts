import { describe, expect, it } from 'vitest';
import { into, LEFT, list, log, login, outOf, trail, users, type File } from '../sessions/company.ts';
import { detailsOf, history } from './logins.ts';

const session = trail([
  ['10:00:00', 'ana.lopes', into('zoe.brandt')],
  ['10:20:00', 'ana.lopes', outOf('zoe.brandt')],
]);
const open = trail([['10:00:00', 'ana.lopes', into('zoe.brandt')]]);

/** A list of what was done in the application; `who` really acted, as far as the list says it. */
type Row = readonly [
  time: string,
  user: string,
  action: string,
  more?: { who?: string; key?: string; system?: string },
];
const activity = (...rows: readonly Row[]): File => ({
  name: 'activity.csv',
  text: [
    'Timestamp,Username,Real user,Session key,Action,Record,System',
    ...rows.map(
      ([time, user, action, { who = '', key = '', system = '' } = {}]) =>
        `2026-02-17T${time}Z,${login(user)},${who},${key},${action},Berth 12,${system}`,
    ),
    '',
  ].join('\n'),
});

/** What was added to the first session of Ana Lopes: "sign-in: Signed in to the account, from 192.0.2.7 (LoginHistory.csv 2)". */
async function added(...files: readonly File[]): Promise<string[]> {
  const details = await detailsOf(users, ...files);
  const own = details.find(({ row }) => row.actor.name === 'Ana Lopes');
  return (own?.evidence ?? [])
    .filter(({ role }) => role !== 'start' && role !== 'end' && role !== 'report')
    .map(({ role, text, cite }) => `${role}: ${text} (${cite.file} ${cite.row})`);
}

describe('who signed in to the account meanwhile', () => {
  it('is told by the login history: from the start to the logout, both included', async () => {
    const logins = history([
      ['09:59:59', 'zoe.brandt'],
      ['10:05:00', 'zoe.brandt', '203.0.113.9', 'Edge 144'],
      ['10:06:00', 'ivo.petkov'],
      ['10:20:00', 'zoe.brandt'],
      ['10:20:01', 'zoe.brandt'],
    ]);
    expect(await added(session, logins)).toEqual([
      'sign-in: Signed in to the account, from 203.0.113.9 with Edge 144 (LoginHistory.csv 3)',
      'sign-in: Signed in to the account, from 192.0.2.7 with Chrome 144 (LoginHistory.csv 5)',
    ]);
  });

  it('leaves failed attempts out, and says where success is not recorded', async () => {
    const logins = history([
      ['10:05:00', 'zoe.brandt', '203.0.113.9', 'Edge 144', 'Invalid Password'],
      ['10:06:00', 'zoe.brandt', '203.0.113.9', 'Edge 144', ''],
    ]);
    expect(await added(session, logins)).toEqual([
      'sign-in: Login to the account, whether it succeeded is not recorded, from 203.0.113.9 with Edge 144 (LoginHistory.csv 3)',
    ]);
  });

  it('is shown for eight hours where no logout was seen, and says so', async () => {
    const logins = history([
      ['17:59:00', 'zoe.brandt'],
      ['18:01:00', 'zoe.brandt'],
    ]);
    expect(await added(open, logins)).toEqual([
      'sign-in: Signed in to the account, from 192.0.2.7 with Chrome 144; no logout of the session was seen, so it may have ended before (LoginHistory.csv 2)',
    ]);
  });

  it('is not said of an account that two people may own', async () => {
    const namesakes = trail([['10:00:00', 'ana.lopes', into('alex.martin')]]);
    expect(await added(namesakes, history([['10:05:00', 'alex.martin']]))).toEqual([]);
  });

  it('is not said of another system', async () => {
    const elsewhere = list([['10:00:00', '10:20:00', 'Ana Lopes', 'Zoë Brandt', 'quiz', 'Moodle']]);
    expect(await added(elsewhere, history([['10:05:00', 'zoe.brandt']]))).toEqual([]);
  });

  it('stops at two hundred rows and counts the others', async () => {
    const minute = (place: number): string =>
      `10:${String(Math.floor(place / 60)).padStart(2, '0')}:${String(place % 60).padStart(2, '0')}`;
    const many = history(Array.from({ length: 203 }, (_, place) => [minute(place), 'zoe.brandt'] as const));
    const rows = await added(session, many);
    expect(rows).toHaveLength(200);
    expect(rows.at(-1)).toBe(
      'sign-in: Signed in to the account, from 192.0.2.7 with Chrome 144 (and 3 more rows, not listed) (LoginHistory.csv 201)',
    );
  });
});

describe('what was done in the account meanwhile', () => {
  it('is the session where the list names who really acted, and nobody else is', async () => {
    const done = activity(
      ['10:05:00', 'zoe.brandt', 'Changed', { who: 'Ana Lopes' }],
      ['10:06:00', 'zoe.brandt', 'Opened', { who: 'Mia Sund' }],
      ['10:07:00', 'zoe.brandt', 'Exported', { who: 'Zoë Brandt' }],
      ['10:08:00', 'zoe.brandt', 'Printed'],
      ['10:30:00', 'zoe.brandt', 'Deleted', { who: 'Ana Lopes' }],
    );
    expect(await added(session, done)).toEqual([
      'inside: Changed: Berth 12 (activity.csv 2)',
      'activity: Printed: Berth 12; by whom is not recorded (activity.csv 5)',
    ]);
  });

  it('is the session whose key it carries, and not the other one in the same account', async () => {
    const two = log([
      ['10:00:00', 'ana.lopes', 'zoe.brandt', 'kA'],
      ['10:01:00', 'mia.sund', 'zoe.brandt', 'kM'],
      ['10:30:00', 'ana.lopes', 'zoe.brandt', 'kA', LEFT],
      ['10:31:00', 'mia.sund', 'zoe.brandt', 'kM', LEFT],
    ]);
    const done = activity(
      ['10:05:00', 'zoe.brandt', 'Changed', { key: 'kA' }],
      ['10:06:00', 'zoe.brandt', 'Opened', { key: 'kM' }],
    );
    expect(await added(two, done)).toEqual(['inside: Changed: Berth 12 (activity.csv 2)']);
  });

  it('of another system is another matter', async () => {
    const done = activity(
      ['10:05:00', 'zoe.brandt', 'Changed', { who: 'Ana Lopes', system: 'Moodle' }],
      ['10:06:00', 'zoe.brandt', 'Opened', { who: 'Ana Lopes', system: 'Salesforce' }],
    );
    expect(await added(session, done)).toEqual(['inside: Opened: Berth 12 (activity.csv 3)']);
  });

  it('after a bound that was inferred shows that the session went on', async () => {
    const two = log([
      ['10:00:00', 'ana.lopes', 'zoe.brandt', 'kA'],
      ['11:00:00', 'ana.lopes', 'ivo.petkov', 'kB'],
    ]);
    const [before] = await detailsOf(users, two);
    expect(before?.row).toMatchObject({ endKind: 'inferred', endedAt: Date.UTC(2026, 1, 17, 11) });
    const [after] = await detailsOf(
      users,
      two,
      activity(['11:30:00', 'zoe.brandt', 'Changed', { key: 'kA' }]),
    );
    expect(after?.row).toMatchObject({
      endKind: 'open',
      endedAt: null,
      seenUntil: Date.UTC(2026, 1, 17, 11, 30),
    });
  });

  it('shows the session in use', async () => {
    const done = activity(['11:10:00', 'zoe.brandt', 'Changed', { who: 'Ana Lopes' }]);
    const [first] = await detailsOf(users, open, done);
    expect(first?.row).toMatchObject({ endKind: 'open', seenUntil: Date.UTC(2026, 1, 17, 11, 10) });
  });
});
