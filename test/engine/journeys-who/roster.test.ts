import { describe, expect, it } from 'vitest';
import { rosterMatrixOf } from '../../../electron/engine/views/access.ts';
import { documentOf, withReview } from '../temp-review.ts';
import { american, csv, into, type File, type TrailLine } from './town.ts';

const HEADER = 'Id,Username,Name,Email,IsActive,Profile.Name,Department,UserType';
const user = (number: number, name: string, profile: string, active = 'true', department = 'IT'): string => {
  const login = `${name.toLowerCase().replace(' ', '.')}@x.example`;
  return `005A0000000000${number}AAA,${login},${name},${login},${active},${profile},${department},Standard`;
};
const ADMIN = 'System Administrator';
const list = (...rows: readonly string[]): File => csv('Users.csv', HEADER, ...rows);
const ana = user(1, 'Ana Ruiz', ADMIN);
const rosa = user(7, 'Rosa Lind', 'Standard User', 'true', 'Payroll');
const at = (iso: string, who: string, target = 'Rosa Lind'): TrailLine => [
  `2026-${iso}T10:00:00Z`,
  who,
  into(target),
];
const quiet = (iso: string): TrailLine => [
  `2026-${iso}T08:00:00Z`,
  'it@x.example',
  'Changed custom app Quay',
];
const YEAR = [quiet('01-02'), quiet('06-30')];
const dmy = { dateOrder: 'mdy' as const };

type Case = {
  readonly name: string;
  readonly files: readonly File[];
  readonly policy?: unknown;
  readonly says: readonly string[];
};
const cases: readonly Case[] = [
  {
    name: 'no list at all: nobody is unlisted',
    files: [american([at('01-13', 'ana.ruiz@x.example')])],
    says: ['ana.ruiz@x.example 1 '],
  },
  {
    name: 'a list of users without profiles tells nobody who may',
    files: [
      csv(
        'Users.csv',
        'Id,Username,Name,Email,IsActive,UserType',
        '005A00000000001AAA,ana.ruiz@x.example,Ana Ruiz,ana.ruiz@x.example,true,Standard',
      ),
      american([at('01-13', 'ana.ruiz@x.example')]),
    ],
    says: ['ana.ruiz@x.example 1 '],
  },
  {
    name: 'a standard user acted: unlisted',
    files: [list(rosa, user(2, 'Ivo Falk', 'Standard User')), american([at('01-13', 'ivo.falk@x.example')])],
    says: ['ivo.falk@x.example 1 unlisted'],
  },
  {
    name: 'an administrator who acted is listed',
    files: [list(rosa, ana), american([at('01-13', 'ana.ruiz@x.example')])],
    says: ['ana.ruiz@x.example 1 declared '],
  },
  {
    name: 'an administrator who did nothing in half a year is dormant',
    files: [list(rosa, ana), american(YEAR)],
    says: ['ana.ruiz@x.example 0 declared dormant'],
  },
  {
    name: 'nothing of the kind can be said when the files cover a month',
    files: [list(rosa, ana), american([quiet('01-02'), quiet('01-30')])],
    says: ['ana.ruiz@x.example 0 declared '],
  },
  {
    name: 'an administrator since ten days is not dormant',
    files: [
      list(rosa, ana),
      american([
        ...YEAR,
        [
          '2026-06-20T09:00:00Z',
          'it@x.example',
          'Changed profile for user Ana Ruiz (UserID: [005A00000000001]) from Standard User to System Administrator',
        ],
      ]),
    ],
    says: ['ana.ruiz@x.example 0 declared '],
  },
  {
    name: 'a leaver who acted before',
    files: [list(rosa, user(3, 'Nils Holm', ADMIN, 'false')), american([at('01-13', 'nils.holm@x.example')])],
    says: ['nils.holm@x.example 1 unlisted leaver'],
  },
  {
    name: 'a shared account',
    files: [list(rosa, user(4, 'Help Desk', ADMIN)), american([at('01-13', 'help.desk@x.example')])],
    says: ['help.desk@x.example 1 declared shared'],
  },
  {
    name: 'somebody who approves tickets and acts',
    files: [
      list(rosa, ana),
      american([at('01-13', 'ana.ruiz@x.example')]),
      csv(
        'tickets.csv',
        'Ticket,Title,Requester,Approver,Assignee,Created',
        'T-1,Printer,rosa.lind@x.example,ana.ruiz@x.example,,2026-01-05T09:00:00Z',
      ),
    ],
    says: ['ana.ruiz@x.example 1 declared approver'],
  },
  {
    name: 'a namesake approves: nobody is accused',
    files: [
      list(rosa, ana, user(5, 'Ana Ruiz', 'Standard User').replaceAll('ana.ruiz@', 'aruiz2@')),
      american([at('01-13', 'ana.ruiz@x.example')]),
      csv(
        'tickets.csv',
        'Ticket,Title,Requester,Approver,Assignee,Created',
        'T-1,Printer,rosa.lind@x.example,Ana Ruiz,,2026-01-05T09:00:00Z',
      ),
    ],
    says: ['ana.ruiz@x.example 1 declared '],
  },
  {
    name: 'an approved list in other capitals names her, and not him',
    files: [
      list(rosa, ana, user(6, 'Ole Brink', ADMIN)),
      american([at('01-13', 'ana.ruiz@x.example'), at('01-14', 'ole.brink@x.example')]),
      csv(
        'approved.csv',
        'Username,Full name,Team,Approved to impersonate',
        'ANA.RUIZ@X.EXAMPLE,Ana Ruiz,IT,yes',
      ),
    ],
    says: ['ana.ruiz@x.example 1 declared ', 'ole.brink@x.example 1 declared unlisted'],
  },
];

