import { Button } from '../components/button.tsx';
import { Dialog } from '../components/dialog.tsx';
import { goTo } from '../state/navigation.ts';
import { useStore } from '../state/store.ts';
import { ImportFiles } from './import-files.tsx';
import { ImportQuestions } from './import-questions.tsx';
import { ImportResult } from './import-result.tsx';
import { ImportProgress } from './import-progress.tsx';
import { MappingDialog } from './mapping/mapping-dialog.tsx';
import { closeImport, startImport, stopImport } from './run-import.ts';
import { importing, isReadable, stillMissing, type ImportState } from './state.ts';

const TITLES: Record<ImportState['phase'], string> = {
  reading: 'Import files',
  asking: 'Import files',
  importing: 'Importing',
  analysing: 'Importing',
  done: 'Imported',
};

export function ImportDialog() {
  const state = useStore(importing);
  const working = state.phase === 'importing' || state.phase === 'analysing';
  const mapped = state.files.find((file) => file.key === state.mapping);
  return (
    <>
      <Dialog
        title={TITLES[state.phase]}
        size="large"
        locked={working}
        onClose={closeImport}
        foot={<Foot state={state} />}
      >
        {state.phase === 'done' && <ImportResult files={state.files} stopped={state.stopped} />}
        <ImportFiles state={state} />
        {state.phase === 'asking' && (
          <ImportQuestions state={state} files={state.files} batch={state.files} />
        )}
        <ImportProgress state={state} />
      </Dialog>
      {mapped && <MappingDialog key={mapped.key} file={mapped} state={state} />}
    </>
  );
}

function Foot({ state }: { readonly state: ImportState }) {
  if (state.phase === 'done') {
    return (
      <>
        <Button onPress={closeImport}>Done</Button>
        <Button
          look="primary"
          autoFocus
          onPress={() => {
            closeImport();
            goTo('overview');
          }}
        >
          Show the overview
        </Button>
      </>
    );
  }
  if (state.phase === 'importing' || state.phase === 'analysing')
    return (
      <Button isDisabled={state.stopped} onPress={stopImport}>
        Cancel
      </Button>
    );
  const missing = state.phase === 'asking' ? stillMissing(state) : null;
  const ready = state.files.filter(isReadable).length;
  return (
    <>
      <span className="foot-note" role="status">
        {missing}
      </span>
      <Button onPress={closeImport}>Cancel</Button>
      <Button
        look="primary"
        isDisabled={state.phase !== 'asking' || missing !== null}
        onPress={() => void startImport()}
      >
        {ready === 1 ? 'Import 1 file' : `Import ${ready} files`}
      </Button>
    </>
  );
}
