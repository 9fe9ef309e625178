import { JobProgress } from '../components/progress.tsx';
import { jobs } from '../state/jobs.ts';
import { useStore } from '../state/store.ts';
import { isReadable, type ImportState } from './state.ts';

export function ImportProgress({ state }: { readonly state: ImportState }) {
  const job = useStore(jobs).list.findLast((one) => one.inDialog);
  const working = state.phase === 'importing' || state.phase === 'analysing' || state.phase === 'reading';
  if (!working) return null;
  return (
    <div className="import-progress">
      <p role="status">{state.stopped ? 'Stopping. Nothing is left half in.' : lineOf(state)}</p>
      {job && <JobProgress job={job} />}
    </div>
  );
}

function lineOf({ phase, files }: ImportState): string {
  if (phase === 'reading') return 'Reading the files to see what they are';
  if (phase === 'analysing') return 'Rebuilding sessions and testing them';
  const all = files.filter((file) => isReadable(file) || file.source !== null);
  const done = all.filter((file) => file.source !== null).length;
  return `File ${Math.min(done + 1, all.length)} of ${all.length}: ${all[done]?.name ?? ''}`;
}
