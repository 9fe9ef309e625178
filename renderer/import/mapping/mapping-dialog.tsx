import { useState } from 'react';
import { api, isCancelled } from '../../api.ts';
import type { Mapping } from '../../../shared/contract/mappings.ts';
import { Dialog } from '../../components/dialog.tsx';
import { Failure } from '../../components/states.tsx';
import { useAction } from '../../hooks/use-action.ts';
import { useCall } from '../../hooks/use-call.ts';
import { ImportQuestions } from '../import-questions.tsx';
import { changeFile, importing, type Draft, type ImportFile, type ImportState } from '../state.ts';
import { fieldsOf, firstDraft, mappingFrom, missingIn } from './draft.ts';
import { MappingFoot } from './mapping-foot.tsx';
import { MappingForm } from './mapping-form.tsx';
import { PreviewGrid } from './preview-grid.tsx';
import { Result, Waiting } from './result.tsx';
import { useProfile, useTrial } from './use-trial.ts';

type MappingDialogProps = { readonly file: ImportFile; readonly state: ImportState };

const close = (): void => importing.set({ mapping: null });

/** Where a person says what the columns of a strange file mean, and sees at once what comes of it. */
export function MappingDialog({ file, state }: MappingDialogProps) {
  const draft = file.draft ?? firstDraft(file);
  const [said, setSaid] = useState<string | null>(null);
  const kinds = useCall('mappings.kinds', {}).data ?? [];
  const profile = useProfile(file);
  const header = profile.data?.header ?? [];
  const offers = useCall('mappings.offers', { header }, { enabled: profile.data !== undefined, keep: true });
  const kind = kinds.find((one) => one.kind === draft.kind);
  const mapping = mappingFrom(draft, kind);
  const tried = useTrial(file, mapping);
  const change = (next: Draft): void => {
    setSaid(null);
    changeFile(file.key, { draft: next });
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
        <MappingFoot
          file={file}
          mapping={mapping}
          note={said ?? missingIn(draft, kind)}
          onSave={save}
          onSaid={setSaid}
          onClose={close}
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
