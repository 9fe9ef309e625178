import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accessGrants } from '../../../electron/engine/access/grants.ts';
import { registerOf } from '../../../electron/engine/people/register.ts';
import type { Facts } from '../../../electron/engine/sources/facts.ts';
import { withFacts, type FactFile } from '../fact-bench.ts';

const at = (iso: string): number => Date.parse(iso);
const iso = (instant: number | null): string | null =>
  instant === null ? null : new Date(instant).toISOString().slice(0, 16);

const ZOE = 'zoe.brandt@harbour.example';
const users: FactFile = {
  file: 'users.csv',
  table: 'account',
  rows: [
    { username: ZOE, name: 'Zoë Brandt', ext_id: '0055g0000000002AAA' },
    { username: 'ivo.petkov@harbour.example', name: 'Ivo Petkov', ext_id: '0055g0000000003AAA' },
  ],
};

type Line = readonly [when: string, text: string];
const line = ([when, text]: Line): Partial<Facts['audit_event']> => ({
  at: at(`${when}Z`),
  kind: 'access-grant',
  user: ZOE,
  text,
});
const trailOf = (lines: readonly Line[], file = 'trail.csv'): FactFile => ({
  file,
  table: 'audit_event',
  rows: lines.map(line),
});
const granted = (through: string, to = 'salesforce.com'): string =>
  `${ZOE} has granted ${to} login access through ${through}`;
const changed = (through: string): string =>
  `${ZOE} has changed salesforce.com login access through ${through}`;
const revoked = `${ZOE} has revoked salesforce.com login access`;

/** All grants that the files show. @param order what the audit trails have shown of their order of dates. */
const grantsIn = (
  files: readonly FactFile[],
  order: 'mdy' | 'dmy' | null = 'mdy',
  zone: string | null = null,
) =>
  withFacts(files, (db) => {
    db.prepare('UPDATE source SET date_order = ?, zone = ?').run(order, zone);
    return accessGrants(db, registerOf(db));
  });

/** In words: who, to whom, the window, the sentence. */
const told = async (
  files: readonly FactFile[],
  order: 'mdy' | 'dmy' | null = 'mdy',
  zone: string | null = null,
) =>
  (await grantsIn(files, order, zone)).map(({ owner, grantee, from, through, revokedAt, sentence }) => [
    owner.name,
    grantee,
    iso(from),
    iso(through),
    iso(revokedAt),
    sentence,
  ]);

const STORIES: readonly {
  readonly story: string;
  readonly lines: readonly Line[];
  readonly tells: readonly (readonly [
    from: string | null,
    through: string | null,
    revoked: string | null,
    sentence: string,
  ])[];
}[] = [
  {
    story: 'granted and revoked',
    lines: [
      ['2026-03-03T09:00', granted('3/10/2026')],
      ['2026-03-05T17:30', revoked],
    ],
    tells: [
      [
        '2026-03-03T09:00',
        '2026-03-11T00:00',
        '2026-03-05T17:30',
        'Granted on 3 Mar 2026 through 10 Mar 2026, revoked on 5 Mar 2026.',
      ],
    ],
  },
  {
    story: 'granted, moved, revoked',
    lines: [
      ['2026-03-03T09:00', granted('3/10/2026')],
      ['2026-03-04T09:00', changed('3/15/2026')],
      ['2026-03-06T09:00', changed('3/20/2026')],
      ['2026-03-08T09:00', revoked],
    ],
    tells: [
      [
        '2026-03-03T09:00',
        '2026-03-21T00:00',
        '2026-03-08T09:00',
        'Granted on 3 Mar 2026 through 10 Mar 2026, changed 2 times, last on 6 Mar 2026 to run through 20 Mar 2026, revoked on 8 Mar 2026.',
      ],
    ],
  },
  {
    story: 'ran to its end, and a new one was granted later',
    lines: [
      ['2026-03-03T09:00', granted('3/10/2026')],
      ['2026-05-04T09:00', granted('5/6/2026')],
      ['2026-06-01T09:00', 'Changed the colour of a page'],
    ],
    tells: [
      [
        '2026-03-03T09:00',
        '2026-03-11T00:00',
        null,
        'Granted on 3 Mar 2026 through 10 Mar 2026, not revoked before.',
      ],
      [
        '2026-05-04T09:00',
        '2026-05-07T00:00',
        null,
        'Granted on 4 May 2026 through 6 May 2026, not revoked before.',
      ],
    ],
  },
  {
    story: 'never revoked as far as the trail goes',
    lines: [
      ['2026-03-03T09:00', granted('11/1/2030')],
      ['2026-06-01T09:00', 'Changed the colour of a page'],
    ],
    tells: [
      [
        '2026-03-03T09:00',
        '2030-11-02T00:00',
        null,
        'Granted on 3 Mar 2026 through 1 Nov 2030, not revoked up to 1 Jun 2026, where the audit trail ends.',
      ],
    ],
  },
  {
    story: 'granted again before the end: one window with a new end',
    lines: [
      ['2026-03-03T09:00', granted('3/10/2026')],
      ['2026-03-09T09:00', granted('3/31/2026')],
      ['2026-04-30T09:00', 'Changed the colour of a page'],
    ],
    tells: [
      [
        '2026-03-03T09:00',
        '2026-04-01T00:00',
        null,
        'Granted on 3 Mar 2026 through 10 Mar 2026, changed on 9 Mar 2026 to run through 31 Mar 2026, not revoked before.',
      ],
    ],
  },
  {
    story: 'only its end was seen',
    lines: [['2026-03-05T17:30', revoked]],
    tells: [
      [
        null,
        null,
        '2026-03-05T17:30',
        'Revoked on 5 Mar 2026. When it was granted, and through when, is not recorded.',
      ],
    ],
  },
  {
    story: 'only a change was seen',
    lines: [
      ['2026-03-04T09:00', changed('3/15/2026')],
      ['2026-03-05T17:30', revoked],
    ],
    tells: [
      [
        null,
        '2026-03-16T00:00',
        '2026-03-05T17:30',
        'Changed on 4 Mar 2026 to run through 15 Mar 2026, revoked on 5 Mar 2026. When it was granted is not recorded.',
      ],
    ],
  },
  {
    story: 'revoked after its end, and once more',
    lines: [
      ['2026-03-03T09:00', granted('3/4/2026')],
      ['2026-03-09T09:00', revoked],
      ['2026-03-10T09:00', revoked],
    ],
    tells: [
      [
        '2026-03-03T09:00',
        '2026-03-05T00:00',
        '2026-03-09T09:00',
        'Granted on 3 Mar 2026 through 4 Mar 2026, revoked on 9 Mar 2026, after its end. A later row revokes it once more.',
      ],
    ],
  },
];

