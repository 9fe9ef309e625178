import { describe, expect, it } from 'vitest';
import { documentOf } from '../temp-review.ts';
import {
  american,
  coded,
  csv,
  european,
  into,
  kept,
  LEFT,
  outOf,
  pages,
  starts,
  times,
  type File,
} from './town.ts';

const USERS = csv(
  'Users.csv',
  'Id,Username,Name,Email,IsActive,Department,UserType',
  '005A00000000001AAA,ana@x.example,Ana Ruiz,ana@x.example,true,IT,Standard',
  '005A00000000004AAA,mia@x.example,Mia Sund,mia@x.example,true,IT,Standard',
  '005A00000000007AAA,rosa@x.example,Rosa Lind,rosa@x.example,true,Finance,Standard',
  '005A00000000008AAA,ivo@x.example,Ivo Falk,ivo@x.example,true,Berths,Standard',
);
const ROSA = '005A00000000007AAA';
const AS_ROSA = 'ana@x.example as rosa@x.example';

type Case = {
  readonly name: string;
  readonly files: readonly File[];
  readonly says: readonly string[];
  readonly asked?: { from: string; to: string };
};
const cases: readonly Case[] = [
  {
    name: 'four sources of one session, with clocks apart and one that writes minutes only',
    files: [
      USERS,
      american([
        ['2026-01-13T10:00:41Z', 'ana@x.example', into('Rosa Lind')],
        ['2026-01-13T10:12:05Z', 'ana@x.example', outOf('Rosa Lind')],
      ]),
      pages([
        ['2026-01-13T10:00:43Z', 'ana@x.example', ROSA, 'k1'],
        ['2026-01-13T10:12:04Z', 'ana@x.example', ROSA, 'k1', LEFT],
      ]),
      starts([['2026-01-13T10:00:42Z', 'ana@x.example', 'rosa@x.example', 'k1']]),
      kept([['2026-01-13T10:00Z', '2026-01-13T10:12Z', 'Ana Ruiz', 'Rosa Lind', 'HRB-3']]),
    ],
    says: [`${AS_ROSA} 1-13T10:00:41 logout 1-13T10:12:05`],
  },
  {
    name: 'the download and the object export of one trail: each row once',
    files: [
      USERS,
      european([
        ['2026-01-13T10:00:41Z', 'ana@x.example', into('Rosa Lind')],
        ['2026-01-13T10:12:05Z', 'ana@x.example', outOf('Rosa Lind')],
      ]),
      coded([
        ['2026-01-13T10:00:41.000Z', 'ana@x.example', 'suOrgAdminLogin', into('Rosa Lind')],
        ['2026-01-13T10:12:05.000Z', 'ana@x.example', 'suOrgAdminLogout', outOf('Rosa Lind')],
      ]),
    ],
    says: [`${AS_ROSA} 1-13T10:00:41 logout 1-13T10:12:05`],
  },
  {
    name: 'LoginAsEvent alone has no logout: the next account bounds the first, the last stays open',
    files: [
      USERS,
      starts([
        ['2026-01-13T10:00:00Z', 'ana@x.example', 'rosa@x.example', 'k1'],
        ['2026-01-13T10:30:00Z', 'ana@x.example', 'ivo@x.example', 'k2'],
      ]),
    ],
    says: [`${AS_ROSA} 1-13T10:00 inferred 1-13T10:30`, 'ana@x.example as ivo@x.example 1-13T10:30 open -'],
  },
  {
    name: 'two sessions of one pair in one minute, by the trail and a list that writes minutes',
    files: [
      USERS,
      american([
        ['2026-01-13T10:00:05Z', 'ana@x.example', into('Rosa Lind')],
        ['2026-01-13T10:00:20Z', 'ana@x.example', outOf('Rosa Lind')],
        ['2026-01-13T10:00:40Z', 'ana@x.example', into('Rosa Lind')],
        ['2026-01-13T10:04:00Z', 'ana@x.example', outOf('Rosa Lind')],
      ]),
      kept([
        ['2026-01-13T10:00Z', '2026-01-13T10:00Z', 'Ana Ruiz', 'Rosa Lind', 'HRB-3'],
        ['2026-01-13T10:00Z', '2026-01-13T10:04Z', 'Ana Ruiz', 'Rosa Lind', 'HRB-3 again'],
      ]),
    ],
    says: [`${AS_ROSA} 1-13T10:00:05 logout 1-13T10:00:20`, `${AS_ROSA} 1-13T10:00:40 logout 1-13T10:04`],
  },
  {
    name: 'a session across midnight',
    files: [
      USERS,
      american([
        ['2026-01-13T23:50:00Z', 'ana@x.example', into('Rosa Lind')],
        ['2026-01-14T00:20:00Z', 'ana@x.example', outOf('Rosa Lind')],
      ]),
    ],
    says: [`${AS_ROSA} 1-13T23:50 logout 1-14T00:20`],
  },
  {
    name: 'a session that starts before the period and ends in it is not of the period',
    files: [
      USERS,
      american([
        ['2026-01-13T23:50:00Z', 'ana@x.example', into('Rosa Lind')],
        ['2026-01-14T00:20:00Z', 'ana@x.example', outOf('Rosa Lind')],
        ['2026-01-14T09:00:00Z', 'mia@x.example', into('Rosa Lind')],
      ]),
    ],
    says: ['mia@x.example as rosa@x.example 1-14T09:00 open -'],
    asked: { from: '2026-01-14', to: '2026-01-31' },
  },
  {
    name: 'a session that starts in the period is bounded by a start after it',
    files: [
      USERS,
      american([
        ['2026-01-13T23:50:00Z', 'ana@x.example', into('Rosa Lind')],
        ['2026-01-14T00:20:00Z', 'ana@x.example', into('Ivo Falk')],
      ]),
    ],
    says: [`${AS_ROSA} 1-13T23:50 inferred 1-14T00:20`],
    asked: { from: '2026-01-13', to: '2026-01-13' },
  },
  {
    name: 'two files see the start on both sides of the border: it is one session, where the better one says',
    files: [
      USERS,
      american([
        ['2026-01-13T23:59:58Z', 'ana@x.example', into('Rosa Lind')],
        ['2026-01-20T09:00:00Z', 'mia@x.example', into('Rosa Lind')],
      ]),
      pages([['2026-01-14T00:00:01Z', 'ana@x.example', ROSA, 'k1']]),
    ],
    says: ['mia@x.example as rosa@x.example 1-20T09:00 open -'],
    asked: { from: '2026-01-14', to: '2026-01-31' },
  },
  {
    name: 'two admins in one account: the logout of one does not end the session of the other',
    files: [
      USERS,
      pages([
        ['2026-01-13T10:00:00Z', 'ana@x.example', ROSA, 'k1'],
        ['2026-01-13T10:01:00Z', 'mia@x.example', ROSA, 'k2'],
        ['2026-01-13T10:02:00Z', 'ana@x.example', ROSA, 'k1', LEFT],
        ['2026-01-13T10:40:00Z', 'mia@x.example', ROSA, 'k2'],
      ]),
    ],
    says: [`${AS_ROSA} 1-13T10:00 logout 1-13T10:02`, 'mia@x.example as rosa@x.example 1-13T10:01 open -'],
  },
  {
    name: 'a chain: Ana as Ivo, from there as Rosa; a third party is never made the actor',
    files: [
      USERS,
      american([
        ['2026-01-13T10:00:00Z', 'ana@x.example', into('Ivo Falk')],
        ['2026-01-13T10:05:00Z', 'ivo@x.example', into('Rosa Lind'), 'ana@x.example'],
        ['2026-01-13T10:09:00Z', 'ivo@x.example', outOf('Rosa Lind'), 'ana@x.example'],
        ['2026-01-13T10:15:00Z', 'ana@x.example', outOf('Ivo Falk')],
      ]),
    ],
    says: [
      'ana@x.example as ivo@x.example 1-13T10:00 logout 1-13T10:15',
      `${AS_ROSA} 1-13T10:05 logout 1-13T10:09`,
    ],
  },
  {
    name: 'sixteen minutes across the hour that is there twice, written with zone names',
    files: [
      USERS,
      csv(
        'SetupAuditTrail.csv',
        'Date,User,Source Namespace Prefix,Action,Section,Delegate User',
        `"10/26/2025, 1:55:00 AM EDT","ana@x.example","","${into('Rosa Lind')}","Manage Users",""`,
        `"11/2/2025, 1:50:00 AM EDT","ana@x.example","","${into('Rosa Lind')}","Manage Users",""`,
        `"11/2/2025, 1:06:00 AM EST","ana@x.example","","${outOf('Rosa Lind')}","Manage Users",""`,
      ),
    ],
    says: [
      `${AS_ROSA} 2025-10-26T05:55 inferred 2025-11-02T05:50`,
      `${AS_ROSA} 2025-11-02T05:50 logout 2025-11-02T06:06`,
    ],
  },
];

