import { describe, expect, it } from 'vitest';
import { checkLog, logEntries } from '../../../electron/engine/log.ts';
import { isStale } from '../../../electron/engine/analysis/stale.ts';
import { approveSuppression, endSuppression } from '../../../electron/engine/suppressions/change.ts';
import { previewSuppression } from '../../../electron/engine/suppressions/preview.ts';
import { ANN, approve, atDesk, BEA, draftOf, end, listed, standing, write, type Draft } from './bench.ts';

const PAIR = [['17 10:00', 'Lena Ohm', 'Tilda Berg']] as const;

describe('what cannot be saved is told in one sentence, by the preview and by the attempt; nothing is written', () => {
  const lena = { key: 'name:lena', name: 'Lena O.', username: null };
  const cases: { name: string; draft: Draft; says: string }[] = [
    {
      name: 'the last day before the first',
      draft: { from: '2026-02-10', until: '2026-02-09' },
      says: 'Last day: 2026-02-09 is before the first, 2026-02-10. Choose 2026-02-10 or a later day.',
    },
    {
      name: 'a day more than twelve months',
      draft: { from: '2026-02-01', until: '2027-02-02' },
      says: 'Last day: a suppression lasts at most 12 months. From 2026-02-01, choose 2027-02-01 or an earlier day.',
    },
    {
      name: 'twelve months from a leap day end on the last of February',
      draft: { from: '2028-02-29', until: '2029-03-01' },
      says: 'Last day: a suppression lasts at most 12 months. From 2028-02-29, choose 2029-02-28 or an earlier day.',
    },
    {
      name: 'a rule that only raises what others find',
      draft: { rules: ['off-hours'] },
      says: 'only raises what other rules find. Choose at least one of these.',
    },
    {
      name: 'an actor of no session',
      draft: { actor: 'Kurt Weil' },
      says: 'Actor: no session of this review was by Kurt Weil. Choose an actor of the list.',
    },
    {
      name: 'a target of no session',
      draft: { target: 'Lena Ohm' },
      says: 'Target: no session of this review is in the account of Lena Ohm. Choose a target of the list.',
    },
    {
      name: 'a unit of no session',
      draft: { unit: 'Boilers' },
      says: 'Unit: no session of this review is in an account of Boilers. Choose a unit of the list.',
    },
  ];
  it.each(cases)('$name', ({ draft, says }) =>
    atDesk(PAIR, (review) => {
      const before = logEntries(review.reader).length;
      const preview = previewSuppression(review.reader, draftOf(review, draft));
      expect(preview.problem).toContain(says);
      expect(preview.rows).toEqual([]);
      expect(() => write(review, draft)).toThrow(preview.problem ?? 'nothing');
      expect(logEntries(review.reader)).toHaveLength(before);
      expect(listed(review)).toEqual([]);
    }),
  );

  it('a target and a unit at once, or neither', () =>
    atDesk(PAIR, (review) => {
      const one = draftOf(review, {});
      for (const scope of [
        { ...one.scope, unit: 'Lending' },
        { ...one.scope, target: null },
      ])
        expect(previewSuppression(review.reader, { ...one, scope }).problem).toBe(
          'Scope: choose either one target or one unit, not both and not neither.',
        );
    }));

  it('a name that does not belong to the key is not kept: the sessions say who it is', () =>
    atDesk(PAIR, (review) => {
      const one = draftOf(review, {});
      const actor = { ...lena, key: one.scope.actor.key };
      write(review, { scope: { ...one.scope, actor } } as Draft);
      expect(listed(review)[0]?.scope.actor).toEqual({
        ...one.scope.actor,
        name: 'Lena Ohm',
        username: 'lena.ohm',
      });
    }));
});

it.each([
  ['2026-02-01', '2027-02-01'],
  ['2026-02-17', '2026-02-17'],
  ['2028-02-29', '2029-02-28'],
])('from %s until %s is allowed', (from, until) =>
  atDesk(PAIR, (review) => {
    expect(previewSuppression(review.reader, draftOf(review, { from, until })).problem).toBeNull();
    write(review, { from, until });
    expect(listed(review)).toHaveLength(1);
  }),
);

it('it is due 30 days before its last day', () =>
  atDesk(PAIR, (review) => {
    write(review, { from: '2026-02-01', until: '2026-03-30' });
    expect(listed(review)[0]?.dueFrom).toBe('2026-02-28');
  }));