const SETS = csv(
  'PermissionSets.csv',
  'Id,Name,Label,IsOwnedByProfile,ProfileId,Profile.Name,PermissionsModifyAllData,PermissionsManageUsers',
  '0PS5g0000000001AAA,Data_Repair,Data Repair,false,,,true,false',
);
const assigned = (id: string, login: string): File =>
  csv(
    'PermissionSetAssignments.csv',
    'Id,AssigneeId,Assignee.Username,PermissionSetId,PermissionSet.Name,ExpirationDate,IsActive',
    `0Pa5g0000000001AAA,${id},${login},0PS5g0000000001AAA,Data_Repair,,true`,
  );
const byId = csv(
  'LoginAs.csv',
  'EVENT_TYPE,TIMESTAMP_DERIVED,URI,LOGIN_KEY,DELEGATED_USER_ID,USER_ID_DERIVED',
  'LoginAs,2026-01-13T10:00:00Z,/home,k1,005A00000000001,005A00000000007AAA',
);
const approved = csv(
  'approved.csv',
  'Username,Full name,Team,Approved to impersonate',
  'ana.ruiz@x.example,Ana Ruiz,IT,yes',
);
const approvedNames = csv('approved.csv', 'Approved administrator;Approved by', 'Ana Ruiz;Head of IT');

describe('without a list of users', () => {
  it.each<readonly [string, readonly File[], readonly string[]]>([
    [
      'an assignment by username declares whoever goes by it',
      [SETS, assigned('', 'ana.ruiz@x.example'), american([at('01-13', 'ana.ruiz@x.example')])],
      ['ana.ruiz@x.example declared '],
    ],
    [
      'an assignment by id declares the account with the id, of whatever length',
      [SETS, assigned('005A00000000001AAA', ''), byId],
      ['005A00000000001AAA declared '],
    ],
    [
      'an assignment by id says nothing of a username',
      [SETS, assigned('005A00000000001AAA', ''), american([at('01-13', 'ana.ruiz@x.example')])],
      ['005A00000000001AAA declared ', 'ana.ruiz@x.example '],
    ],
    ['an approved list by usernames says nothing of an id', [approved, byId], ['005A00000000001 ']],
    [
      'an approved list by names says nothing of a username',
      [approvedNames, american([at('01-13', 'ana.ruiz@x.example')])],
      ['ana.ruiz@x.example '],
    ],
    [
      'an approved list by usernames names somebody else',
      [approved, american([at('01-13', 'ivo.falk@x.example')])],
      ['ivo.falk@x.example unlisted'],
    ],
  ])('%s', async (_, files, says) => {
    const { roster, findings } = await documentOf({ files, zone: 'UTC', answers: dmy });
    expect(
      roster.people.map(
        ({ name, username, declared, flags }) =>
          `${username ?? name} ${declared ? 'declared ' : ''}${flags.join(' ')}`,
      ),
    ).toEqual(says);
    const unlisted = says.some((line) => line.includes('unlisted'));
    expect(findings.some(({ rule }) => rule === 'roster-unlisted')).toBe(unlisted);
  });
});

describe('who could, and who did', () => {
  it.each(cases)('$name', async ({ files, says }) => {
    for (const order of [files, files.toReversed()]) {
      const { roster } = await documentOf({ files: order, zone: 'UTC', answers: dmy });
      expect(
        roster.people.map(
          ({ name, username, declared, observed, flags }) =>
            `${username ?? name} ${observed} ${declared ? 'declared ' : ''}${flags.join(' ')}`,
        ),
      ).toEqual(says);
    }
  });

  it('the matrix counts every session once, by the unit of its day', () =>
    withReview(
      {
        files: [
          list(
            user(7, 'Rosa Lind', 'Standard User', 'true', '').replace(',,Standard', ',,Standard'),
            ana,
            user(2, 'Ivo Falk', 'Standard User', 'true', 'Berths'),
            user(8, 'Zoe Brandt', 'Standard User', 'true', 'Berths').replace('true', 'true'),
          ),
          american([
            at('05-09', 'ana.ruiz@x.example'),
            at('05-11', 'ana.ruiz@x.example'),
            at('05-12', 'ivo.falk@x.example'),
            at('05-13', 'ana.ruiz@x.example', 'Zoe Brandt'),
            at('05-14', 'ana.ruiz@x.example', 'Somebody Else'),
            [
              '2026-05-10T09:00:00Z',
              'it@x.example',
              'Changed role for user Rosa Lind (UserID: [005A00000000007]) from Sales to Payroll',
            ],
          ]),
        ],
        zone: 'UTC',
        answers: dmy,
      },
      ({ reader }) => {
        const { units, actors } = rosterMatrixOf(reader);
        expect(
          units.map(({ unit, sensitive, sessions }) => `${unit ?? '-'} ${String(sensitive)} ${sessions}`),
        ).toEqual(['Payroll true 2', 'Berths false 1', 'Sales false 1', '- null 1']);
        expect(actors.map(({ name, sessions, cells }) => [name, sessions, ...cells])).toEqual([
          ['Ana Ruiz', 4, 1, 1, 1, 1],
          ['Ivo Falk', 1, 1, 0, 0, 0],
        ]);
      },
    ));
});