describe('a grant of login access', () => {
  it.each(STORIES)('$story', async ({ lines, tells }) => {
    const rows = await told([users, trailOf(lines)]);
    expect(rows).toEqual(tells.map((row) => ['Zoë Brandt', 'vendor-support', ...row]));
  });

  it('reads its last day in the zone of the file', async () => {
    const rows = await told(
      [users, trailOf([['2026-03-03T09:00', granted('3/10/2026')]])],
      'mdy',
      'America/Toronto',
    );
    expect(rows[0]?.[3]).toBe('2026-03-11T04:00');
  });

  it('keeps publishers apart, by name, from the vendor and from own administrators', async () => {
    const to = (text: string): Line => ['2026-03-03T09:00', `${ZOE} has granted ${text}`];
    const rows = await grantsIn([
      users,
      trailOf([
        to('salesforce.com login access through 3/10/2026'),
        to('user login access through 3/10/2026 to package publisher Quay Tools (00D5g0000000001)'),
        to('user login access through 3/10/2026 to package publisher Crane Soft (00D5g0000000002)'),
        to('administrators login access through 3/10/2026'),
        to('user login access through 3/10/2026'),
        [
          '2026-03-04T09:00',
          `${ZOE} has revoked user login access to package publisher Crane Soft (00D5g0000000002)`,
        ],
      ]),
    ]);
    expect(rows.map((row) => [row.grantee, row.granteeText, row.revokedAt !== null]).sort()).toEqual([
      ['administrators', 'administrators', false],
      ['not-recorded', null, false],
      ['publisher', 'Crane Soft (00D5g0000000002)', true],
      ['publisher', 'Quay Tools (00D5g0000000001)', false],
      ['vendor-support', 'salesforce.com', false],
    ]);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(5);
  });
});

it('finds a grant to own administrators among plain changes, by its text', async () => {
  const text = `${ZOE} has granted login access to administrators through 3/10/2026`;
  const rows = [{ ...line(['2026-03-03T09:00', text]), kind: 'change' as const }];
  const [grant] = await told([users, { file: 'trail.csv', table: 'audit_event', rows }]);
  expect(grant?.slice(0, 4)).toEqual([
    'Zoë Brandt',
    'administrators',
    '2026-03-03T09:00',
    '2026-03-11T00:00',
  ]);
});

