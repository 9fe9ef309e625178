import { expect, it } from 'vitest';
import { quietJob, type Job } from '../../../electron/engine/job.ts';
import { dropFacts } from '../../../electron/engine/policy/kept-facts.ts';
import { savePolicy } from '../../../electron/engine/policy/save.ts';
import { tryPolicy } from '../../../electron/engine/policy/trial.ts';
import { ANN, withQuay } from './quay.ts';

/** Policies of which each differs from the one before in what rules alone read, in what comes before them, or in both. */
const MOVES = [
  { repeated: { pair: { count: 1, days: 1 } } },
  { repeated: { target: { count: 1, days: 30 } } },
  { rules: { 'vague-reason': { severity: 'high' } } },
  { rules: { 'vague-reason': { enabled: false } }, verdict: { no: { specific: 'nothing' } } },
  { surge: { count: 1 }, verdict: { no: { specific: 'nothing' } } },
  { sensitiveUnits: ['Sales', 'Port'] },
  { businessHours: { zone: 'UTC', from: '11:00', to: '12:00' } },
  { graceMinutes: 0, lateHours: 0 },
  {},
];

/** A job that remembers what it was told. */
function watched(): Job & { readonly steps: string[] } {
  const steps: string[] = [];
  return { ...quietJob, steps, progress: (what) => void steps.push(what) };
}

it('finds the same with kept facts as from the beginning, whatever moved', () =>
  withQuay(async (review) => {
    const kept = [];
    for (const policy of MOVES) kept.push(await tryPolicy(review, policy, quietJob));
    for (const [place, policy] of MOVES.entries()) {
      dropFacts(review);
      expect(kept[place], JSON.stringify(policy)).toEqual(await tryPolicy(review, policy, quietJob));
    }
  }));

it('reads sessions and tickets again only where something before the rules moved', () =>
  withQuay(async (review) => {
    const matches = async (policy: unknown): Promise<boolean> => {
      const job = watched();
      await tryPolicy(review, policy, job);
      return job.steps.some((step) => step.startsWith('Matching'));
    };
    expect(await matches({ repeated: { pair: { count: 2 } } })).toBe(true);
    expect(await matches({ repeated: { pair: { count: 5 } }, rules: { surge: { enabled: false } } })).toBe(
      false,
    );
    expect(await matches({ graceMinutes: 5 })).toBe(true);
    expect(await matches({ graceMinutes: 5, surge: { days: 3 } })).toBe(false);
  }));

it('learns anew after something was saved', () =>
  withQuay(async (review) => {
    const bench = { repeated: { pair: { count: 1 } } };
    await tryPolicy(review, bench, quietJob);
    await savePolicy(
      review,
      { policy: { verdict: { no: { specific: 'nothing' } } }, note: '' },
      { ...ANN, job: quietJob },
    );
    const job = watched();
    const trial = await tryPolicy(review, { ...bench, verdict: { no: { specific: 'nothing' } } }, job);
    expect(job.steps.some((step) => step.startsWith('Matching'))).toBe(true);
    expect(trial.verdicts).toEqual([{ from: 'justified', to: 'justified', count: 2 }]);
  }));
