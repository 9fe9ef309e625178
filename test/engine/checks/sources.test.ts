import { describe, expect, it } from 'vitest';
import type { SessionCheck } from '../../../shared/check-words.ts';
import { events, into, LEFT, list, log, outOf, trail, users, type File } from '../sessions/company.ts';
import { detailsOf, said } from './logins.ts';

type Case = {
  readonly name: string;
  readonly check: SessionCheck;
  readonly files: readonly File[];
  /** Of the session that starts at 10:00. */
  readonly says: string;
};

const ten = into('zoe.brandt');
/** Rows that make a file cover the day. */
const dayOfTrail = [
  ['06:00:00', 'mia.sund', 'Changed custom app Quay'],
  ['2026-02-18T06:00:00', 'mia.sund', 'Changed custom app Quay'],
] as const;
const dayOfLog = [
  ['06:00:00', 'mia.sund', 'ivo.petkov', 'k0', LEFT],
  ['2026-02-18T06:00:00', 'mia.sund', 'ivo.petkov', 'k9', LEFT],
] as const;

const cases: Case[] = [
  {
    name: 'both show it',
    check: 'audit-trail',
    files: [
      users,
      trail([['10:00:00', 'ana.lopes', ten]]),
      log([['10:00:02', 'ana.lopes', 'zoe.brandt', 'k1']]),
    ],
    says: 'yes: The audit trail shows it. (trail.csv 2)',
  },
  {
    name: 'both show it, and the log says so too',
    check: 'event-log',
    files: [
      users,
      trail([['10:00:00', 'ana.lopes', ten]]),
      log([['10:00:02', 'ana.lopes', 'zoe.brandt', 'k1']]),
    ],
    says: 'yes: The event log shows it. (login-as.csv 2)',
  },
  {
    name: 'the log shows it and the trail, which covers the time, does not',
    check: 'audit-trail',
    files: [users, trail(dayOfTrail), log([['10:00:00', 'ana.lopes', 'zoe.brandt', 'k1']])],
    says: 'no: trail.csv covers the time and does not show it.',
  },
  {
    name: 'the trail shows it and the log, which covers the time, does not',
    check: 'event-log',
    files: [users, trail([['10:00:00', 'ana.lopes', ten]]), log(dayOfLog)],
    says: 'no: login-as.csv covers the time and does not show it.',
  },
  {
    name: 'the log is of another day',
    check: 'event-log',
    files: [
      users,
      trail([['10:00:00', 'ana.lopes', ten]]),
      log([['2026-03-01T10:00:00', 'mia.sund', 'ivo.petkov', 'k9']]),
    ],
    says: 'not-recorded: No LoginAs event log or LoginAsEvent in the review covers the time.',
  },
  {
    name: 'there is no log',
    check: 'event-log',
    files: [users, trail([['10:00:00', 'ana.lopes', ten]])],
    says: 'not-recorded: No LoginAs event log or LoginAsEvent was imported.',
  },
  {
    name: 'the log came in two files, one before and one after the session',
    check: 'event-log',
    files: [
      users,
      trail([['10:00:00', 'ana.lopes', ten]]),
      log([['06:00:00', 'mia.sund', 'ivo.petkov', 'k0', LEFT]], 'morning.csv'),
      log([['15:00:00', 'mia.sund', 'ivo.petkov', 'k9', LEFT]], 'evening.csv'),
    ],
    says: 'no: morning.csv and evening.csv cover the time and do not show it.',
  },
  {
    name: 'LoginAsEvent records no access by support',
    check: 'event-log',
    files: [
      users,
      trail([['10:00:00', 'ana.lopes', ten, undefined, 'suloginaccessused']]),
      events([
        ['06:00:00', 'mia.sund', 'ivo.petkov'],
        ['20:00:00', 'mia.sund', 'ivo.petkov'],
      ]),
    ],
    says: 'not-recorded: LoginAsEvent does not record access by support, and no LoginAs event log covers the time.',
  },
  {
    name: 'another system has no second record',
    check: 'audit-trail',
    files: [users, list([['10:00:00', '10:20:00', 'Ana Lopes', 'Zoë Brandt', 'quiz', 'ServiceNow']])],
    says: 'not-recorded: ServiceNow has no second record in the review.',
  },
  {
    name: 'a list that names no system',
    check: 'event-log',
    files: [users, list([['10:00:00', '10:20:00', 'Ana Lopes', 'Zoë Brandt', 'quiz']])],
    says: 'not-recorded: The list that shows the session does not say which system it was in.',
  },
  {
    name: 'a name that no list knows may be the id of the log',
    check: 'audit-trail',
    files: [
      trail([...dayOfTrail, ['10:00:01', 'ana.lopes', ten]]),
      log([['10:00:00', 'ana.lopes', 'zoe.brandt', 'k1']]),
    ],
    says: 'not-recorded: At about this time the audit trail shows ana.lopes@harbour.example as Zoë Brandt; whether that is this session is not recorded. (trail.csv 4)',
  },
  {
    name: 'a logout',
    check: 'logout',
    files: [
      users,
      trail([
        ['10:00:00', 'ana.lopes', ten],
        ['10:20:00', 'ana.lopes', outOf('zoe.brandt')],
      ]),
    ],
    says: 'yes: A logout was seen. (trail.csv 3)',
  },
  {
    name: 'a login without a logout, and the trail goes on for a day',
    check: 'logout',
    files: [users, trail([['10:00:00', 'ana.lopes', ten], ...dayOfTrail])],
    says: 'no: trail.csv shows no logout of it. (trail.csv 2)',
  },
  {
    name: 'a login without a logout, and the actor went on into another account',
    check: 'logout',
    files: [
      users,
      trail([
        ['10:00:00', 'ana.lopes', ten],
        ['10:30:00', 'ana.lopes', into('ivo.petkov')],
      ]),
    ],
    says: 'no: trail.csv shows no logout of it. (trail.csv 2)',
  },
  {
    name: 'the trail ends before a logout could come',
    check: 'logout',
    files: [
      users,
      trail([
        ['10:00:00', 'ana.lopes', ten],
        ['10:10:00', 'mia.sund', 'Changed custom app Quay'],
      ]),
    ],
    says: 'not-recorded: The files end soon after the session started: a logout may have come later. (trail.csv 2)',
  },
  {
    name: 'LoginAsEvent writes down no logouts',
    check: 'logout',
    files: [users, events([['10:00:00', 'ana.lopes', 'zoe.brandt', 'k1']])],
    says: 'not-recorded: No file that shows the session writes down logouts. (login-as-event.csv 2)',
  },
  {
    name: 'a list with ends that has none here',
    check: 'logout',
    files: [
      list([
        ['10:00:00', '', 'Ana Lopes', 'Zoë Brandt', 'quiz', 'Moodle'],
        ['12:00:00', '12:10:00', 'Mia Sund', 'Zoë Brandt', 'quiz', 'Moodle'],
      ]),
    ],
    says: 'no: The list has ends, and none for this session. (list.csv 2)',
  },
  {
    name: 'a list without any end',
    check: 'logout',
    files: [list([['10:00:00', '', 'Ana Lopes', 'Zoë Brandt', 'quiz', 'Moodle']])],
    says: 'not-recorded: No file that shows the session writes down logouts. (list.csv 2)',
  },
  {
    name: 'a list with the end',
    check: 'logout',
    files: [list([['10:00:00', '10:20:00', 'Ana Lopes', 'Zoë Brandt', 'quiz', 'Moodle']])],
    says: 'yes: The list gives the end. (list.csv 2)',
  },
];

