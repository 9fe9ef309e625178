import { api, isCancelled } from '../api.ts';
import type { IdentityChoice } from '../../shared/contract/people.ts';
import { answers, refresh } from '../hooks/use-call.ts';
import { jobs, runJob } from './jobs.ts';
import { notifyError } from './notices.ts';
import { createStore } from './store.ts';

/** The next answer often follows at once: one analysis serves them all. */
const PAUSE_MS = 2000;

/** soon: answers gather and the analysis follows by itself. */
export const settling = createStore<{ state: 'idle' | 'soon' | 'running' }>({ state: 'idle' });

let timer = 0;
let running: AbortController | null = null;

/** Records an answer about who is who. The analysis that applies it follows when no other answer comes for a moment. */
export async function settle(choice: IdentityChoice): Promise<void> {
  // It would make the answer wait, and would not know of it.
  stop();
  try {
    await api('people.decide', choice);
  } finally {
    await forget(['people.']);
    later();
  }
}

/**
 * Records answers about links. Whoever works the queue looks at each for longer than a pause: they gather until the
 * analysis is asked for; one that is under way or about to begin starts again with them.
 */
export async function record<Done>(write: () => Promise<Done>): Promise<Done> {
  const asked = settling.get().state !== 'idle';
  stop();
  try {
    return await write();
  } finally {
    await forget(['links.', 'sessions.get']);
    if (asked) later();
  }
}

/** Applies what has gathered: sessions, links and findings are worked out again with it. */
export async function applyAnswers(): Promise<void> {
  stop();
  // An import ends with an analysis of its own; two at once would only wait for each other.
  if (jobs.get().list.length > 0) return later();
  const mine = new AbortController();
  running = mine;
  settling.set({ state: 'running' });
  try {
    await runJob('analysis.run', {}, 'Applying the answers', { signal: mine.signal });
  } catch (error) {
    if (!isCancelled(error)) notifyError(error);
  } finally {
    await refresh();
    if (running === mine) forgetSettling();
  }
}

/** Another review: what was about to be applied stays in the log of the last one, and waits there. */
export function forgetSettling(): void {
  stop();
  settling.reset();
}

function later(): void {
  window.clearTimeout(timer);
  timer = window.setTimeout(() => void applyAnswers(), PAUSE_MS);
  settling.set({ state: 'soon' });
}

function stop(): void {
  window.clearTimeout(timer);
  running?.abort();
  running = null;
}

/** What calls of these names have answered is asked again. */
function forget(names: readonly string[]): Promise<void> {
  return answers.invalidateQueries({
    predicate: ({ queryKey: [call] }) =>
      typeof call === 'string' && names.some((one) => call.startsWith(one)),
  });
}
