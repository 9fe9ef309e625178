import { Button } from '../components/button.tsx';
import { JobProgress } from '../components/progress.tsx';
import { cancelJob, jobs } from '../state/jobs.ts';
import { useStore } from '../state/store.ts';

/** Long work, calmly: what, how far, and a way to stop it. */
export function JobStrip() {
  const running = useStore(jobs).list.filter((job) => !job.inDialog);
  return (
    <div
      className="job-strip"
      role="region"
      aria-label="Running work"
      data-busy={running.length > 0 || undefined}
    >
      {running.map((job) => (
        <div key={job.id} className="job">
          <JobProgress job={job} />
          <Button small onPress={() => cancelJob(job.id)}>
            Cancel
          </Button>
        </div>
      ))}
      <span className="visually-hidden" role="status">
        {running.map((job) => job.title).join('. ')}
      </span>
    </div>
  );
}
