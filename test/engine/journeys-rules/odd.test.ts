import { describe, expect, it, vi } from 'vitest';
import { decide } from '../../../electron/engine/findings/decide.ts';
import { suppressionsTable } from '../../../electron/engine/packs/tables/suppressions.ts';
import type { ReviewFile } from '../../../electron/engine/review.ts';
import { addSuppression } from '../../../electron/engine/suppressions/change.ts';
import { suppressionChoices } from '../../../electron/engine/suppressions/choices.ts';
import { csv } from '../journeys-links/desk.ts';
import { addFiles, american, coded, into, outOf, type TrailLine } from '../journeys-who/town.ts';
import { named } from '../suppressions/bench.ts';
import { withReview } from '../temp-review.ts';
import { loginOf, only, orders, reportOf, staff, told, visits, type Visit } from './ward.ts';

vi.setConfig({ testTimeout: 30_000 });

const ANN = { who: 'ann', at: 1_772_000_000_000 };
const people = staff([
  { name: 'Ida Krog', unit: 'IT', zone: 'Europe/Oslo' },
  { name: 'Olav Moe', unit: 'Beds' },
]);
const on = (day: number, more: Partial<Visit> = {}): Visit => ({ at: `2026-03-${day}T10:00:00Z`, ...more });
const sayAll = (review: ReviewFile): void =>
  decide(review.db, { ids: told(review).map(({ id }) => id), disposition: 'justified', note: 'Seen.' }, ANN);
const states = (review: ReviewFile): string[] =>
  told(review).map(({ rules, subject, state }) => `${rules.join('+')} ${subject} ${state}`);

describe('a decision about somebody or something outlives more files', () => {
  it('roster-unlisted: a second list of the same people', () =>
    withReview(
      {
        files: [people, visits([on(10)])],
        zone: 'UTC',
        policy: { ...only('roster-unlisted'), roster: { approved: ['vera@ward.example'] } },
      },
      async (review) => {
        sayAll(review);
        expect(states(review)).toEqual(['roster-unlisted Ida Krog decided']);
        await addFiles(
          review,
          csv(
            'hr.csv',
            'Employee number,Name,Email,Status,Department',
            `17,Ida Krog,${loginOf('Ida Krog')},Active,IT`,
            `18,Olav Moe,${loginOf('Olav Moe')},Active,Beds`,
          ),
        );
        expect(states(review)).toEqual(['roster-unlisted Ida Krog decided']);
      },
    ));

  it('roster-unlisted: the first list comes after the decision', () =>
    withReview(
      {
        files: [visits([on(10)])],
        zone: 'UTC',
        policy: { ...only('roster-unlisted'), roster: { approved: ['vera@ward.example'] } },
      },
      async (review) => {
        sayAll(review);
        expect(states(review)).toEqual(['roster-unlisted Ida Krog decided']);
        await addFiles(review, people);
        expect(states(review)).toEqual(['roster-unlisted Ida Krog decided']);
      },
    ));

  it('blanket-ticket: a second file of the same tickets', () => {
    const six = ['Aa', 'Bb', 'Cc', 'Dd', 'Ee', 'Ff'].map((name, place) =>
      on(10 + place, { target: `Guest ${name}`, reason: 'WRD-1' }),
    );
    const ticket = { key: 'WRD-1', by: 'Guest Aa', from: '2026-03-09T08:00:00Z' };
    return withReview(
      { files: [people, visits(six), orders([ticket])], zone: 'UTC', policy: only('blanket-ticket') },
      async (review) => {
        sayAll(review);
        await addFiles(review, orders([ticket, { key: 'WRD-2', from: '2026-03-09T08:00:00Z' }], 'more.csv'));
        expect(states(review)).toEqual([expect.stringMatching(/^blanket-ticket .* decided$/u)]);
      },
    );
  });

  it('policy-switched and grant-too-long: the object export beside the download', () => {
    const boss = 'ida.krog@ward.example';
    const lines: TrailLine[] = [
      ['2026-03-17T10:00:00Z', boss, 'Changed Administrators Can Log in as Any User from off to on'],
      [
        '2026-03-18T10:00:00Z',
        'olav.moe@ward.example',
        'olav.moe@ward.example has granted administrators of the organization login access through 2027-03-18',
      ],
      ['2026-03-19T10:00:00Z', boss, into('Olav Moe')],
      ['2026-03-19T10:10:00Z', boss, outOf('Olav Moe')],
    ];
    const object = coded(lines.map(([iso, user, text]) => [iso, user, '', text]));
    return withReview(
      { files: [american(lines)], zone: 'UTC', policy: only('policy-switched', 'grant-too-long') },
      async (review) => {
        expect(
          states(review)
            .map((text) => text.split(' ')[0])
            .sort(),
        ).toEqual(['grant-too-long', 'policy-switched']);
        sayAll(review);
        await addFiles(review, object);
        expect(states(review)).toHaveLength(2);
        expect(states(review).filter((text) => !text.endsWith('decided'))).toEqual([]);
      },
    );
  });
});

