import { describe, expect, it } from 'vitest';
import { strayPage } from '../../../electron/engine/views/checks.ts';
import { documentOf, withReview } from '../temp-review.ts';
import { american, csv, into, kept, LEFT, outOf, pages, starts, type File, type TrailLine } from './town.ts';

const USERS = csv(
  'Users.csv',
  'Id,Username,Name,Email,IsActive,UserType',
  '005A00000000001AAA,ana@x.example,Ana Ruiz,ana@x.example,true,Standard',
  '005A00000000004AAA,mia@x.example,Mia Sund,mia@x.example,true,Standard',
  '005A00000000007AAA,rosa@x.example,Rosa Lind,rosa@x.example,true,Standard',
);
const ROSA = '005A00000000007AAA';
const ANA = '005A00000000001AAA';
const ENTERS: TrailLine = ['2026-01-13T10:00:00Z', 'ana@x.example', into('Rosa Lind')];
const LEAVES: TrailLine = ['2026-01-13T10:20:00Z', 'ana@x.example', outOf('Rosa Lind')];
const quiet = (day: string): TrailLine => [
  `2026-${day}T08:00:00Z`,
  'it@x.example',
  'Changed custom app Quay',
];
const trail = american([quiet('01-01'), ENTERS, LEAVES, quiet('01-30')]);
const log = pages([
  ['2026-01-13T10:00:02Z', 'ana@x.example', ROSA, 'k1'],
  ['2026-01-13T10:19:00Z', 'ana@x.example', ROSA, 'k1', LEFT],
]);
const logins = (...rows: readonly string[]): File =>
  csv(
    'LoginHistory.csv',
    'Username,Login Time,Login Type,Status,Source IP,Browser,Application',
    ...rows.map((row) => `${row},Browser`),
  );
const early = 'mia@x.example,2026-01-02T08:00:00Z,Application,Success,192.0.2.9,Firefox 130';
const late = 'mia@x.example,2026-01-28T08:00:00Z,Application,Success,192.0.2.9,Firefox 130';
const own = (time: string, more = 'Application,Success,192.0.2.7,Firefox 130'): string =>
  `ana@x.example,2026-01-${time}Z,${more}`;

const CASES: readonly (readonly [string, readonly File[], Record<string, string>])[] = [
  [
    'the trail alone',
    [USERS, trail],
    {
      'audit-trail': 'yes',
      'event-log': 'not-recorded',
      logout: 'yes',
      'own-login': 'not-recorded',
      'same-address': 'not-recorded',
      'account-free': 'yes',
    },
  ],
  ['the trail and a log of that day', [USERS, trail, log], { 'audit-trail': 'yes', 'event-log': 'yes' }],
  [
    'the trail and a log of other days',
    [
      USERS,
      trail,
      pages([
        ['2026-01-20T10:00:02Z', 'mia@x.example', ROSA, 'k1'],
        ['2026-01-21T10:19:00Z', 'mia@x.example', ROSA, 'k2'],
      ]),
    ],
    { 'event-log': 'not-recorded' },
  ],
  [
    'the trail and a log around that day',
    [
      USERS,
      trail,
      pages([
        ['2026-01-12T10:00:02Z', 'mia@x.example', ROSA, 'k1'],
        ['2026-01-14T10:19:00Z', 'mia@x.example', ROSA, 'k2'],
      ]),
    ],
    { 'event-log': 'no' },
  ],
  [
    'a log and a trail around that day',
    [USERS, log, american([quiet('01-12'), quiet('01-14')])],
    { 'audit-trail': 'no', 'event-log': 'yes', logout: 'yes' },
  ],
  [
    'a log and two trails with a hole between',
    [
      USERS,
      log,
      american([quiet('01-02'), quiet('01-03')], 'a.csv'),
      american([quiet('01-20'), quiet('01-21')], 'b.csv'),
    ],
    { 'audit-trail': 'not-recorded' },
  ],
  [
    'no logout in a trail that goes on for weeks',
    [USERS, american([ENTERS, quiet('01-30')])],
    { logout: 'no' },
  ],
  [
    'no logout in a trail that ends an hour later',
    [USERS, american([ENTERS, ['2026-01-13T11:00:00Z', 'it@x.example', 'Changed custom app Quay']])],
    { logout: 'not-recorded' },
  ],
  [
    'LoginAsEvent alone, which has no logouts',
    [USERS, starts([['2026-01-13T10:00:00Z', 'ana@x.example', 'rosa@x.example', 'k1']])],
    { logout: 'not-recorded', 'audit-trail': 'not-recorded', 'event-log': 'yes' },
  ],
  [
    'a list kept by hand alone',
    [USERS, kept([['2026-01-13T10:00:00Z', '2026-01-13T10:20:00Z', 'ana@x.example', 'rosa@x.example', 'x']])],
    {
      logout: 'yes',
      'audit-trail': 'not-recorded',
      'event-log': 'not-recorded',
      'account-free': 'not-recorded',
    },
  ],
  [
    'an own login an hour before, from there',
    [USERS, trail, log, logins(early, own('13T09:00:00'), late)],
    { 'own-login': 'yes', 'same-address': 'yes' },
  ],
  [
    'an own login in other capitals',
    [USERS, trail, log, logins(early, own('13T09:00:00').replace('ana@', 'ANA@'), late)],
    { 'own-login': 'yes', 'same-address': 'yes' },
  ],
  [
    'an own login from somewhere else',
    [
      USERS,
      trail,
      log,
      logins(early, own('13T09:00:00', 'Application,Success,198.51.100.4,Firefox 130'), late),
    ],
    { 'own-login': 'yes', 'same-address': 'no' },
  ],
  [
    'an own login whose address is no address',
    [
      USERS,
      trail,
      log,
      logins(early, own('13T09:00:00', 'Application,Success,Salesforce.com IP,Firefox 130'), late),
    ],
    { 'own-login': 'yes', 'same-address': 'not-recorded' },
  ],
  [
    'a login that failed',
    [
      USERS,
      trail,
      log,
      logins(early, own('13T09:00:00', 'Application,Invalid Password,192.0.2.7,Firefox 130'), late),
    ],
    { 'own-login': 'no', 'same-address': 'not-recorded' },
  ],
  [
    'a login of which it is not said whether it failed',
    [USERS, trail, log, logins(early, own('13T09:00:00', 'Application,,192.0.2.7,Firefox 130'), late)],
    { 'own-login': 'not-recorded' },
  ],
  [
    'a login thirteen hours before',
    [USERS, trail, log, logins(early, own('12T21:00:00'), late)],
    { 'own-login': 'no' },
  ],
  [
    'a login history that begins at nine that day',
    [
      USERS,
      trail,
      log,
      logins('mia@x.example,2026-01-13T09:00:00Z,Application,Success,192.0.2.9,Firefox 130', late),
    ],
    { 'own-login': 'not-recorded' },
  ],
  [
    'a login history by ids of people whom no list has',
    [
      trail,
      csv(
        'LoginHistory.csv',
        'UserId,LoginTime,LoginType,Status,SourceIp',
        `${ROSA},2026-01-02T08:00:00Z,Application,Success,192.0.2.9`,
        `${ANA},2026-01-13T09:00:00Z,Application,Success,192.0.2.7`,
        `${ROSA},2026-01-28T08:00:00Z,Application,Success,192.0.2.9`,
      ),
    ],
    { 'own-login': 'not-recorded' },
  ],
  [
    'somebody in the account of the actor',
    [
      USERS,
      american([
        quiet('01-01'),
        ['2026-01-13T09:50:00Z', 'mia@x.example', into('Ana Ruiz')],
        ENTERS,
        LEAVES,
        ['2026-01-13T10:30:00Z', 'mia@x.example', outOf('Ana Ruiz')],
      ]),
    ],
    { 'account-free': 'no' },
  ],
  [
    'somebody who went into the account of the actor, and was not seen to leave',
    [
      USERS,
      american([
        quiet('01-01'),
        ['2026-01-13T09:50:00Z', 'mia@x.example', into('Ana Ruiz')],
        ENTERS,
        LEAVES,
        quiet('01-30'),
      ]),
    ],
    { 'account-free': 'not-recorded' },
  ],
];

