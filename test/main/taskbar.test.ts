import { describe, expect, it } from 'vitest';
import { createTaskbar } from '../../electron/main/taskbar.ts';
import type { Progress } from '../../shared/contract/index.ts';

const at = (jobId: string, share: number | null): Progress => ({
  jobId,
  what: 'Importing',
  done: 1,
  total: null,
  unit: 'rows',
  rows: null,
  share,
});

/** A task bar whose clock the test moves; `shown` is what the window was told. */
function taskbar() {
  const shown: number[] = [];
  const clock = { now: 0 };
  const bar = createTaskbar(
    (value) => shown.push(value),
    () => clock.now,
  );
  const report = (ms: number, progress: Progress) => {
    clock.now += ms;
    bar.progress(progress);
  };
  return { shown, bar, report };
}

describe('the progress in the task bar', () => {
  it('shows the share of a job, or that its end is not known, and is gone at its end', () => {
    const { shown, bar, report } = taskbar();
    report(0, at('a', null));
    report(1000, at('a', null));
    report(100, at('a', 0.1));
    report(100, at('a', 0.5));
    bar.ended('a');
    expect(shown).toEqual([2, 0.1, 0.5, -1]);
  });

  it('leaves work alone that is over in a moment', () => {
    const { shown, bar, report } = taskbar();
    report(0, at('a', 0.2));
    report(200, at('a', 0.9));
    bar.ended('a');
    expect(shown).toEqual([]);
  });

  it('says nothing twice: less than a hundredth is not worth a word to the system', () => {
    const { shown, report } = taskbar();
    report(0, at('a', 0));
    report(1000, at('a', 0.5));
    for (let step = 0; step < 50; step += 1) report(10, at('a', 0.5 + step / 10_000));
    report(10, at('a', 1));
    expect(shown).toEqual([0.5, 1]);
  });

  it('shows the oldest of several jobs, then the next', () => {
    const { shown, bar, report } = taskbar();
    report(0, at('import', 0.1));
    report(1000, at('import', 0.2));
    report(0, at('export', 0.9));
    report(1000, at('export', 0.95));
    bar.ended('import');
    bar.ended('export');
    expect(shown).toEqual([0.2, 0.95, -1]);
  });

  it('is cleared when the engine is gone, once', () => {
    const { shown, bar, report } = taskbar();
    report(0, at('a', 0.1));
    report(1000, at('a', 0.2));
    bar.gone();
    expect(shown).toEqual([0.2, -1]);
    bar.gone();
    bar.ended('a');
    expect(shown).toEqual([0.2, -1]);
  });
});
