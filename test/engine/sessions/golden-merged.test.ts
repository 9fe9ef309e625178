import { describe, expect, it } from 'vitest';
import {
  type File,
  events,
  into,
  LEFT,
  list,
  log,
  outOf,
  sessionsOf,
  shape,
  trail,
  users,
} from './company.ts';

describe('one session that several sources saw', () => {
  const seen = [
    trail([['10:00:00', 'ana.lopes', into('zoe.brandt')]]),
    log([
      ['10:00:01', 'ana.lopes', 'zoe.brandt', 'k1'],
      ['10:05:00', 'ana.lopes', 'zoe.brandt', 'k1'],
    ]),
    events([['09:59:59', 'ana.lopes', 'zoe.brandt']]),
    list([['10:01:00', '10:20:00', 'Ana Lopes', 'Zoë Brandt', 'HRB-12: payslip is short']]),
  ];

  it('is one, with the rows of all of them, the start of the best and what each alone knows', async () => {
    const [session, ...rest] = await sessionsOf(users, ...seen);
    expect(rest).toEqual([]);
    expect(session).toMatchObject({
      who: 'Ana Lopes as zoe.brandt@harbour.example',
      system: 'salesforce',
      from: '10:00:00',
      to: 'logout 10:20:00',
      reason: 'HRB-12: payslip is short',
      kinds: [
        'salesforce.setup-audit-trail',
        'salesforce.login-as-log',
        'salesforce.login-as-event',
        'assumed-sessions',
      ],
    });
    expect(session?.rows.toSorted()).toEqual([
      'list.csv 2 report',
      'login-as-event.csv 2 start',
      'login-as.csv 2 start',
      'login-as.csv 3 inside',
      'trail.csv 2 start',
    ]);
  });

  it('has all the ids that each of them alone would give it, the one of the best first', async () => {
    const alone = await Promise.all(seen.map(async (file) => (await sessionsOf(users, file))[0]?.id ?? ''));
    const [session] = await sessionsOf(users, ...seen);
    expect(session?.id).toBe(alone[0]);
    expect(session?.ids.toSorted()).toEqual([...new Set(alone)].toSorted());
  });

  it('is the same whichever roster comes, and in whatever order', async () => {
    expect(await sessionsOf(...seen.toReversed(), users)).toEqual(await sessionsOf(users, ...seen));
  });
});

describe('what is not one session', () => {
  it.each([
    [
      'two accounts',
      [
        trail([['10:00:00', 'ana.lopes', into('zoe.brandt')]]),
        log([['10:00:00', 'ana.lopes', 'ivo.petkov', 'k']]),
      ],
    ],
    [
      'two actors',
      [
        trail([['10:00:00', 'ana.lopes', into('zoe.brandt')]]),
        log([['10:00:00', 'mia.sund', 'zoe.brandt', 'k']]),
      ],
    ],
    [
      'starts more than five minutes apart',
      [
        trail([['10:00:00', 'ana.lopes', into('zoe.brandt')]]),
        log([['10:05:01', 'ana.lopes', 'zoe.brandt', 'k']]),
      ],
    ],
    [
      'two systems',
      [
        trail([['10:00:00', 'ana.lopes', into('zoe.brandt')]]),
        list([['10:00:00', '', 'Ana Lopes', 'Zoë Brandt', 'quiz is closed', 'Moodle']]),
      ],
    ],
    [
      'two rows of one kind of file',
      [
        list([['10:00:00', '', 'Ana Lopes', 'Zoë Brandt', 'first']], 'a.csv'),
        list([['10:01:00', '', 'Ana Lopes', 'Zoë Brandt', 'second']], 'b.csv'),
      ],
    ],
    [
      'two login keys',
      [
        log([['10:00:00', 'ana.lopes', 'zoe.brandt', 'k1']]),
        events([['10:00:01', 'ana.lopes', 'zoe.brandt', 'k2']]),
      ],
    ],
    [
      'a name and an id of somebody whom no list of people knows',
      [
        trail([['10:00:00', 'ana.lopes', 'Logged in using Login-As access for Una Grath']]),
        log([['10:00:00', 'ana.lopes', '0055g0000000099AAZ', 'k']]),
      ],
    ],
  ])('%s', async (_name, files) => {
    expect(await sessionsOf(users, ...files)).toHaveLength(2);
  });

  it('a list that names no system is of any: it fits', async () => {
    const sessions = await sessionsOf(
      users,
      trail([['10:00:00', 'ana.lopes', into('zoe.brandt')]]),
      list([['10:02:00', '', 'Ana Lopes', 'Zoë Brandt', 'payslip']]),
    );
    expect(sessions).toMatchObject([{ system: 'salesforce', reason: 'payslip' }]);
  });
});

