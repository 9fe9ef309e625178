import { describe, expect, it, vi } from 'vitest';
import { quietJob } from '../../../electron/engine/job.ts';
import { approveSuppression } from '../../../electron/engine/suppressions/change.ts';
import { suppressionList } from '../../../electron/engine/suppressions/list.ts';
import { savePolicy } from '../../../electron/engine/policy/save.ts';
import { type ReviewFile } from '../../../electron/engine/review.ts';
import { ANN, RULES, TIERS, WEEK, at, states, withVisits, write } from './hidden.ts';
import { only, told } from './ward.ts';

vi.setConfig({ testTimeout: 30_000 });

describe('the second person', () => {
  const approveAs = (review: ReviewFile, id: number, who: string): void =>
    approveSuppression(review.db, { id, note: '' }, { who, at: null });
  const TOP = [at('2026-03-10', { target: 'Nils Dahl' })];

  it.each([
    'ann',
    'ANN',
    ' Ann ',
    'Ａnn',
    'head of beds',
    'HEAD  OF BEDS',
    'Änn',
    'a\u0308nn',
    'an\u200bn',
    '',
    '   ',
    'unknown',
    'Unknown',
    'actas',
    ' ACTAS ',
  ])('"%s" is none', (who) =>
    withVisits(TOP, (review) => {
      const id = write(review, { target: 'Nils Dahl' });
      expect(() => approveAs(review, id, who)).toThrow(
        expect.objectContaining({ code: 'second-person-needed' }) as Error,
      );
      expect(states(review)).toEqual(['open']);
    }),
  );

  it.each(['bea', 'annika', 'ann b', 'Head of beds 2'])('"%s" is one', (who) =>
    withVisits(TOP, (review) => {
      const id = write(review, { target: 'Nils Dahl' });
      expect(states(review)).toEqual(['open']);
      approveAs(review, id, who);
      expect(states(review)).toEqual(['suppressed']);
    }),
  );

  it('who wrote it without a name does not approve it without one either', () =>
    withVisits(TOP, (review) => {
      const id = write(review, { target: 'Nils Dahl' }, 'unknown');
      expect(() => approveAs(review, id, 'unknown')).toThrow();
      expect(states(review)).toEqual(['open']);
    }));

  it('a unit that becomes of the top tier by another policy comes into sight until somebody approves', () =>
    withVisits(WEEK, async (review) => {
      const id = write(review);
      expect(states(review)).toEqual(Array(3).fill('suppressed'));
      const policy = { ...RULES, sensitiveUnits: [{ unit: 'Kitchen', tier: 1, reason: '' }] };
      await savePolicy(review, { policy, note: '' }, { ...ANN, job: quietJob });
      expect(states(review)).toEqual(Array(3).fill('open'));
      expect(suppressionList(review.reader)[0]?.effect).toMatchObject({ hidden: 0, waiting: 3 });
      approveAs(review, id, 'bea');
      expect(states(review)).toEqual(Array(3).fill('suppressed'));
    }));

  it('one approved suppression does not approve another of the same sessions', () =>
    withVisits(
      TOP,
      (review) => {
        approveAs(review, write(review, { target: 'Nils Dahl' }), 'bea');
        write(review, { target: 'Nils Dahl', rules: ['sensitive-unit'] });
        expect(states(review)).toEqual(['open']);
      },
      { ...TIERS, ...only('no-justification', 'sensitive-unit') },
    ));
});

describe('patterns', () => {
  it('of three sessions two hidden: the pattern stays, its single findings go', () =>
    withVisits(
      WEEK,
      (review) => {
        write(review, { rules: ['no-justification', 'repeated-pair'], until: '2026-03-11' });
        expect(
          told(review)
            .map(({ rules, state }) => `${rules.join()} ${state}`)
            .sort(),
        ).toEqual([
          'no-justification open',
          'no-justification suppressed',
          'no-justification suppressed',
          'repeated-pair open',
        ]);
      },
      { ...TIERS, ...only('no-justification', 'repeated-pair') },
    ));

  it('of an account that two people used, one hidden actor hides nothing of it', () =>
    withVisits(
      [...WEEK, at('2026-03-13', { actor: 'Vera Holm' })],
      (review) => {
        write(review, { rules: ['repeated-target'] });
        expect(states(review)).toEqual(['open']);
        write(review, { rules: ['repeated-target'], actor: 'Vera Holm' });
        expect(states(review)).toEqual(['suppressed']);
      },
      { ...TIERS, ...only('repeated-target') },
    ));
});
