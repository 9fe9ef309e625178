import { api } from '../../api.ts';
import type { Mapping } from '../../../shared/contract/mappings.ts';
import { Button } from '../../components/button.tsx';
import { useAction } from '../../hooks/use-action.ts';
import { say } from '../flow.ts';
import type { ImportFile } from '../state.ts';

type MappingFootProps = {
  readonly file: ImportFile;
  readonly mapping: Mapping | null;
  readonly note: string | null;
  readonly onSave: (mapping: Mapping) => Promise<void>;
  readonly onSaid: (sentence: string) => void;
  readonly onClose: () => void;
};

/** What is missing or was done, and the ways out: kept, written to a file, or used. */
export function MappingFoot({ file, mapping, note, onSave, onSaid, onClose }: MappingFootProps) {
  const saving = useAction(onSave);
  const exporting = useAction(async (one: Mapping) => {
    const name = await api('mappings.export', { mapping: one });
    if (name !== null) onSaid(`Saved as ${name}, for --mapping on the command line.`);
  });
  const using = useAction(async (one: Mapping) => {
    onClose();
    await say(file.key, { mapping: one });
  });
  const off = mapping === null;
  return (
    <>
      <span className="foot-note" role="status">
        {note}
      </span>
      <Button onPress={onClose}>Back</Button>
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