describe('what happened', () => {
  it.each(cases)('$name', async ({ files, says, asked }) => {
    const given = { zone: 'UTC', ...(asked ? { asked } : {}) };
    const document = await documentOf({ files, ...given });
    expect(times(document)).toEqual(says);
    const turned = await documentOf({ files: files.toReversed(), ...given });
    expect(turned.sessions.map(({ id }) => id)).toEqual(document.sessions.map(({ id }) => id));
  });

  it('files given twice, in pieces and under other names are the same sessions', async () => {
    const rows = [
      ['2026-01-13T10:00:00Z', 'ana@x.example', into('Rosa Lind')],
      ['2026-01-13T10:05:00Z', 'rosa@x.example', 'Changed custom app Quay', 'ana@x.example'],
      ['2026-01-13T10:09:00Z', 'ana@x.example', outOf('Rosa Lind')],
      ['2026-01-14T10:00:00Z', 'mia@x.example', into('Ivo Falk')],
    ] as const;
    const whole = await documentOf({ files: [USERS, american(rows)], zone: 'UTC' });
    const pieces = rows.map((row, place) => american([row], `${9 - place}.csv`));
    const again = await documentOf({
      files: [...pieces, american(rows, 'whole.csv'), USERS, { ...USERS, name: 'twice.csv' }],
      zone: 'UTC',
      answers: { dateOrder: 'mdy' },
    });
    expect(times(again)).toEqual(times(whole));
    expect(again.sessions.map(({ id }) => id)).toEqual(whole.sessions.map(({ id }) => id));
    const found = ({ findings }: typeof whole) =>
      findings.filter(({ sessions }) => sessions.length > 0).map(({ id }) => id);
    expect(found(again)).toEqual(found(whole));
    expect(again.sessions.map(({ evidence }) => evidence.length)).toEqual([3, 1]);
  });

  it('without any list of people the trail and LoginAsEvent still agree on one session', async () => {
    const files = [
      american([['2026-01-13T10:00:00Z', 'ana@x.example', into('Rosa Lind')]]),
      pages([['2026-01-13T10:00:02Z', 'ana@x.example', ROSA, 'k1']]),
    ];
    const { sessions, people } = await documentOf({ files, zone: 'UTC' });
    // A name and an id: nothing says that they are one account. Both are shown, and neither contradicts the other.
    expect(sessions).toHaveLength(2);
    expect(sessions.map(({ checks }) => [checks['audit-trail'], checks['event-log']])).toEqual([
      ['yes', 'not-recorded'],
      ['not-recorded', 'yes'],
    ]);
    expect(people.ambiguous).toEqual([]);
  });

  it('Moodle and Docebo are sessions of their own systems, never merged with Salesforce', async () => {
    const moodle = csv(
      'moodle.csv',
      'Time,"User full name","Affected user","Event context",Component,"Event name",Description,Origin,"IP address"',
      `"13/01/26, 10:00:00","Ana Ruiz as Ana Ruiz","Rosa Lind",System,System,"User logged in as another user","The user with id '2' has logged in as the user with id '5'.",web,203.0.113.7`,
      `"13/01/26, 10:04:00","Ana Ruiz as Rosa Lind",-,"Course: Knots",System,"Course viewed","-",web,203.0.113.7`,
    );
    const docebo = csv(
      'docebo.csv',
      'fired_at_tz,fired_at,actor_id,actor,impersonator_id,impersonator,target_id,target,action_id,action,event_id,payload',
      '1/13/2026 10:00,1/13/2026 10:00,20412,rosa@x.example,12345,ana@x.example,65414,Tying a bowline,platform.events.course.CourseUpdated,Course properties have been changed,editCourse,{}',
    );
    const trail = american([['2026-01-13T10:00:00Z', 'ana@x.example', into('Rosa Lind')]]);
    const { sessions, roster } = await documentOf({
      files: [USERS, moodle, docebo, trail],
      zone: 'UTC',
      answers: { dateOrder: 'dmy' },
    });
    expect(sessions.map(({ system }) => system).toSorted()).toEqual(['docebo', 'moodle', 'salesforce']);
    expect(new Set(sessions.map(({ actor }) => actor.username))).toEqual(new Set(['ana@x.example']));
    expect(roster.observed).toBe(1);
  });
});
