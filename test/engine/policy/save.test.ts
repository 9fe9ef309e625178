import { describe, expect, it } from 'vitest';
import { isStale } from '../../../electron/engine/analysis/stale.ts';
import { quietJob } from '../../../electron/engine/job.ts';
import { checkLog, logEntries } from '../../../electron/engine/log.ts';
import { savePolicy } from '../../../electron/engine/policy/save.ts';
import { policyState } from '../../../electron/engine/policy/state.ts';
import { settingsOf } from '../../../electron/engine/settings.ts';
import { cancelledAt, failureFrom } from '../sources/temp-sources.ts';
import { ANN, everything, VAGUE_IS_FINE, verdicts, withQuay } from './quay.ts';

const SPECIFIC = { key: 'verdict.no.specific', before: '"weak"', after: '"nothing"' };

describe('saving a policy', () => {
  it('keeps a version, applies it, and notes it in the log', () =>
    withQuay(async (review) => {
      expect(verdicts(review)).toEqual({ 'Rosa Lind': 'justified', 'Leo Park': 'weak' });
      const input = { policy: VAGUE_IS_FINE, note: 'The site agreed that tickets speak for themselves.' };
      const state = await savePolicy(review, input, { ...ANN, job: quietJob });
      expect(verdicts(review)).toEqual({ 'Rosa Lind': 'justified', 'Leo Park': 'justified' });
      expect(state.policy.verdict.no.specific).toBe('nothing');
      expect(state.versions).toEqual([
        { version: 2, ...ANN, note: input.note, changes: [SPECIFIC] },
        { version: 1, who: 'actas', at: null, note: '', changes: [] },
      ]);
      expect(settingsOf(review.db).policy, 'only what differs is kept').toEqual(VAGUE_IS_FINE);
      const entry = logEntries(review.db).at(-1);
      expect(entry).toMatchObject({ action: 'policy.changed', ...ANN });
      expect(JSON.parse(entry?.detail ?? '')).toEqual({ version: 2, changes: [SPECIFIC], note: input.note });
      expect(checkLog(logEntries(review.db))).toBeNull();
      expect(isStale(review.db), 'the analysis knows of it').toBe(false);
    }));

  it('goes back to the default by a version of its own', () =>
    withQuay(async (review) => {
      const context = { ...ANN, job: quietJob };
      await savePolicy(review, { policy: VAGUE_IS_FINE, note: 'Once.' }, context);
      const { versions, policy, defaults } = await savePolicy(review, { policy: {}, note: '' }, context);
      expect(policy).toEqual(defaults);
      expect(versions.map(({ version, changes }) => [version, changes.length])).toEqual([
        [3, 1],
        [2, 1],
        [1, 0],
      ]);
      expect(versions[0]?.changes).toEqual([{ ...SPECIFIC, before: '"nothing"', after: '"weak"' }]);
      expect(settingsOf(review.db).policy).toEqual({});
      expect(verdicts(review)['Leo Park']).toBe('weak');
    }));

  it('shows what the policy of a review made with its own one changed', () =>
    withQuay(
      async (review) => {
        const own = policyState(review.db).versions;
        expect(own).toEqual([
          {
            version: 1,
            who: 'actas',
            at: null,
            note: '',
            changes: [{ key: 'graceMinutes', before: '60', after: '5' }],
          },
        ]);
        const { versions } = await savePolicy(
          review,
          { policy: { graceMinutes: 5, lateHours: 24 }, note: '' },
          { ...ANN, job: quietJob },
        );
        expect(versions[0]?.changes).toEqual([{ key: 'lateHours', before: '72', after: '24' }]);
        expect(versions[1]).toEqual(own[0]);
      },
      { graceMinutes: 5 },
    ));

  it.each([
    ['Reading people', 1],
    ['Testing the rules', 1],
    ['Saving', 1],
  ])('cancelled while %s leaves policy, log and results as they were', (phase, nth) =>
    withQuay(async (review) => {
      const before = everything(review);
      const work = savePolicy(
        review,
        { policy: VAGUE_IS_FINE, note: '' },
        { ...ANN, job: cancelledAt(phase, nth) },
      );
      expect((await failureFrom(work)).code).toBe('AbortError');
      expect(everything(review)).toEqual(before);
      expect(review.db.inTransaction).toBe(false);
    }),
  );

  it.each([
    ['the same policy', {}],
    ['the default values spelled out', { lateHours: 72, vague: { copies: 4 } }],
  ])('saves nothing for %s', (_what, policy) =>
    withQuay(async (review) => {
      const before = everything(review);
      const state = await savePolicy(review, { policy, note: 'Nothing.' }, { ...ANN, job: quietJob });
      expect(state.versions).toHaveLength(1);
      expect(everything(review)).toEqual(before);
    }),
  );
});