describe('two sessions of one pair close together', () => {
  it.each([
    ['clocks agree', '10:00:01', '10:03:01'],
    ['one clock is a minute ahead', '10:01:00', '10:04:00'],
    ['one clock is a minute behind', '09:59:00', '10:02:00'],
  ])('pair up right where %s', async (_name, first, second) => {
    const sessions = await sessionsOf(
      users,
      trail([
        ['10:00:00', 'ana.lopes', into('zoe.brandt')],
        ['10:03:00', 'ana.lopes', into('zoe.brandt')],
      ]),
      log([
        [first, 'ana.lopes', 'zoe.brandt', 'k1'],
        [second, 'ana.lopes', 'zoe.brandt', 'k2'],
      ]),
    );
    expect(sessions.map(({ from, rows }) => [from, rows.toSorted()])).toEqual([
      ['10:00:00', ['login-as.csv 2 start', 'trail.csv 2 start']],
      ['10:03:00', ['login-as.csv 3 start', 'trail.csv 3 start']],
    ]);
  });

  it('a logout that a slow clock writes before the start ends the session at its start', async () => {
    const [session] = await sessionsOf(
      users,
      trail([['10:01:00', 'ana.lopes', into('zoe.brandt')]]),
      log([
        ['10:00:00', 'ana.lopes', 'zoe.brandt', 'k1'],
        ['10:00:20', 'ana.lopes', 'zoe.brandt', 'k1', LEFT],
      ]),
    );
    expect(session).toMatchObject({ from: '10:01:00', to: 'logout 10:01:00' });
  });
});

describe('two people called Alex Martin', () => {
  const entered = trail([['10:00:00', 'ana.lopes', into('alex.martin')]]);

  it('are told apart by nothing in the audit trail', async () => {
    expect(await sessionsOf(users, entered)).toMatchObject([{ who: 'Ana Lopes as Alex Martin' }]);
  });

  it('are told apart by the log, which has the id', async () => {
    const sessions = await sessionsOf(users, entered, log([['10:00:04', 'ana.lopes', 'alex.martin2', 'k']]));
    expect(sessions).toMatchObject([{ who: 'Ana Lopes as alex.martin2@harbour.example' }]);
  });

  it('are told apart by a change inside, which has the username', async () => {
    const change = trail([['10:03:00', 'alex.martin', 'Changed e-mail', 'ana.lopes']], 'changes.csv');
    const sessions = await sessionsOf(users, entered, change);
    expect(sessions).toMatchObject([
      {
        who: 'Ana Lopes as alex.martin@harbour.example',
        rows: ['trail.csv 2 start', 'changes.csv 2 inside'],
      },
    ]);
  });

  it('are not told apart by a change where the actor was in both accounts', async () => {
    const sessions = await sessionsOf(
      users,
      trail([
        ['10:00:00', 'ana.lopes', into('alex.martin')],
        ['10:01:00', 'ana.lopes', into('alex.martin2')],
        ['10:03:00', 'alex.martin', 'Changed e-mail', 'ana.lopes'],
      ]),
    );
    expect(sessions.map(({ who }) => who)).toEqual(['Ana Lopes as Alex Martin', 'Ana Lopes as Alex Martin']);
  });

  it('were both entered within a minute: each log goes to one of the logins', async () => {
    const sessions = await sessionsOf(
      users,
      trail([
        ['10:00:00', 'ana.lopes', into('alex.martin')],
        ['10:00:40', 'ana.lopes', into('alex.martin2')],
      ]),
      log([
        ['10:00:02', 'ana.lopes', 'alex.martin2', 'k2'],
        ['10:00:43', 'ana.lopes', 'alex.martin', 'k1'],
      ]),
    );
    expect(shape(sessions)).toEqual([
      'Ana Lopes as alex.martin2@harbour.example, 10:00:00 to inferred 10:00:40',
      'Ana Lopes as alex.martin@harbour.example, 10:00:40 to open',
    ]);
  });
});

