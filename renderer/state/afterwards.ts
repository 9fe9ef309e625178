import { isCancelled } from '../api.ts';
import { refresh } from '../hooks/use-call.ts';
import { runJob } from './jobs.ts';

/**
 * Analyses the review after something was done that changes what it holds, and answers the sentence that says both. What
 * was done stands, even when the analysis after it is stopped.
 * @param done what was done, without a full stop.
 */
export async function afterwards(done: string): Promise<string> {
  try {
    await runJob('analysis.run', {}, 'Rebuilding sessions and testing them');
    return `${done} and the review analysed again.`;
  } catch (error) {
    if (!isCancelled(error)) throw error;
    return `${done}. The analysis was stopped: sessions and findings are as they were. Choose “Analyse again” when you are ready.`;
  } finally {
    await refresh();
  }
}
