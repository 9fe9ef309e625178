import { useState } from 'react';
import { api, isCancelled } from '../../api.ts';
import type { Mapping } from '../../../shared/contract/mappings.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { JobProgress } from '../../components/progress.tsx';
import { Failure, Loading } from '../../components/states.tsx';
import { useAction } from '../../hooks/use-action.ts';
import { useCall } from '../../hooks/use-call.ts';
import { jobs } from '../../state/jobs.ts';
import { useStore } from '../../state/store.ts';
import { say } from '../flow.ts';
import { ImportQuestions } from '../import-questions.tsx';
import { importing, type ImportFile, type ImportState } from '../state.ts';
import { fieldsOf, firstDraft, mappingFrom, missingIn } from './draft.ts';
import { MappingForm } from './mapping-form.tsx';
import { PreviewGrid } from './preview-grid.tsx';
import { TrialResult } from './trial-result.tsx';
import { useProfile, useTrial, type Tried } from './use-trial.ts';

type MappingDialogProps = { readonly file: ImportFile; readonly state: ImportState };

const close = (): void => importing.set({ mapping: null });

/** Where a person says what the columns of a strange file mean, and sees at once what comes of it. */
export function MappingDialog({ file, state }: MappingDialogProps) {
  const [draft, setDraft] = useState(() => firstDraft(file));
  const [said, setSaid] = useState<string | null>(null);
  const kinds = useCall('mappings.kinds', {}).data ?? [];
  const profile = useProfile(file);
  const header = profile.data?.header ?? [];
  const offers = useCall('mappings.offers', { header }, { enabled: profile.data !== undefined, keep: true });
  const kind = kinds.find((one) => one.kind === draft.kind);
  const mapping = mappingFrom(draft, kind);
  const tried = useTrial(file, mapping);
  const change = (next: typeof draft): void => {
    setSaid(null);
    setDraft(next);
  };
  const save = async (one: Mapping): Promise<void> => {
    await api('mappings.save', { mapping: one });
    await offers.refetch();
    setSaid(`“${one.name}” is saved in this review.`);
  };
  const remove = async ({ name }: Mapping): Promise<void> => {
    await api('mappings.remove', { name });
    await offers.refetch();
    setSaid(`“${name}” was removed. Files that were read by it stay as they are.`);
  };
  const removing = useAction(remove);
  // Answered questions stay: an answer may be changed when its result is seen.
  const asked =
    tried.data && mapping
      ? [{ ...file, problem: null, skipped: false, inspection: tried.data.inspection }]
      : [];
  return (
    <Dialog
      title={`Map the columns of ${file.name}`}
      size="full"
      onClose={close}
      foot={
        <Foot
          file={file}
          mapping={mapping}
          note={said ?? missingIn(draft, kind)}
          onSave={save}
          onSaid={setSaid}
        />
      }
    >
      <div className="mapping">
        <section className="mapping-preview" aria-label="The file">
          {profile.error !== null && !isCancelled(profile.error) && <Failure error={profile.error} />}
          {profile.isPending && <Waiting what="the file" />}
          {profile.data && (
            <PreviewGrid profile={profile.data} fieldsOf={(text) => fieldsOf(text, draft, kind)} />
          )}
        </section>
        <section className="mapping-result" aria-label="Result">
          <div className="mapping-head">
            <h3>What an import would do</h3>
            <span className="dim">a dry run: nothing is changed</span>
          </div>
          <Result
            tried={mapping === null ? undefined : tried.data}
            error={tried.error}
            stale={tried.isFetching}
          />
        </section>
        <section className="mapping-form" aria-label="Mapping">
          <MappingForm
            draft={draft}
            kinds={kinds}
            offers={offers.data}
            profile={profile.data}
            onChange={change}
            onRemove={removing.run}
            questions={<ImportQuestions state={state} files={asked} batch={state.files} />}
          />
        </section>
      </div>
    </Dialog>
  );
}

type ResultProps = {
  readonly tried: Tried | undefined;
  readonly error: unknown;
  readonly stale: boolean;
};

function Result({ tried, error, stale }: ResultProps) {
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

function Waiting({ what }: { readonly what: string }) {
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

type FootProps = {
  readonly file: ImportFile;
  readonly mapping: Mapping | null;
  readonly note: string | null;
  readonly onSave: (mapping: Mapping) => Promise<void>;
  readonly onSaid: (sentence: string) => void;
};

function Foot({ file, mapping, note, onSave, onSaid }: FootProps) {
  const saving = useAction(onSave);
  const exporting = useAction(async (one: Mapping) => {
    const name = await api('mappings.export', { mapping: one });
    if (name !== null) onSaid(`Saved as ${name}, for --mapping on the command line.`);
  });
  const using = useAction(async (one: Mapping) => {
    close();
    await say(file.key, { mapping: one });
  });
  const off = mapping === null;
  return (
    <>
      <span className="foot-note" role="status">
        {note}
      </span>
      <Button onPress={close}>Cancel</Button>
      <Button isDisabled={off || exporting.busy} onPress={() => mapping && exporting.run(mapping)}>
        Save as file…
      </Button>
      <Button isDisabled={off || saving.busy} onPress={() => mapping && saving.run(mapping)}>
        Save mapping
      </Button>
      <Button look="primary" isDisabled={off} onPress={() => mapping && using.run(mapping)}>
        Use for this import
      </Button>
    </>
  );
}
