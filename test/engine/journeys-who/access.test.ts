import { describe, expect, it } from 'vitest';
import { accessViewOf } from '../../../electron/engine/views/access.ts';
import { withReview } from '../temp-review.ts';
import { american, coded, csv, european, into, type File, type TrailLine } from './town.ts';

const USERS = csv(
  'Users.csv',
  'Id,Username,Name,Email,IsActive,UserType',
  '005A00000000001AAA,ana@x.example,Ana Ruiz,ana@x.example,true,Standard',
  '005A00000000007AAA,rosa@x.example,Rosa Lind,rosa@x.example,true,Standard',
);
const line = (day: string, text: string, user = 'rosa@x.example'): TrailLine => [`2026-${day}Z`, user, text];
const SFDC = 'rosa@x.example has granted salesforce.com login access through';
const END = line('05-30T08:00:00', 'Changed custom app Quay', 'it@x.example');
const day = (at: number | null): string => (at === null ? '-' : new Date(at).toISOString().slice(0, 16));

const viewOf = (files: readonly File[]) =>
  withReview({ files, zone: 'UTC', answers: { dateOrder: 'mdy' } }, ({ reader }) => accessViewOf(reader));
const shown = ({ grants, vendor }: Awaited<ReturnType<typeof viewOf>>): string[] =>
  [...grants, ...vendor].map(
    ({ owner, grantee, from, through, revokedAt }) =>
      `${owner} to ${grantee} ${day(from)} ${day(through)} ${day(revokedAt)}`,
  );

describe('when an account was open to others', () => {
  it.each<readonly [string, readonly File[], readonly string[]]>([
    [
      'granted, in the American way',
      [USERS, american([line('01-13T10:00:00', `${SFDC} 3/14/2026`), END])],
      ['Rosa Lind to vendor-support 2026-01-13T10:00 2026-03-15T00:00 -'],
    ],
    [
      'granted, in the European way',
      [USERS, european([line('01-13T10:00:00', `${SFDC} 14/3/2026`), END])],
      ['Rosa Lind to vendor-support 2026-01-13T10:00 2026-03-15T00:00 -'],
    ],
    [
      'granted, moved and revoked',
      [
        USERS,
        american([
          line('01-13T10:00:00', `${SFDC} 3/14/2026`),
          line('01-20T10:00:00', 'rosa@x.example has changed salesforce.com login access through 4/20/2026'),
          line('02-17T10:00:00', 'rosa@x.example has revoked salesforce.com login access'),
          END,
        ]),
      ],
      ['Rosa Lind to vendor-support 2026-01-13T10:00 2026-04-21T00:00 2026-02-17T10:00'],
    ],
    [
      'revoked only',
      [
        USERS,
        american([line('02-17T10:00:00', 'rosa@x.example has revoked salesforce.com login access'), END]),
      ],
      ['Rosa Lind to vendor-support - - 2026-02-17T10:00'],
    ],
    [
      'a day that may be the 3rd of April or the 4th of March, in an export without an order of its own',
      [
        USERS,
        coded([['2026-01-13T10:00:00.000Z', 'rosa@x.example', 'loginasgrantedtosfdc', `${SFDC} 3/4/2026`]]),
      ],
      ['Rosa Lind to vendor-support 2026-01-13T10:00 - -'],
    ],
    [
      'the column of a list only',
      [
        csv(
          'Users.csv',
          'Username,First Name,Last Name,Alias,Active,Role,Profile,Email,Admin Access Exp. Date,Login Access Exp. Date',
          'rosa@x.example,Rosa,Lind,rlind,1,Clerk,Standard User,rosa@x.example,3/17/2026,',
        ),
        american([END]),
      ],
      ['Rosa Lind to administrators - 2026-03-18T00:00 -'],
    ],
    [
      'in another language, by its code',
      [
        USERS,
        coded([
          [
            '2026-01-13T10:00:00.000Z',
            'rosa@x.example',
            'loginasgrantedtosfdc',
            'rosa@x.example hat den Zugriff bis 14.3.2026 erteilt',
          ],
        ]),
      ],
      ['Rosa Lind to vendor-support 2026-01-13T10:00 2026-03-15T00:00 -'],
    ],
    ['no word of access at all', [USERS, american([END])], []],
  ])('%s', async (_, files, says) => {
    expect(shown(await viewOf(files))).toEqual(says);
    expect(shown(await viewOf(files.toReversed()))).toEqual(says);
  });

  it('nothing was imported that could tell: it is not known, and not "no"', async () => {
    const log = csv(
      'LoginAs.csv',
      'EVENT_TYPE,TIMESTAMP_DERIVED,URI,LOGIN_KEY,DELEGATED_USER_NAME,USER_ID_DERIVED',
      'LoginAs,2026-01-13T10:00:02Z,/home,k1,ana@x.example,005A00000000007AAA',
    );
    expect((await viewOf([log])).known).toBe(false);
    expect((await viewOf([USERS, american([END])])).known).toBe(true);
  });
});