describe('what the sources say of each other', () => {
  it.each(CASES)('%s', async (_, files, says) => {
    for (const order of [files, files.toReversed()]) {
      const document = await documentOf({ files: order, zone: 'UTC', answers: { dateOrder: 'mdy' } });
      const own = document.sessions.find(
        ({ startedAt, actor }) =>
          startedAt.startsWith('2026-01-13T10:00') && actor.username === 'ana@x.example',
      );
      expect(own?.checks).toMatchObject(says);
    }
  });

  it('a logout or a change of nobody’s session is shown with its row, and makes no session', () =>
    withReview(
      {
        files: [
          USERS,
          american([
            ['2026-01-12T10:00:00Z', 'mia@x.example', outOf('Rosa Lind')],
            ENTERS,
            LEAVES,
            ['2026-01-14T10:00:00Z', 'rosa@x.example', 'Changed custom app Quay', 'mia@x.example'],
          ]),
        ],
        zone: 'UTC',
        answers: { dateOrder: 'mdy' },
      },
      ({ reader }) => {
        const { rows } = strayPage(reader, { search: '', sort: null, offset: 0, limit: 50 });
        expect(rows.map(({ user, delegate, cite }) => [user, delegate, cite.file, cite.row])).toEqual([
          ['rosa@x.example', 'mia@x.example', 'SetupAuditTrail.csv', 2],
          ['Rosa Lind', 'mia@x.example', 'SetupAuditTrail.csv', 5],
        ]);
      },
    ));

  it('one human with two accounts of one company: a change of either by its id is theirs', async () => {
    const users = csv(
      'Users.csv',
      'Id,Username,Name,Email,IsActive,FederationIdentifier,UserRole.Name,UserType',
      '005A00000000001AAA,ana@x.example,Ana Ruiz,,true,,IT,Standard',
      '005A00000000007AAA,rosa@x.example,Rosa Lind,,true,E-7,Payroll,Standard',
      '005A00000000009AAA,rosa.test@x.example,Rosa Lind,,true,E-7,Payroll,Standard',
    );
    const lines = american([
      ['2026-01-12T10:00:00Z', 'ana@x.example', into('Rosa Lind')],
      [
        '2026-01-13T10:00:00Z',
        'it@x.example',
        'Changed role for user Rosa Lind (UserID: [005A00000000009]) from Berths to Payroll',
      ],
      ['2026-01-14T10:00:00Z', 'ana@x.example', into('Rosa Lind')],
    ]);
    const document = await documentOf({ files: [users, lines], zone: 'UTC', answers: { dateOrder: 'mdy' } });
    expect(document.people.total).toBe(2);
    expect(document.sessions.map(({ target }) => target.unit)).toEqual(['Berths', 'Payroll']);
  });
});
