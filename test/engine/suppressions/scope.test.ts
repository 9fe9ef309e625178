import { describe, expect, it } from 'vitest';
import { people, tickets } from '../journeys-links/desk.ts';
import { addFiles, american, csv, decide, into, questionsIn } from '../journeys-who/town.ts';
import { withReview } from '../temp-review.ts';
import {
  approve,
  atDesk,
  covers,
  listed,
  named,
  onlyRules,
  standing,
  stays,
  write,
  type Draft,
} from './bench.ts';

const WEEK = [
  ['16 10:00', 'Lena Ohm', 'Tilda Berg'],
  ['17 10:00', 'Lena Ohm', 'Noor Aziz'],
  ['18 10:00', 'Paul Vik', 'Tilda Berg'],
  ['19 10:00', 'Lena Ohm', 'Ugo Conti'],
  ['20 10:00', 'Lena Ohm', 'Tilda Berg'],
] as const;
const ALL = WEEK.map(([at, actor, target]) => `${at} ${actor} as ${target}`);

describe('everything that a suppression says must hold', () => {
  const cases: { name: string; draft: Draft; hides: readonly number[] }[] = [
    { name: 'actor, account, rule and days', draft: {}, hides: [0, 4] },
    { name: 'of the days only the first', draft: { until: '2026-02-16' }, hides: [0] },
    { name: 'days on which nothing happened', draft: { from: '2026-02-21' }, hides: [] },
    { name: 'another actor', draft: { actor: 'Paul Vik' }, hides: [2] },
    { name: 'another account', draft: { target: 'Ugo Conti' }, hides: [3] },
    { name: 'a pair that never met', draft: { actor: 'Paul Vik', target: 'Noor Aziz' }, hides: [] },
    { name: 'a rule that says nothing of it', draft: { rules: ['vague-reason'] }, hides: [] },
    {
      name: 'two rules, of which one says something',
      draft: { rules: ['vague-reason', 'no-justification'] },
      hides: [0, 4],
    },
    { name: 'accounts of a unit', draft: { unit: 'Lending' }, hides: [0, 1, 4] },
    { name: 'the unit in capitals', draft: { unit: 'LENDING' }, hides: [0, 1, 4] },
    { name: 'the unit, for another actor', draft: { unit: 'Lending', actor: 'Paul Vik' }, hides: [2] },
  ];
  it.each(cases)('$name', ({ draft, hides }) =>
    atDesk(WEEK, (review) => {
      expect(standing(review, 'open')).toEqual(ALL);
      write(review, draft);
      expect(standing(review, 'suppressed')).toEqual(hides.map((place) => ALL[place]));
      expect(standing(review, 'open')).toEqual(ALL.filter((_, place) => !hides.includes(place)));
      expect(listed(review)[0]?.effect).toEqual({
        hidden: hides.length,
        partly: 0,
        sessions: hides.length,
        waiting: 0,
        unrecorded: 0,
      });
    }),
  );
});

it('the unit is that of the time of the session, whatever it is today', () => {
  const header = 'Id,Username,Name,Email,IsActive,UserRole.Name,Profile.Name,Department,UserType';
  const row = (id: number, login: string, name: string, role: string): string =>
    `005A0000000000${id}AAA,${login}@x.example,${name},${login}@x.example,true,${role},Standard User,,Standard`;
  const files = [
    csv('Users.csv', header, row(1, 'ana', 'Ana Ruiz', 'IT'), row(7, 'rosa', 'Rosa Lind', 'Maps')),
    american([
      ['2026-05-23T10:00:00Z', 'ana@x.example', into('Rosa Lind')],
      ['2026-05-24T09:00:00Z', 'it@x.example', 'Changed role for user Rosa Lind from Vaults to Maps'],
      ['2026-05-25T10:00:00Z', 'ana@x.example', into('Rosa Lind')],
    ]),
  ];
  const policy = {
    ...onlyRules('sensitive-unit'),
    sensitiveUnits: [
      { unit: 'Maps', tier: 2, reason: '' },
      { unit: 'Vaults', tier: 2, reason: '' },
    ],
  };
  return withReview({ files, zone: 'UTC', policy }, (review) => {
    expect(standing(review, 'open')).toHaveLength(2);
    const scope = {
      actor: 'Ana Ruiz',
      rules: ['sensitive-unit' as const],
      from: '2026-05-01',
      until: '2026-05-31',
    };
    write(review, { ...scope, unit: 'Vaults' });
    expect(standing(review, 'suppressed')).toEqual(['23 10:00 Ana Ruiz as Rosa Lind']);
    write(review, { ...scope, unit: 'Maps', from: '2026-05-24' });
    expect(standing(review, 'open')).toEqual([]);
  });
});

