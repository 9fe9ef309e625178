import { expect, it } from 'vitest';
import { throttle } from '../../electron/engine/progress-throttle.ts';
import type { Progress } from '../../shared/contract/index.ts';

const at = (what: string, done: number): Progress => ({
  jobId: 'j',
  what,
  done,
  total: 1000,
  unit: 'rows',
  rows: null,
  share: done / 1000,
});

it('reports about ten times a second, and always the first and the last of a stage', () => {
  const sent: string[] = [];
  let clock = 0;
  const reports = throttle(
    ({ what, done }) => sent.push(`${what} ${done} at ${clock}`),
    () => clock,
  );
  for (let done = 0; done < 1000; done += 1) {
    reports.offer(at('Reading', done));
    clock += 0.25;
  }
  reports.offer(at('Analysing', 0));
  reports.offer(at('Analysing', 1));
  reports.flush();
  reports.flush();
  expect(sent).toEqual([
    'Reading 0 at 0',
    'Reading 400 at 100',
    'Reading 800 at 200',
    'Reading 999 at 250',
    'Analysing 0 at 250',
    'Analysing 1 at 250',
  ]);
});