describe('the switch that lets administrators in', () => {
  const ON = 'Changed Administrators Can Log in as Any User from off to on';
  const OFF = 'Changed Administrators Can Log in as Any User from on to off';
  const tickets = (...rows: readonly string[]): File =>
    csv('tickets.csv', 'Ticket,Title,Description,Requester,Assignee,Created,Resolved', ...rows);
  const WIDE = [
    'T-0,Printer,Out of paper,olga@x.example,zita@x.example,2026-01-02T09:00:00Z,2026-01-02T12:00:00Z',
    'T-9,Printer,Out of paper,olga@x.example,zita@x.example,2026-05-30T09:00:00Z,2026-05-30T12:00:00Z',
  ];

  it('twice a day, with the sessions of each stretch', async () => {
    const view = await viewOf([
      USERS,
      american([
        line('01-13T09:00:00', ON, 'ana@x.example'),
        ['2026-01-13T09:10:00Z', 'ana@x.example', into('Rosa Lind')],
        line('01-13T09:30:00', OFF, 'ana@x.example'),
        ['2026-01-13T15:10:00Z', 'ana@x.example', into('Rosa Lind')],
        END,
      ]),
    ]);
    expect(
      view.states.map(
        ({ from, to, state, sessions }) => `${day(from)} ${day(to)} ${String(state)} ${sessions}`,
      ),
    ).toEqual([
      '2026-01-13T00:00 2026-01-13T09:00 off 0',
      '2026-01-13T09:00 2026-01-13T09:30 on 1',
      '2026-01-13T09:30 2026-05-31T00:00 off 1',
    ]);
  });

  it('by its code alone: which way is not recorded, and neither is what it was', async () => {
    const view = await viewOf([
      USERS,
      coded([
        [
          '2026-01-13T09:00:00.000Z',
          'ana@x.example',
          'overridegrantaccessenabledoff',
          'Administratoren können sich anmelden: geändert',
        ],
        ['2026-05-30T09:00:00.000Z', 'it@x.example', 'x', 'Changed custom app Quay'],
      ]),
    ]);
    expect(view.switches.map(({ to }) => to)).toEqual([null]);
    expect(new Set(view.states.map(({ state }) => state))).toEqual(new Set([null]));
  });

  it.each<readonly [string, readonly File[], string]>([
    ['no ticket file', [], 'not-recorded'],
    [
      'tickets of another time',
      [
        tickets(
          'T-3,Printer,Out of paper,olga@x.example,zita@x.example,2026-04-02T09:00:00Z,2026-04-02T12:00:00Z',
        ),
      ],
      'not-recorded',
    ],
    ['tickets that cover the time and ask for nothing', [tickets(...WIDE)], 'no'],
    [
      'a ticket that asks for it',
      [
        tickets(
          ...WIDE,
          'T-4,Switch on Administrators Can Log in as Any User,Needed for the audit of invoices on 13 January,olga@x.example,ana@x.example,2026-01-13T08:00:00Z,2026-01-13T12:00:00Z',
        ),
      ],
      'yes',
    ],
  ])('wants a ticket: %s', async (_, files, answer) => {
    const view = await viewOf([
      USERS,
      american([line('01-13T09:00:00', ON, 'ana@x.example'), END]),
      ...files,
    ]);
    expect(view.switches.map((one) => one.answer)).toEqual([answer]);
  });
});
