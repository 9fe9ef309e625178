import type { Page } from '@playwright/test';

/** What the window did while it was watched. Lengths are milliseconds. */
export type Watched = {
  /** Between two frames: the longest, and the one that only a hundredth exceeds. */
  readonly longestFrame: number;
  readonly frame99: number;
  readonly frames: number;
  readonly longestTask: number;
  /** What a progress bar showed before the longest frame; empty: there was none. */
  readonly longestAt: string;
  /** Every text a progress bar showed. */
  readonly said: readonly string[];
};

type Watch = { frames: number[]; tasks: number[]; said: Set<string>; longestAt: string; on: boolean };
type WatchedWindow = { actasWatch?: Watch };

/** Begins to record frames, long tasks and what progress bars say, inside the window itself. */
export async function watchFrames(page: Page): Promise<() => Promise<Watched>> {
  await page.evaluate(() => {
    const watch: Watch = { frames: [], tasks: [], said: new Set(), longestAt: '', on: true };
    (window as WatchedWindow).actasWatch = watch;
    new PerformanceObserver((list) =>
      watch.tasks.push(...list.getEntries().map((task) => task.duration)),
    ).observe({
      type: 'longtask',
    });
    let last = performance.now();
    let longest = 0;
    let shown = '';
    const frame = (now: number): void => {
      const took = now - last;
      last = now;
      watch.frames.push(took);
      if (took > longest) [longest, watch.longestAt] = [took, shown];
      shown = document.querySelector('.progress-text')?.textContent ?? '';
      if (shown !== '') watch.said.add(shown);
      if (watch.on) requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
  return () =>
    page.evaluate(() => {
      const watch = (window as WatchedWindow).actasWatch;
      if (!watch) throw new Error('Nobody watches.');
      watch.on = false;
      const sorted = watch.frames.toSorted((a, b) => a - b);
      return {
        longestFrame: Math.round(sorted.at(-1) ?? 0),
        frame99: Math.round(sorted[Math.floor(sorted.length * 0.99)] ?? 0),
        frames: sorted.length,
        longestAt: watch.longestAt,
        longestTask: Math.round(Math.max(0, ...watch.tasks)),
        said: [...watch.said],
      };
    });
}
