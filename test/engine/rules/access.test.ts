import { describe, expect, it } from 'vitest';
import { into, list, outOf, trail, users, type File, type TrailRow } from '../sessions/company.ts';
import { documentOf, type Given } from '../temp-review.ts';
import { saidBy } from './found-in.ts';

const of = (...files: readonly File[]): Given => ({ files, zone: 'UTC' });

const zoe = 'zoe.brandt@harbour.example';
const gave = (time: string, through: string, whom = 'administrators of the organization'): TrailRow => [
  time,
  'zoe.brandt',
  `${zoe} has granted ${whom} login access through ${through}`,
];
const took = (time: string): TrailRow => [
  time,
  'zoe.brandt',
  `${zoe} has revoked administrators of the organization login access`,
];
const OFF: TrailRow = [
  '2026-03-01T08:00:00',
  'ana.lopes',
  'Changed Administrators Can Log in as Any User from on to off',
];
const visit = (day: string): readonly TrailRow[] => [
  [`${day}T10:00:00`, 'ana.lopes', into('zoe.brandt')],
  [`${day}T10:20:00`, 'ana.lopes', outOf('zoe.brandt')],
];
const END: TrailRow = ['2026-05-31T08:00:00', 'ana.lopes', 'Changed phone for user Ivo Petkov'];

describe('outside-grant', () => {
  const weeks = [gave('2026-03-02T09:00:00', '2026-03-05'), ...visit('2026-03-03'), ...visit('2026-03-10')];

  it('finds the session after the window while administrators needed one', async () => {
    const given = of(users, trail([OFF, ...weeks, END]));
    expect(await saidBy('outside-grant', given)).toEqual({
      found: [
        'medium Ana Lopes as Zoë Brandt: No window in which Zoë Brandt had opened the account to own administrators was open, and administrators were not let in without one.',
      ],
      tested: 2,
      untested: [],
    });
  });

  it('says nothing while the switch is not known to be off', async () => {
    const { found, tested, untested } = await saidBy('outside-grant', of(users, trail([...weeks, END])));
    expect([found, tested]).toEqual([[], 1]);
    expect(untested).toEqual([
      { reason: expect.stringContaining('no window of login access bears on it') as string, count: 1 },
    ]);
  });

  it('the rule about weak tickets names the test and does not say the window again', async () => {
    const tickets: File = {
      name: 'tickets.csv',
      text: [
        'Ticket,Title,Requester,Assignee,Created,Resolved',
        'T-1,Payslip of March lacks the night shift bonus,Zoë Brandt,Ana Lopes,2026-03-09T08:00:00Z,',
        'T-2,Tide tables,Kurt Weil,Kurt Weil,2026-02-01T08:00:00Z,2026-06-01T08:00:00Z',
        '',
      ].join('\n'),
    };
    const { findings } = await documentOf(of(users, trail([OFF, ...weeks, END]), tickets));
    const found = findings.find(({ rules }) => rules.includes('outside-grant'));
    expect(found?.rules).toContain('weak-justification');
    expect(found?.sentence.match(/No window in which/gu)).toHaveLength(1);
    expect(found?.sentence).toContain('T-1 fails 1 of 9 tests, "Length and grant fit".');
  });
});

