import { describe, expect, it } from 'vitest';
import { documentOf } from '../temp-review.ts';
import { american, csv, into, kept, outOf, pages, starts, type File } from './town.ts';

/** Missing data never becomes "no": the same review with every choice of its files left out. */
const TRAIL = american([
  ['2026-01-12T08:00:00Z', 'it@x.example', 'Changed custom app Quay'],
  ['2026-01-13T10:00:00Z', 'ana@x.example', into('Rosa Lind')],
  ['2026-01-13T10:20:00Z', 'ana@x.example', outOf('Rosa Lind')],
  ['2026-01-30T08:00:00Z', 'it@x.example', 'Changed custom app Quay'],
]);
const PARTS: readonly File[] = [
  csv(
    'Users.csv',
    'Id,Username,Name,Email,IsActive,Profile.Name,Department,UserType',
    '005A00000000001AAA,ana@x.example,Ana Ruiz,ana@x.example,true,System Administrator,IT,Standard',
    '005A00000000007AAA,rosa@x.example,Rosa Lind,rosa.lind@x.example,true,Standard User,Berths,Standard',
  ),
  pages([
    ['2026-01-13T10:00:02Z', 'ana@x.example', '005A00000000007AAA', 'k1'],
    ['2026-01-13T10:19:58Z', 'ana@x.example', '005A00000000007AAA', 'k1', '/secur/logout.jsp'],
    ['2026-01-30T10:00:00Z', 'ana@x.example', '005A00000000001AAA', 'k9'],
  ]),
  csv(
    'LoginHistory.csv',
    'UserId,LoginTime,LoginType,Status,SourceIp,Browser',
    '005A00000000007AAA,2026-01-01T09:00:00.000Z,Application,Success,192.0.2.7,Firefox 130',
    '005A00000000001AAA,2026-01-13T09:00:00.000Z,Application,Success,192.0.2.7,Firefox 130',
    '005A00000000007AAA,2026-01-30T09:00:00.000Z,Application,Success,192.0.2.7,Firefox 130',
  ),
  csv(
    'tickets.csv',
    'Ticket,Title,Description,Requester,Approver,Assignee,Created,Resolved',
    'T-0,Printer in berth office is out of paper,Tray two is empty,olga@x.example,ivo@x.example,zita@x.example,2026-01-02T09:00:00Z,2026-01-02T12:00:00Z',
    'T-1,Invoice screen stays empty for Rosa Lind,She cannot open invoice 4711 since this morning,rosa.lind@x.example,olga@x.example,ana@x.example,2026-01-13T09:00:00Z,2026-01-13T12:00:00Z',
    'T-2,Printer in berth office is out of paper,Tray two is empty,olga@x.example,ivo@x.example,zita@x.example,2026-01-30T09:00:00Z,2026-01-30T12:00:00Z',
  ),
  csv(
    'staff.csv',
    'Employee ID,Full name,E-mail,Department,Status',
    '9,Rosa Lind,rosa.lind@x.example,Berths,Active',
  ),
];

const choices = Array.from({ length: 2 ** PARTS.length }, (_, bits) =>
  PARTS.filter((_part, at) => (bits >> at) & 1),
);
const title = (files: readonly File[]): string => files.map(({ name }) => name).join(' and ') || 'nothing';

describe('what is missing', () => {
  it('with every file there all is answered', async () => {
    const { sessions } = await documentOf({ files: [TRAIL, ...PARTS], zone: 'UTC' });
    expect(sessions[0]?.verdict).toBe('justified');
    expect(sessions[0]).toMatchObject({
      checks: {
        'audit-trail': 'yes',
        'event-log': 'yes',
        logout: 'yes',
        'own-login': 'yes',
        'same-address': 'yes',
        'account-free': 'yes',
      },
      target: { unit: 'Berths', sensitive: false },
      ticks: { linked: 'yes', 'right-person': 'yes', 'right-actor': 'yes', independent: 'yes' },
    });
  });

  it.each(choices.map((files) => [title(files), files] as const))(
    'never becomes "no" with the trail and %s',
    async (_, files) => {
      const { sessions, roster } = await documentOf({ files: [TRAIL, ...files], zone: 'UTC' });
      const seen = sessions.filter(({ startedAt }) => startedAt.startsWith('2026-01-13'));
      const has = (name: string): boolean => files.some((file) => file.name === name);
      for (const { checks, target } of seen) {
        expect(Object.entries(checks).filter(([, answer]) => answer === 'no')).toEqual([]);
        expect(target.sensitive).toBe(target.unit === null ? null : false);
      }
      if (!has('Users.csv')) expect(roster.people.flatMap(({ flags }) => flags)).toEqual([]);
      if (has('Users.csv') || !has('LoginAs.csv')) expect(seen).toHaveLength(1);
      const wrong = seen.flatMap(({ ticks }) =>
        Object.entries(ticks).filter(([, answer]) => answer === 'no'),
      );
      expect(wrong).toEqual([]);
      expect(seen.map(({ verdict }) => verdict)).not.toContain('unjustified');
    },
  );
});

describe('without a list of people a name and a login say nothing of each other', () => {
  const jira = (assignee: string, reporter: string): File =>
    csv(
      'Jira.csv',
      'Summary,Issue key,Issue id,Issue Type,Status,Assignee,Reporter,Created,Updated,Resolved,Description',
      `Invoice screen stays empty since this morning,HRB-7,10007,Incident,Done,${assignee},${reporter},13/Jan/26 9:00 AM,30/Jan/26 12:00 PM,13/Jan/26 12:00 PM,Nothing shows.`,
    );
  const reason = kept([['2026-01-13T10:01:00Z', '', 'ana@x.example', 'Rosa Lind', 'HRB-7 invoice screen']]);
  const event = starts([['2026-01-13T10:00:00Z', 'ana@x.example', 'rosa@x.example']]);
  const log = pages([['2026-01-13T10:00:02Z', 'ana@x.example', '005A00000000007AAA', 'k1']]);

  it.each([
    [
      'a ticket by names: whether its assignee acted',
      [TRAIL, reason, jira('Ana Ruiz', 'Rosa Lind')],
      { 'right-actor': 'not-recorded', 'right-person': 'yes' },
    ],
    [
      'a ticket by names: whether the actor raised it',
      [TRAIL, reason, jira('Ana Ruiz', 'Ana Ruiz')],
      { independent: 'not-recorded' },
    ],
    [
      'a ticket by e-mails: whether it is about her',
      [TRAIL, reason, jira('ana@x.example', 'rosa.lind@x.example')],
      { 'right-person': 'not-recorded', 'right-actor': 'yes' },
    ],
    [
      'LoginAsEvent and a ticket by names: whether one is linked',
      [event, jira('Ana Ruiz', 'Rosa Lind')],
      { linked: 'not-recorded' },
    ],
    [
      'the event log and a ticket by names: whether one is linked',
      [log, jira('Ana Ruiz', 'Rosa Lind')],
      { linked: 'not-recorded' },
    ],
    ['but two names do', [TRAIL, reason, jira('ana@x.example', 'Olga Falk')], { 'right-person': 'no' }],
    [
      'but two addresses do',
      [TRAIL, reason, jira('owen@x.example', 'Rosa Lind')],
      { 'right-actor': 'no', independent: 'not-recorded' },
    ],
  ] as const)('%s', async (_, files, ticks) => {
    const { sessions } = await documentOf({ files, zone: 'UTC' });
    expect(sessions).toHaveLength(1);
    expect(sessions[0]?.ticks).toMatchObject(ticks);
    expect(sessions[0]?.verdict).not.toBe('unjustified');
  });
});
