import { ProgressBar } from 'react-aria-components';
import { formatCount } from '../../shared/format.ts';
import type { Job } from '../state/jobs.ts';

/** How far a job is, as a bar and in words. */
export function JobProgress({ job }: { readonly job: Job }) {
  const { progress } = job;
  const total = progress?.total ?? null;
  const share = progress && total ? Math.min(100, (progress.done / total) * 100) : null;
  return (
    <ProgressBar
      className="progress"
      aria-label={job.title}
      value={share ?? undefined}
      isIndeterminate={share === null}
    >
      <span className="progress-text">
        <span className="progress-what">{progress?.what ?? job.title}</span>
        {progress && <span className="progress-count">{howFar(progress.done, total, progress.unit)}</span>}
      </span>
      <span className="progress-track">
        <span
          className="progress-fill"
          style={{ width: share === null ? undefined : `${share}%` }}
          data-unknown={share === null || undefined}
        />
      </span>
    </ProgressBar>
  );
}

function howFar(done: number, total: number | null, unit: string): string {
  return total === null
    ? `${formatCount(done)} ${unit}`
    : `${formatCount(done)} of ${formatCount(total)} ${unit}`;
}