describe('the order of a date in the text', () => {
  const through = async (text: string, order: 'mdy' | 'dmy' | null) => {
    const [row] = await told([users, trailOf([['2026-03-03T09:00', granted(text)]])], order);
    return [row?.[3], row?.[5]];
  };
  const until = ', not revoked up to 3 Mar 2026, where the audit trail ends.';

  it.each([
    ['3/4/2026', 'mdy', '2026-03-05T00:00', `Granted on 3 Mar 2026 through 4 Mar 2026${until}`],
    ['3/4/2026', 'dmy', '2026-04-04T00:00', `Granted on 3 Mar 2026 through 3 Apr 2026${until}`],
    ['3/25/2026', null, '2026-03-26T00:00', `Granted on 3 Mar 2026 through 25 Mar 2026${until}`],
    ['4/4/2026', null, '2026-04-05T00:00', `Granted on 3 Mar 2026 through 4 Apr 2026${until}`],
    ['2026-04-03', null, '2026-04-04T00:00', `Granted on 3 Mar 2026 through 3 Apr 2026${until}`],
    [
      '3/4/2026',
      null,
      null,
      `Granted on 3 Mar 2026 through "3/4/2026"${until} "3/4/2026" may be 3 Apr 2026 or 4 Mar 2026, so the end is not recorded.`,
    ],
    ['the harvest', 'mdy', null, `Granted on 3 Mar 2026 through "the harvest"${until}`],
  ] as const)('%s in %s', async (text, order, end, sentence) => {
    expect(await through(text, order)).toEqual([end, sentence]);
  });
});

describe('expiry dates in lists of people', () => {
  const listed = (rows: readonly Partial<Facts['account']>[], file = 'report.csv'): FactFile => ({
    file,
    table: 'account',
    rows,
  });
  const endOf = (day: string): number => at(`${day}T23:59:59.999Z`);

  it('are grants of their own where no row of the trail has that end', async () => {
    const report = listed([
      { username: ZOE, admin_access_until: endOf('2026-03-17') },
      { username: 'ivo.petkov@harbour.example', login_access_until: endOf('2026-03-20') },
    ]);
    const words = (day: string): string =>
      `A list of people states that it runs through ${day}. When it was granted is not recorded.`;
    expect(await told([users, report])).toEqual([
      ['Ivo Petkov', 'vendor-support', null, '2026-03-21T00:00', null, words('20 Mar 2026')],
      ['Zoë Brandt', 'administrators', null, '2026-03-18T00:00', null, words('17 Mar 2026')],
    ]);
  });

  it('bear out a window of the trail with the same end, and are cited with it', async () => {
    const files = [
      users,
      trailOf([
        ['2026-03-03T09:00', granted('3/10/2026')],
        ['2026-03-05T09:00', revoked],
      ]),
      listed([{ username: ZOE, login_access_until: endOf('2026-03-10') }]),
      listed([{ username: ZOE, login_access_until: endOf('2026-03-10') }], 'second.csv'),
    ];
    const grants = await grantsIn(files);
    expect(grants.map(({ sentence, cites }) => [sentence, cites.map(({ row }) => row)])).toEqual([
      [
        'Granted on 3 Mar 2026 through 10 Mar 2026, revoked on 5 Mar 2026. A list of people states the same end.',
        [2, 3, 2, 2],
      ],
    ]);
  });

  it('settle a date of the trail that could be read in two ways', async () => {
    const files = [
      users,
      trailOf([['2026-03-03T09:00', granted('3/4/2026')]]),
      listed([{ username: ZOE, login_access_until: endOf('2026-04-03') }]),
    ];
    expect(await told(files, null)).toEqual([
      [
        'Zoë Brandt',
        'vendor-support',
        '2026-03-03T09:00',
        '2026-04-04T00:00',
        null,
        'Granted on 3 Mar 2026 through "3/4/2026", not revoked up to 3 Mar 2026, where the audit trail ends. "3/4/2026" may be 3 Apr 2026 or 4 Mar 2026; a list of people settles which.',
      ],
    ]);
  });
});

describe('what was granted', () => {
  const kinds = ['granted', 'changed', 'revoked'] as const;
  const event = fc.record({
    day: fc.integer({ min: 1, max: 28 }),
    kind: fc.constantFrom(...kinds),
    end: fc.integer({ min: 1, max: 28 }),
  });

  it('does not depend on how the trail was split into files, nor on their names', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(event, { maxLength: 12 }),
        fc.infiniteStream(fc.nat(2)),
        async (events, cut) => {
          const lines = events.map(({ day, kind, end }): Line => {
            const when = `2026-03-${String(day).padStart(2, '0')}T09:00`;
            if (kind === 'revoked') return [when, revoked];
            return [when, kind === 'granted' ? granted(`3/${end}/2026`) : changed(`3/${end}/2026`)];
          });
          const piece = lines.map(() => cut.next().value as number);
          const pieces = [2, 0, 1].map((number) =>
            trailOf(
              lines.filter((_, place) => piece[place] === number),
              `part-${number}.csv`,
            ),
          );
          const whole = await grantsIn([users, trailOf(lines)]);
          const split = await grantsIn([...pieces, users]);
          const plain = (grants: typeof whole) => grants.map(({ cites, ...grant }) => [grant, cites.length]);
          expect(plain(split)).toEqual(plain(whole));
          expect(new Set(whole.map(({ id }) => id)).size).toBe(whole.length);
          const cited = new Set(whole.flatMap(({ cites }) => cites.map(({ row }) => row)));
          expect(cited.size, 'every row is told of').toBe(lines.length);
        },
      ),
      { numRuns: 40 },
    );
  });
});