describe('grant-too-long', () => {
  const days = (rows: readonly TrailRow[], more: Given = of()) =>
    saidBy('grant-too-long', {
      ...of(users, trail([...rows, END])),
      ...more,
      files: [users, trail([...rows, END])],
    });

  it('counts days of the calendar: through the 30th day is allowed, through the 31st is found', async () => {
    expect(await days([gave('2026-03-02T14:00:00', '2026-04-01')])).toEqual({
      found: [],
      tested: 1,
      untested: [],
    });
    expect((await days([gave('2026-03-02T14:00:00', '2026-04-02')])).found).toEqual([
      'medium Zoë Brandt: The account of Zoë Brandt was opened to own administrators for 31 days; limit 30 days. Granted on 2 Mar 2026 through 2 Apr 2026, not revoked before.',
    ]);
  });

  it.each(['2026-03-02T00:00:00', '2026-03-02T23:59:59'])(
    'whatever the hour it was given: %s',
    async (time) => {
      expect((await days([gave(time, '2026-04-01')])).found).toEqual([]);
      expect((await days([gave(time, '2026-04-02')])).found).toHaveLength(1);
    },
  );

  it.each([
    ['America/Toronto', '2026-03-02T05:00:00', '2026-03-03T04:59:59'],
    ['Australia/Lord_Howe', '2026-03-14T13:00:00', '2026-03-15T12:59:59'],
  ])('over the change of the clocks in %s', async (zone, first, last) => {
    const [allowed, long] =
      zone === 'America/Toronto' ? ['2026-04-01', '2026-04-02'] : ['2026-04-14', '2026-04-15'];
    for (const time of [first, last]) {
      expect((await days([gave(time, allowed)], { ...of(), zone })).found, `${time} ${allowed}`).toEqual([]);
      expect((await days([gave(time, long)], { ...of(), zone })).found, `${time} ${long}`).toHaveLength(1);
    }
  });

  it('ends when it is taken back', async () => {
    const year = gave('2026-03-02T14:00:00', '2027-03-01');
    expect((await days([year, took('2026-04-01T23:59:59')])).found).toEqual([]);
    const [late] = (await days([year, took('2026-04-02T00:00:01')])).found;
    expect(late).toContain('for 31 days; limit 30 days');
    expect(late).toContain('revoked on 2 Apr 2026');
  });

  it('to support of the vendor, too', async () => {
    const [found] = (await days([gave('2026-03-02T14:00:00', '2026-12-31', 'salesforce.com')])).found;
    expect(found).toContain('was opened to support of the vendor for 304 days');
    const publisher = 'to package publisher Tidewise (00D000000000001)';
    const [other] = (
      await days([
        [
          '2026-03-02T14:00:00',
          'zoe.brandt',
          `${zoe} has granted user login access through 2026-12-31 ${publisher}`,
        ],
      ])
    ).found;
    expect(other).toContain(
      'was opened to the publisher of a package "Tidewise (00D000000000001)" for 304 days',
    );
  });

  it('when it was given, or through when, may not be recorded', async () => {
    const { found, tested, untested } = await days([
      [
        '2026-03-02T14:00:00',
        'zoe.brandt',
        `${zoe} has changed administrators of the organization login access through 2027-03-01`,
      ],
      [
        '2026-03-02T14:00:00',
        'ivo.petkov',
        'ivo.petkov@harbour.example has granted administrators of the organization login access',
      ],
    ]);
    expect([found, tested]).toEqual([[], 0]);
    expect(untested).toEqual([
      { reason: 'when it was given is not recorded', count: 1 },
      { reason: 'through when it runs is not recorded', count: 1 },
    ]);
  });
});

describe('blanket-ticket', () => {
  const names = ['Zoë Brandt', 'Ivo Petkov', 'Mia Sund'];
  const tickets: File = {
    name: 'tickets.csv',
    text: [
      'Ticket,Title,Requester,Assignee,Created,Resolved',
      'T-1,Support work of the harbour office in February,Kurt Weil,Ana Lopes,2026-02-01T08:00:00Z,',
      'T-2,Tide tables,Kurt Weil,Kurt Weil,2026-01-01T08:00:00Z,2026-06-01T08:00:00Z',
      '',
    ].join('\n'),
  };
  const work = (starts: readonly string[]): File =>
    list(starts.map((start, place) => [start, '', 'Ana Lopes', names[place % names.length] ?? '', 'T-1']));
  const policy = { blanket: { targets: 2, days: 14 } };

  it('finds the ticket of more accounts than allowed, with all its sessions in one finding', async () => {
    const starts = [
      '2026-02-17T10:00:00',
      '2026-02-17T11:00:00',
      '2026-02-17T12:00:00',
      '2026-02-17T13:00:00',
    ];
    const given = { ...of(users, work(starts), tickets), policy };
    expect(await saidBy('blanket-ticket', given)).toEqual({
      found: [
        'medium T-1: T-1 is used for 3 accounts in 4 sessions within a day, from 17 Feb 2026, 10:00 to 17 Feb 2026, 13:00; limit 2 accounts and 14 days.',
      ],
      tested: 1,
      untested: [],
    });
    const { findings } = await documentOf(given);
    expect(findings.find(({ rule }) => rule === 'blanket-ticket')?.sessions).toHaveLength(4);
  });

  it('exactly at both limits it is no blanket', async () => {
    const starts = ['2026-02-03T10:00:00', '2026-02-17T10:00:00'];
    expect(await saidBy('blanket-ticket', { ...of(users, work(starts), tickets), policy })).toMatchObject({
      found: [],
      tested: 1,
    });
    const later = ['2026-02-03T10:00:00', '2026-02-17T10:00:01'];
    const { found } = await saidBy('blanket-ticket', { ...of(users, work(later), tickets), policy });
    expect(found).toEqual([expect.stringContaining('2 accounts in 2 sessions over 15 days')]);
  });
});

