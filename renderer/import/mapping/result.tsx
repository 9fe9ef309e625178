import { isCancelled } from '../../api.ts';
import { JobProgress } from '../../components/progress.tsx';
import { Failure, Loading } from '../../components/states.tsx';
import { jobs } from '../../state/jobs.ts';
import { useStore } from '../../state/store.ts';
import { TrialResult } from './trial-result.tsx';
import type { Tried } from './use-trial.ts';

type ResultProps = {
  readonly tried: Tried | undefined;
  readonly error: unknown;
  readonly stale: boolean;
};

/** What comes of the mapping, why nothing does yet, or how far the dry run is. */
export function Result({ tried, error, stale }: ResultProps) {
  if (error !== null && error !== undefined && !isCancelled(error) && !stale)
    return <Failure error={error} />;
  if (tried?.inspection.alreadyImported)
    return <p className="dim">The identical file is in the review already.</p>;
  if (tried?.trial)
    return (
      <>
        {stale && <Working />}
        <TrialResult trial={tried.trial} stale={stale} />
      </>
    );
  if (tried) return <p className="dim">Answer the question at the top right, then the result is here.</p>;
  if (stale) return <Waiting what="what comes of it" />;
  return (
    <p className="dim">
      Once the needed columns are named, the result is here, and changes with every choice.
    </p>
  );
}

export function Waiting({ what }: { readonly what: string }) {
  return (
    <>
      <Working />
      <Loading lines={3} what={what} />
    </>
  );
}

function Working() {
  const job = useStore(jobs).list.findLast((one) => one.inDialog);
  return job?.progress ? <JobProgress job={job} /> : null;
}
