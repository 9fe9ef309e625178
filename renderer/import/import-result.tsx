import { CircleCheck } from 'lucide-react';
import { resultOf } from './run-import.ts';
import type { ImportFile } from './state.ts';

export function ImportResult({
  files,
  stopped,
}: {
  readonly files: readonly ImportFile[];
  readonly stopped: boolean;
}) {
  const any = files.some((file) => file.source !== null);
  return (
    <p className="import-result" role="status">
      {any && <CircleCheck aria-hidden size={18} />}
      <span>
        {stopped && 'Cancelled. Files listed as imported are in as a whole; nothing is half in. '}
        {any ? <strong>{resultOf(files)}</strong> : 'Nothing was imported.'}
      </span>
    </p>
  );
}
