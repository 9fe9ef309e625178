import { useFormats } from './use-formats.ts';
import { FileLine } from './file-line.tsx';
import type { ImportState } from './state.ts';

/** Each list: what it is, how sure that is and why, or why it cannot be read. */
export function ImportFiles({ state }: { readonly state: ImportState }) {
  const formats = useFormats();
  return (
    <ul className="import-files" aria-label="Files">
      {state.files.map((file) => (
        <FileLine
          key={file.key}
          file={file}
          formats={formats}
          open={state.phase === 'asking' || state.phase === 'reading'}
        />
      ))}
    </ul>
  );
}