describe('self-raised', () => {
  const ticket = (requester: string): File => ({
    name: 'tickets.csv',
    text: [
      'Ticket,Title,Requester,Affected User,Assignee,Approvers,Created,Resolved',
      `T-1,Payslip of February lacks the night shift bonus,${requester},Zoë Brandt,Ana Lopes,,2026-02-17T08:00:00Z,`,
      'T-2,Tide tables,Kurt Weil,Kurt Weil,Kurt Weil,Ivo Petkov,2026-01-01T08:00:00Z,2026-06-01T08:00:00Z',
      '',
    ].join('\n'),
  });
  const sessions = list([
    ['10:00:00', '10:20:00', 'Ana Lopes', 'Zoë Brandt', 'T-1'],
    ['11:00:00', '11:20:00', 'Ana Lopes', 'Mia Sund', ''],
  ]);

  it('says once, and whole, that the actor raised it', async () => {
    const given = of(users, sessions, ticket('Ana Lopes'));
    expect(await saidBy('self-raised', given)).toEqual({
      found: [
        'medium Ana Lopes as Zoë Brandt: Its ticket is T-1: Ana Lopes raised it, and nobody else approved it.',
      ],
      tested: 1,
      untested: [{ reason: 'no ticket is linked', count: 1 }],
    });
    const { findings } = await documentOf(given);
    const found = findings.find(({ rules }) => rules.includes('self-raised'));
    expect(found?.sentence.match(/raised it/gu)).toHaveLength(1);
    expect(found?.rules).toContain('weak-justification');
  });

  it('one other person is enough', async () => {
    expect(await saidBy('self-raised', of(users, sessions, ticket('Zoë Brandt')))).toMatchObject({
      found: [],
      tested: 1,
    });
  });
});

describe('vendor-support-access', () => {
  const used = (day: string): TrailRow => [
    `${day}T10:00:00`,
    'ana.lopes',
    into('zoe.brandt'),
    undefined,
    'suloginaccessused',
  ];
  const own: TrailRow = ['2026-03-20T10:00:00', 'ana.lopes', into('mia.sund'), undefined, 'suOrgAdminLogin'];

  it('is low inside of a window that the owner gave, and medium where nothing shows that anybody asked', async () => {
    const rows = trail([
      gave('2026-03-02T09:00:00', '2026-03-05', 'salesforce.com'),
      used('2026-03-03'),
      used('2026-03-10'),
      own,
    ]);
    const { found, tested, untested } = await saidBy('vendor-support-access', of(users, rows));
    expect(found.map((words) => words.replace(/: .* used\. /u, ': '))).toEqual([
      'low Ana Lopes as Zoë Brandt: Zoë Brandt had opened the account to support of the vendor at that time.',
      'medium Ana Lopes as Zoë Brandt: Whether the owner had opened the account to support then is not recorded.',
    ]);
    expect([tested, untested]).toEqual([3, []]);
  });

  it('a trail without codes cannot tell it', async () => {
    const rows = trail([['2026-03-03T10:00:00', 'ana.lopes', into('zoe.brandt')]]);
    expect(await saidBy('vendor-support-access', of(users, rows))).toEqual({
      found: [],
      tested: 0,
      untested: [
        { reason: 'no source of the session would say whether support of the vendor acted', count: 1 },
      ],
    });
  });
});
