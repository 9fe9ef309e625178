import { ProgressBar } from 'react-aria-components';
import type { Job } from '../state/jobs.ts';
import { wordsLeft } from '../state/time-left.ts';
import { howFar } from './how-far.ts';

/** How far a job is, as a bar and in words, and how long it will still take. */
export function JobProgress({ job }: { readonly job: Job }) {
  const { progress } = job;
  const share = progress?.share ?? null;
  const percent = share === null ? undefined : share * 100;
  const left = wordsLeft(job.pace);
  return (
    <ProgressBar
      className="progress"
      aria-label={job.title}
      value={percent}
      valueLabel={left ?? undefined}
      isIndeterminate={share === null}
    >
      <span className="progress-text">
        <span className="progress-what">{progress?.what ?? job.title}</span>
        {left && <span className="progress-left">{left}</span>}
        {progress && <span className="progress-count">{howFar(progress)}</span>}
      </span>
      <span className="progress-track">
        <span
          className="progress-fill"
          style={{ width: percent === undefined ? undefined : `${percent}%` }}
          data-unknown={share === null || undefined}
        />
      </span>
    </ProgressBar>
  );
}