describe('what one source says of the other', () => {
  it.each(cases)('$check: $name', async ({ files, check, says }) => {
    const at = Date.UTC(2026, 1, 17, 10);
    const details = await detailsOf(...files);
    const session = details.find(({ row }) => Math.abs(row.startedAt - at) < 1000);
    expect(session && said(session, check)).toBe(says);
  });

  it('is asked of every session, in the order of the words', async () => {
    const [session] = await detailsOf(users, trail([['10:00:00', 'ana.lopes', ten]]));
    expect(session?.checks.map(({ check }) => check)).toEqual([
      'audit-trail',
      'event-log',
      'logout',
      'own-login',
      'same-address',
      'account-free',
    ]);
  });

  it('does not depend on how a log was cut into pieces', async () => {
    const rows = [
      ['06:00:00', 'mia.sund', 'ivo.petkov', 'k0', LEFT],
      ['07:00:00', 'ana.lopes', 'ivo.petkov', 'k1', LEFT],
      ['20:00:00', 'mia.sund', 'ivo.petkov', 'k2', LEFT],
      ['2026-02-18T06:00:00', 'mia.sund', 'ivo.petkov', 'k9', LEFT],
    ] as const;
    const whole = await detailsOf(users, trail([['10:00:00', 'ana.lopes', ten]]), log(rows));
    const pieces = await detailsOf(
      users,
      log(rows.slice(3), 'a.csv'),
      trail([['10:00:00', 'ana.lopes', ten]]),
      log(rows.slice(0, 1), 'c.csv'),
      log(rows.slice(1, 3), 'b.csv'),
    );
    const answers = (details: typeof whole) =>
      details.map(({ checks }) => checks.map(({ check, answer }) => `${check} ${answer}`));
    expect(answers(pieces)).toEqual(answers(whole));
  });
});