describe('the second person', () => {
  const refused = { code: 'second-person-needed' };
  const cases = [
    { name: 'who wrote it', who: 'ann' },
    { name: 'who wrote it, in capitals and with spaces', who: '  ANN ' },
    { name: 'the owner', who: 'Head of lending' },
    { name: 'the owner in another case', who: 'head OF Lending' },
    { name: 'the owner in letters of full width', who: 'Ｈｅａｄ of lending' },
    { name: 'nobody', who: ' ' },
  ];
  it.each(cases)('is not $name', ({ who }) =>
    atDesk(PAIR, (review) => {
      const id = write(review);
      const entries = logEntries(review.reader).length;
      expect(() => approveSuppression(review.db, { id, note: '' }, { who, at: null })).toThrow(
        expect.objectContaining(refused) as Error,
      );
      expect(listed(review)[0]?.approved).toBeNull();
      expect(logEntries(review.reader)).toHaveLength(entries);
    }),
  );

  it('says it once, and not of what has ended', () =>
    atDesk(PAIR, (review) => {
      const id = write(review);
      approve(review, id);
      expect(() => approve(review, id, { who: 'cleo', at: null })).toThrow(
        'bea approved this suppression already.',
      );
      end(review, id);
      const other = write(review);
      end(review, other);
      expect(() => approve(review, other)).toThrow('ann ended this suppression already. Write a new one.');
      expect(() => end(review, other)).toThrow('ann ended this suppression already. Write a new one.');
      expect(() => endSuppression(review.db, { id: 1, note: 'x' }, ANN)).toThrow('is not in the review');
    }));
});

it('every step is one entry of the chained log with all that was said, and no row is ever changed', () =>
  atDesk(PAIR, (review) => {
    const input = draftOf(review, {});
    const id = write(review);
    approve(review, id, BEA);
    end(review, id, ANN);
    const entries = logEntries(review.reader);
    expect(checkLog(entries)).toBeNull();
    expect(
      entries
        .slice(-3)
        .map(({ who, at, action, detail }) => [who, at, action, JSON.parse(detail) as unknown]),
    ).toEqual([
      ['ann', ANN.at, 'suppression.added', input],
      ['bea', BEA.at, 'suppression.approved', { suppression: id, note: 'Seen.' }],
      ['ann', ANN.at, 'suppression.ended', { suppression: id, note: 'The move is over.' }],
    ]);
    expect(listed(review)).toMatchObject([
      { ...input, id, who: 'ann', at: ANN.at, ended: { who: 'ann', at: ANN.at, note: 'The move is over.' } },
    ]);
    for (const sql of [
      "UPDATE suppression SET until_day = '2027-01-01'",
      'DELETE FROM suppression',
      "UPDATE suppression_step SET step = 'approved'",
      'DELETE FROM suppression_step',
    ])
      expect(() => review.db.exec(sql), sql).toThrow('suppressions only grow');
    expect(isStale(review.reader)).toBe(false);
  }));

describe('the preview', () => {
  it('tells what would be hidden, together with what is in force, and keeps nothing', () =>
    atDesk(
      [
        ['16 10:00', 'Lena Ohm', 'Sven Falk'],
        ['17 10:00', 'Lena Ohm', 'Tilda Berg'],
        ['18 10:00', 'Lena Ohm', 'Tilda Berg'],
      ],
      (review) => {
        const entries = logEntries(review.reader).length;
        const ask = (draft: Draft) => previewSuppression(review.reader, draftOf(review, draft));
        expect(ask({})).toMatchObject({
          problem: null,
          effect: { hidden: 2, partly: 0, sessions: 2, waiting: 0 },
          rows: [
            {
              subject: 'Lena Ohm as Tilda Berg',
              at: Date.UTC(2026, 1, 17, 10),
              hidden: true,
              tier: null,
              severity: 'high',
            },
            { subject: 'Lena Ohm as Tilda Berg', at: Date.UTC(2026, 1, 18, 10), hidden: true, tier: null },
          ],
        });
        expect(ask({ target: 'Sven Falk' })).toMatchObject({
          effect: { hidden: 0, sessions: 0, waiting: 1 },
          rows: [],
        });
        expect(logEntries(review.reader)).toHaveLength(entries);
        expect(standing(review, 'open')).toHaveLength(3);
      },
    ));

  it('lists the first 200, those that stay in sight last', () => {
    const rows = Array.from({ length: 205 }, (_, place): [string, string, string] => [
      new Date(Date.UTC(2026, 1, 2) + place * 3_600_000).toISOString(),
      'Lena Ohm',
      'Tilda Berg',
    ]);
    return atDesk(rows, (review) => {
      const { effect, rows: shown } = previewSuppression(review.reader, draftOf(review, {}));
      expect(effect).toMatchObject({ hidden: 205, sessions: 205 });
      expect(shown).toHaveLength(200);
    });
  });
});