describe('numbers that nobody would write', () => {
  const files = [
    people,
    visits([on(10, { reason: 'WRD-1' }), on(11), on(12, { reason: 'testing' })]),
    orders([{ key: 'WRD-1', from: '2026-03-10T08:00:00Z' }]),
    american([
      [
        '2026-03-18T10:00:00Z',
        'olav.moe@ward.example',
        'olav.moe@ward.example has granted administrators of the organization login access through 2027-03-18',
      ],
      ['2026-03-19T10:00:00Z', 'ida.krog@ward.example', into('Olav Moe')],
    ]),
  ];
  const most = Number.MAX_SAFE_INTEGER;
  const policies: readonly (readonly [name: string, policy: object])[] = [
    ['grace', { graceMinutes: 1e300 }],
    ['late', { lateHours: 1e300 }],
    [
      'windows',
      {
        repeated: {
          pair: { count: 1, days: most },
          target: { count: most, days: most },
          unit: { count: 1, days: most },
        },
      },
    ],
    ['surge', { surge: { count: 1, days: most, spreads: 1e300 } }],
    ['roster', { roster: { maxCount: most, dormantDays: most } }],
    ['lengths', { maxSessionMinutes: 1e300, maxGrantDays: 1e300 }],
    ['blanket', { blanket: { targets: most, days: 1e300 } }],
    ['matching', { matching: { backDays: 1e300, aheadDays: 1e300, nearHours: 1e300 } }],
    [
      'zero',
      {
        graceMinutes: 0,
        lateHours: 0,
        matching: { backDays: 0, aheadDays: 0, nearHours: 0 },
        roster: { maxCount: 0, maxShare: 0 },
      },
    ],
  ];
  it.each(policies)('%s: the review is analysed, and no sentence has a number that is none', (_, policy) =>
    withReview({ files, zone: 'UTC', policy }, (review) => {
      const sentences = told(review).map(({ sentence }) => sentence);
      expect(sentences.length).toBeGreaterThan(0);
      expect(sentences.filter((text) => /NaN|Infinity|undefined|null|\[object/u.test(text))).toEqual([]);
    }),
  );
});

describe('business hours that somebody may write', () => {
  const night = { at: '2026-03-14T02:00:00Z', reason: 'testing' };
  const noon = { at: '2026-03-11T11:00:00Z', reason: 'testing' };
  const ask = (businessHours: object) =>
    withReview(
      {
        files: [people, visits([noon, night]), orders([])],
        zone: 'UTC',
        policy: { ...only('vague-reason', 'off-hours'), businessHours },
      },
      (review) => ({
        raised: told(review).map(({ severity }) => severity === 'medium'),
        report: reportOf(review, 'off-hours'),
      }),
    );
  const same = { zone: 'Europe/Oslo', holidays: [], calendar: null };
  it.each([
    ['no day is a working day', { days: [] }, [true, true]],
    [
      'from and to alike are all day, on the days named',
      { from: '08:00', to: '08:00', days: [1, 2, 3, 4, 5, 6, 7] },
      [false, false],
    ],
    ['a day twice', { days: [3, 3] }, [false, true]],
    [
      'a zone of its own wins',
      { days: [], zones: [{ ...same, from: '00:00', to: '24:00', days: [3] }] },
      [false, true],
    ],
    [
      '00:00 to 24:00 on all days',
      { from: '00:00', to: '24:00', days: [1, 2, 3, 4, 5, 6, 7] },
      [false, false],
    ],
  ] as const)('%s', async (_, hours, raised) => {
    const said = await ask(hours);
    expect(said.raised).toEqual(raised);
    expect(said.report).toEqual({ tested: 2, found: raised.filter(Boolean).length, untested: {} });
  });
});

describe('suppressions where the calendar or the writing is odd', () => {
  const suppress = (review: ReviewFile, from: string, until: string, more: object = {}): number =>
    addSuppression(
      review.db,
      {
        ...{ owner: 'Head', reason: 'Beds.', ticket: 'WRD-7', from, until },
        scope: {
          rules: ['no-justification'],
          actor: named(review, 'actor', 'Ida Krog'),
          target: named(review, 'target', 'Olav Moe'),
          unit: null,
        },
        ...more,
      },
      ANN,
    );
  const policy = { ...only('no-justification'), sensitiveUnits: [] };

  it('a day that begins at one: in Cairo there is no midnight on 24 April 2026', () => {
    const rows = [
      '2026-04-23T21:59:59Z',
      '2026-04-23T22:00:00Z',
      '2026-04-24T20:59:59Z',
      '2026-04-24T21:00:00Z',
    ].map((at) => ({ at }));
    return withReview(
      { files: [people, visits(rows), orders([])], zone: 'Africa/Cairo', policy },
      (review) => {
        suppress(review, '2026-04-24', '2026-04-24');
        expect(told(review).map(({ state }) => state)).toEqual(['open', 'suppressed', 'suppressed', 'open']);
      },
    );
  });

  it('texts that a spreadsheet would run are kept as they are in the list', () =>
    withReview({ files: [people, visits([on(10)]), orders([])], zone: 'UTC', policy }, (review) => {
      suppress(review, '2026-03-01', '2026-03-31', {
        owner: '=HYPERLINK("x")',
        reason: '@a\n+b',
        ticket: '-1',
      });
      expect(JSON.stringify([...suppressionsTable.rows(review.reader)])).toContain('=HYPERLINK');
    }));

  it('a name with a bar in it is one name, and can be chosen', () => {
    const rows = csv(
      'bars.csv',
      'System,Administrator,Assumed user,Started,Ended,Reason',
      'Ward,Ida Krog | IT,Olav Moe | Beds,2026-03-10T10:00:00Z,2026-03-10T10:10:00Z,',
    );
    return withReview({ files: [rows, orders([])], zone: 'UTC', policy }, (review) => {
      const { actors, targets } = suppressionChoices(review.reader, '');
      expect([actors, targets].map((all) => all.map(({ name }) => name))).toEqual([
        ['Ida Krog | IT'],
        ['Olav Moe | Beds'],
      ]);
      const [actor, target] = [actors[0]!, targets[0]!];
      suppress(review, '2026-03-01', '2026-03-31', {
        scope: { rules: ['no-justification'], actor, target, unit: null },
      });
      expect(told(review).map(({ state }) => state)).toEqual(['suppressed']);
    });
  });
});
