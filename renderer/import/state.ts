import type { GrantedFile, Inspection, Question, Source } from '../../shared/contract/sources.ts';
import type { SourceKind } from '../../shared/words.ts';
import { createStore } from '../state/store.ts';

export type ImportFile = {
  readonly handle: string;
  readonly name: string;
  readonly bytes: number;
  readonly inspection: Inspection | null;
  /** One sentence when the file cannot be read; it is skipped and the others go on. */
  readonly problem: string | null;
  readonly kind: SourceKind | null;
  readonly skipped: boolean;
  readonly source: Source | null;
};

export type DateOrder = 'dmy' | 'mdy' | 'ymd';
export type ImportState = {
  readonly phase: 'reading' | 'asking' | 'importing' | 'analysing' | 'done';
  readonly files: readonly ImportFile[];
  readonly zone: string | null;
  readonly dateOrder: DateOrder | null;
  readonly stopped: boolean;
};

export const importing = createStore<ImportState>({
  phase: 'reading',
  files: [],
  zone: null,
  dateOrder: null,
  stopped: false,
});

export function newFile({ handle, name, bytes }: GrantedFile): ImportFile {
  return { handle, name, bytes, inspection: null, problem: null, kind: null, skipped: false, source: null };
}

export function changeFile(handle: string, change: Partial<ImportFile>): void {
  importing.set(({ files }) => ({
    files: files.map((file) => (file.handle === handle ? { ...file, ...change } : file)),
  }));
}

/** The kind a file would be read as: what the user chose, else what was detected. */
export function kindOf(file: ImportFile): SourceKind | null {
  return file.kind ?? file.inspection?.kind ?? null;
}

/** Whether the file can be imported once its questions are answered. */
export function isReadable(file: ImportFile): boolean {
  return (
    file.problem === null && file.inspection !== null && !file.inspection.alreadyImported && !file.skipped
  );
}

export function filesAsking(files: readonly ImportFile[], id: Question['id']): ImportFile[] {
  return files.filter(
    (file) => isReadable(file) && file.inspection?.questions.some((question) => question.id === id),
  );
}

/** What must still be answered, as a sentence; null when the import can start. */
export function stillMissing({ files, zone, dateOrder }: ImportState): string | null {
  const ready = files.filter(isReadable);
  if (ready.length === 0) return 'None of these files can be imported.';
  const unnamed = ready.filter((file) => kindOf(file) === null);
  if (unnamed.length > 0) return `Say what ${unnamed.map((file) => file.name).join(', ')} is, or skip it.`;
  if (zone === null && filesAsking(files, 'zone').length > 0) return 'Choose the zone of the times.';
  if (dateOrder === null && filesAsking(files, 'date-order').length > 0)
    return 'Choose the order of the dates.';
  return null;
}