describe('days are those of the review’s zone, from their first instant to their last', () => {
  const around = (first: string, last: string): [string, string, string][] => [
    [new Date(Date.parse(first) - 1000).toISOString(), 'Lena Ohm', 'Tilda Berg'],
    [new Date(Date.parse(first)).toISOString(), 'Lena Ohm', 'Tilda Berg'],
    [new Date(Date.parse(last) - 1000).toISOString(), 'Lena Ohm', 'Tilda Berg'],
    [new Date(Date.parse(last)).toISOString(), 'Lena Ohm', 'Tilda Berg'],
  ];
  const cases = [
    { name: 'in UTC', zone: 'UTC', day: '2026-03-08', first: '2026-03-08T00:00Z', next: '2026-03-09T00:00Z' },
    {
      name: 'the clocks go forward: 23 hours',
      zone: 'America/Toronto',
      day: '2026-03-08',
      first: '2026-03-08T05:00Z',
      next: '2026-03-09T04:00Z',
    },
    {
      name: 'the clocks go back: 25 hours',
      zone: 'America/Toronto',
      day: '2026-11-01',
      first: '2026-11-01T04:00Z',
      next: '2026-11-02T05:00Z',
    },
    {
      name: 'a day that begins at one, because midnight is left out',
      zone: 'America/Sao_Paulo',
      day: '2018-11-04',
      first: '2018-11-04T03:00Z',
      next: '2018-11-05T02:00Z',
    },
  ];
  it.each(cases)('$name', ({ zone, day, first, next }) => {
    const files = [
      people,
      stays(...around(first, next)),
      tickets([
        { key: 'OLD', by: 'Kurt Weil', to: 'Paul Vik', from: '2018-01-01T08:00:00Z' },
        { key: 'NEW', by: 'Kurt Weil', to: 'Paul Vik', from: '2026-12-01T08:00:00Z' },
      ]),
    ];
    return withReview({ files, zone, policy: onlyRules('no-justification') }, (review) => {
      expect(standing(review, 'open')).toHaveLength(4);
      write(review, { from: day, until: day });
      const starts = review.db
        .prepare(
          "SELECT f.at FROM finding f JOIN finding_state s ON s.id = f.id WHERE s.state = 'suppressed' ORDER BY f.at",
        )
        .pluck()
        .all();
      expect(starts).toEqual([Date.parse(first), Date.parse(next) - 1000]);
    });
  });
});

describe('who is meant', () => {
  it('a session in an account that may be one of two is never hidden, not even by its unit', () => {
    const twins = csv(
      'people.csv',
      'Name,Username,Email,Department,Status',
      'Lena Ohm,lena.ohm,lena@library.example,IT,Active',
      'Rosa Lind,rosa.one,rosa1@library.example,Lending,Active',
      'Rosa Lind,rosa.two,rosa2@library.example,Lending,Active',
      'Tilda Berg,tilda.berg,tilda@library.example,Lending,Active',
    );
    const files = [
      twins,
      stays(['17 10:00', 'Lena Ohm', 'Rosa Lind'], ['18 10:00', 'Lena Ohm', 'Tilda Berg']),
      tickets([]),
    ];
    return withReview({ files, zone: 'UTC', policy: onlyRules('no-justification') }, (review) => {
      const [one] = review.db.prepare('SELECT target_key, unit FROM session ORDER BY started_at').all() as {
        target_key: string;
        unit: string | null;
      }[];
      expect(one?.target_key).toMatch(/^p:.+\|p:.+$/u);
      expect(one?.unit).toBe('Lending');
      write(review, { unit: 'Lending' });
      expect(standing(review, 'suppressed')).toEqual(['18 10:00 Lena Ohm as Tilda Berg']);
      // Whoever names both of them by hand is told why that cannot be.
      const both = { key: one?.target_key ?? '', name: 'Rosa Lind', username: null };
      expect(() =>
        write(review, {
          scope: {
            rules: ['no-justification'],
            actor: named(review, 'actor', 'Lena Ohm'),
            target: both,
            unit: null,
          },
        } as Draft),
      ).toThrow(/^Target: Rosa Lind may be one of several people/u);
    });
  });

  it('who is known by another key since a list of people came is known by the username', async () => {
    const logins = csv(
      'sessions.csv',
      'Administrator,Administrator login,Assumed user,Assumed login,Started,Ended,Reason',
      ...[17, 18, 19].map((day) => `Lena Ohm,LENA.OHM,Tilda Berg,tilda.berg,2026-02-${day}T10:00:00Z,,`),
    );
    const policy = onlyRules('repeated-pair');
    await withReview({ files: [logins, tickets([])], zone: 'UTC', policy }, async (review) => {
      const before = named(review, 'actor', 'Lena Ohm');
      expect(before).toEqual({ key: 'login:lena.ohm', name: 'Lena Ohm', username: 'LENA.OHM' });
      // No list says in which unit the account is, so that a second person is needed.
      approve(review, write(review, { rules: ['repeated-pair'] }));
      expect(standing(review, 'suppressed')).toEqual(['17 10:00 Lena Ohm as Tilda Berg']);
      await addFiles(review, people);
      expect(named(review, 'actor', 'Lena Ohm').key).toMatch(/^p:/u);
      expect(standing(review, 'suppressed')).toEqual(['17 10:00 Lena Ohm as Tilda Berg']);
      expect(covers(review)).toEqual(['3/3']);
    });
  });

  it('who was put together with another record keeps the suppression', () => {
    const header = 'Id,Username,Name,Email,IsActive,Department';
    const row = (id: number, login: string, name: string): string =>
      `005A0000000000${id}AAA,${login}@x.example,${name},${login}@x.example,true,Maps`;
    const files = [
      csv('Users.csv', header, row(1, 'ana', 'Ana Ruiz'), row(7, 'rosa', 'Rosa Lind')),
      csv(
        'staff.csv',
        'Full name,Department,Job title,Status',
        'Ana Ruiz,Information Technology,Engineer,Active',
      ),
      american([['2026-05-23T10:00:00Z', 'ana@x.example', into('Rosa Lind')]]),
    ];
    return withReview({ files, zone: 'UTC', policy: onlyRules('sensitive-unit') }, async (review) => {
      const days = { from: '2026-05-01', until: '2026-05-31' };
      write(review, { actor: 'Ana Ruiz', target: 'Rosa Lind', rules: ['sensitive-unit'], ...days });
      const item = questionsIn(review).find(({ kind }) => kind === 'same');
      const anchors = item?.candidates.map(({ anchor }) => anchor) ?? [];
      expect(anchors).toHaveLength(2);
      await decide(review, { item: item?.id ?? '', answer: 'merge', anchors });
      expect(standing(review, 'suppressed')).toEqual(['23 10:00 Ana Ruiz as Rosa Lind']);
    });
  });
});