describe('support of the vendor', () => {
  const SUPPORT =
    'The action code suloginaccessused says that access granted to support or a publisher was used.';
  const row = ['10:00:00', 'ana.lopes', into('zoe.brandt')] as const;

  it('is known by the action code', async () => {
    const [session] = await sessionsOf(users, trail([[...row, undefined, 'suloginaccessused']]));
    expect(session?.support).toBe(SUPPORT);
    const [other] = await sessionsOf(users, trail([[...row, undefined, 'suOrgAdminLogin']]));
    expect(other?.support).toBeNull();
  });

  it.each(['a.csv', 'z.csv'])('also where the same row of a download called %s has no code', async (name) => {
    const sessions = await sessionsOf(
      users,
      trail([[...row, undefined, 'suloginaccessused']], 'object.csv'),
      {
        name,
        text: `Date,User,Source Namespace Prefix,Action,Section,Delegate User\n"2/17/2026, 10:00:00 AM UTC",ana.lopes@harbour.example,,${into('zoe.brandt')},Manage Users,\n`,
      },
    );
    expect(sessions).toMatchObject([{ support: SUPPORT }]);
  });
});

describe('rows of one second', () => {
  it('what is open is left first, wherever the rows stand', async () => {
    const rows = [
      ['10:00:00', 'ana.lopes', into('zoe.brandt')],
      ['10:10:00', 'ana.lopes', outOf('zoe.brandt')],
      ['10:10:00', 'ana.lopes', into('zoe.brandt')],
      ['10:10:00', 'ana.lopes', into('ivo.petkov')],
      ['10:12:00', 'ana.lopes', outOf('ivo.petkov')],
    ] as const;
    const expected = [
      'Ana Lopes as zoe.brandt@harbour.example, 10:00:00 to logout 10:10:00',
      'Ana Lopes as ivo.petkov@harbour.example, 10:10:00 to logout 10:12:00',
      'Ana Lopes as zoe.brandt@harbour.example, 10:10:00 to open',
    ];
    expect(shape(await sessionsOf(users, trail(rows))).toSorted()).toEqual(expected.toSorted());
    expect(shape(await sessionsOf(users, trail(rows.toReversed()))).toSorted()).toEqual(expected.toSorted());
  });

  it('two rows that say the same are two sessions', async () => {
    const row = ['10:00:00', 'ana.lopes', into('zoe.brandt')] as const;
    const sessions = await sessionsOf(users, trail([row, row]));
    expect(sessions).toHaveLength(2);
    expect(new Set(sessions.map(({ id }) => id)).size).toBe(2);
  });
});

describe('ids', () => {
  it('of rows with a key stay when earlier rows, logouts and the other form of the account come in', async () => {
    const late = log([['10:04:00', 'ana.lopes', 'zoe.brandt', 'k1']]);
    const [before] = await sessionsOf(users, late);
    const [after] = await sessionsOf(
      users,
      late,
      log([['10:00:00', 'ana.lopes', 'zoe.brandt', 'k1']], 'earlier.csv'),
      events([['09:59:58', 'ana.lopes', 'zoe.brandt', 'k1']]),
    );
    expect(after).toMatchObject({ id: before?.id, from: '09:59:58' });
  });

  it('are the same for ids of users with 15 and 18 characters', async () => {
    const long = log([['10:04:00', 'ana.lopes', 'zoe.brandt', 'k1']]);
    const short = { ...long, text: long.text.replace('0055g0000000002AAB', '0055g0000000002') };
    expect((await sessionsOf(long))[0]?.id).toBe((await sessionsOf(short))[0]?.id);
  });

  it('hang on no list of people', async () => {
    const files = [
      trail([['10:00:00', 'ana.lopes', into('zoe.brandt')]]),
      list([['12:00:00', '', 'Ana Lopes', 'Ivo Petkov', 'berth plan']]),
    ];
    const ids = async (given: readonly File[]) => (await sessionsOf(...given)).map(({ id }) => id);
    expect(await ids([...files, users])).toEqual(await ids(files));
  });
});
