import { FileDown } from 'lucide-react';
import { useState, type DragEvent, type ReactNode } from 'react';
import { takeFiles } from '../import/flow.ts';
import { notifyError } from '../state/notices.ts';

const carriesFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files');

/** Files may be dropped anywhere on the window. */
export function DropZone({ children }: { readonly children: ReactNode }) {
  const [over, setOver] = useState(false);
  const onDragOver = (event: DragEvent) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    setOver(true);
  };
  const onDragLeave = (event: DragEvent) => {
    if (!(event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget)))
      setOver(false);
  };
  const onDrop = (event: DragEvent) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    setOver(false);
    window.actas
      .grant([...event.dataTransfer.files])
      .then(takeFiles)
      .catch(notifyError);
  };
  return (
    <div className="window" onDragOver={onDragOver} onDragLeave={onDragLeave} onDrop={onDrop}>
      {children}
      {over && (
        <div className="drop-hint" aria-hidden>
          <FileDown size={28} strokeWidth={1.5} />
          <strong>Drop to import</strong>
          <span>The files are read, hashed and kept unaltered. Nothing leaves this machine.</span>
        </div>
      )}
    </div>
  );
}
