import { describe, expect, it } from 'vitest';
import { analyse } from '../../../electron/engine/analysis/analyse.ts';
import { quietJob } from '../../../electron/engine/job.ts';
import { appendLog } from '../../../electron/engine/log.ts';
import { savePolicy } from '../../../electron/engine/policy/save.ts';
import { tryPolicy } from '../../../electron/engine/policy/trial.ts';
import { saveSettings, settingsOf } from '../../../electron/engine/settings.ts';
import { cancelledAt, failureFrom } from '../sources/temp-sources.ts';
import { ANN, everything, VAGUE_IS_FINE, verdicts, withQuay } from './quay.ts';

describe('trying a policy', () => {
  it('says which sessions change and which findings come and go', () =>
    withQuay(async (review) => {
      const trial = await tryPolicy(review, VAGUE_IS_FINE, quietJob);
      expect(trial).toMatchObject({
        changes: [{ key: 'verdict.no.specific', before: '"weak"', after: '"nothing"' }],
        sessions: 2,
        verdicts: [
          { from: 'justified', to: 'justified', count: 1 },
          { from: 'weak', to: 'justified', count: 1 },
        ],
        rows: [
          {
            startedAt: Date.UTC(2026, 0, 14, 10),
            actor: { name: 'Ana Ruiz', username: 'ana@x.example' },
            target: { name: 'Leo Park', username: 'leo@x.example' },
            from: 'weak',
            to: 'justified',
          },
        ],
        findings: {
          // The reason of the session is still vague: the finding stays, with a rule less.
          gained: 0,
          lost: 0,
          changed: 1,
          rules: [{ rule: 'weak-justification', gained: 0, lost: 1 }],
        },
      });
    }));

  it('foretells exactly what saving does', () =>
    withQuay(async (review) => {
      const policy = { verdict: { no: { specific: 'unjustified' } }, lateHours: 1 };
      const findings = () => review.db.prepare('SELECT id FROM finding').pluck().all() as string[];
      const [before, had] = [verdicts(review), new Set(findings())];
      const trial = await tryPolicy(review, policy, quietJob);
      await savePolicy(review, { policy, note: '' }, { ...ANN, job: quietJob });
      const after = verdicts(review);
      const changed = Object.keys(after).filter((name) => before[name] !== after[name]);
      expect(trial.rows.map(({ target, from, to }) => [target.name, from, to])).toEqual(
        changed.map((name) => [name, before[name], after[name]]),
      );
      expect(trial.findings.gained).toBe(findings().filter((id) => !had.has(id)).length);
      expect(trial.findings.kept + trial.findings.changed).toBe(
        findings().filter((id) => had.has(id)).length,
      );
    }));

  it('changes nothing in the review, not even how it is read', () =>
    withQuay(async (review) => {
      const state = () => [
        everything(review),
        review.db.pragma('cache_size', { simple: true }),
        review.db.prepare('SELECT total_changes()').pluck().get(),
      ];
      const before = state();
      await tryPolicy(review, { ...VAGUE_IS_FINE, graceMinutes: 0 }, quietJob);
      expect(state()).toEqual(before);
      await failureFrom(tryPolicy(review, VAGUE_IS_FINE, cancelledAt('Testing', 1)));
      expect(state()).toEqual(before);
    }));

  it('can be stopped', () =>
    withQuay(async (review) => {
      const stopped = tryPolicy(review, VAGUE_IS_FINE, cancelledAt('Matching', 1));
      expect((await failureFrom(stopped)).code).toBe('AbortError');
    }));

  it('does not take for the work of the policy what waits for an analysis anyhow', () =>
    withQuay(async (review) => {
      // Somebody set another period, and the analysis was stopped: Leo's session is no longer in the review.
      const asked = { from: '2026-01-13', to: '2026-01-13' };
      saveSettings(review.db, { ...settingsOf(review.db), asked });
      appendLog(review.db, ANN, 'review.settings', {});
      const trial = await tryPolicy(review, VAGUE_IS_FINE, quietJob);
      expect(trial).toMatchObject({ sessions: 1, rows: [], findings: { gained: 0, lost: 0 } });
      await analyse(review, quietJob);
      expect(Object.keys(verdicts(review))).toEqual(['Rosa Lind']);
    }));
});

describe('a policy that does not fit', () => {
  it.each([
    [
      { verdict: { no: { specific: 'guilty' } } },
      'The policy does not fit at "verdict.no.specific": it must be one of nothing, weak, to-review, unjustified. Correct it and try again.',
    ],
    [{ ticketKeys: ['([A-Z]+)+-[0-9]+'] }, 'The ticket key pattern "([A-Z]+)+-[0-9]+" can take very long'],
  ])('%j is neither tried nor saved', (policy, words) =>
    withQuay(async (review) => {
      const before = everything(review);
      const refusals = [
        await failureFrom(tryPolicy(review, policy, quietJob)),
        await failureFrom(savePolicy(review, { policy, note: '' }, { ...ANN, job: quietJob })),
      ];
      for (const { code, message } of refusals) {
        expect(code).toBe('policy-invalid');
        expect(message).toContain(words);
      }
      expect(everything(review)).toEqual(before);
    }),
  );
});
