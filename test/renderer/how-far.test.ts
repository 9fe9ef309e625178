import { expect, it } from 'vitest';
import { howFar } from '../../renderer/components/how-far.ts';
import type { Progress } from '../../shared/contract/index.ts';

const progress = (change: Partial<Progress>): Progress => ({
  jobId: 'j',
  what: 'Importing History.csv',
  done: 0,
  total: null,
  unit: 'rows',
  rows: null,
  share: null,
  ...change,
});

it.each([
  [{ done: 31_400_000, total: 250_000_000, unit: 'bytes', rows: 120_000 }, '120,000 rows · 31 of 250 MB'],
  [{ done: 400_000, total: 3_200_000, unit: 'bytes', rows: 1 }, '1 row · 0.4 of 3.2 MB'],
  [{ done: 1_250_000_000, total: 2_500_000_000, unit: 'bytes' }, '1.3 of 2.5 GB'],
  [{ done: 9000, total: 64_000, unit: 'bytes' }, '9 of 64 KB'],
  [{ done: 10, total: 812, unit: 'bytes' }, '10 of 812 B'],
  [{ done: 5_000_000, unit: 'bytes' }, '5.0 MB'],
  [{ done: 1200, total: 31_000, unit: 'sessions' }, '1,200 of 31,000 sessions'],
  [{ done: 1200 }, '1,200 rows'],
])('%j reads %s', (change, text) => {
  expect(howFar(progress(change))).toBe(text);
});
