import { api, isCancelled, sentenceOf } from '../api.ts';
import type { Answers, GrantedFile, Question } from '../../shared/contract/sources.ts';
import { formatNumber } from '../../shared/format.ts';
import type { SourceKind } from '../../shared/words.ts';
import { answers, refresh } from '../hooks/use-call.ts';
import { closeDialog, dialogs, openDialog } from '../state/dialogs.ts';
import { cancelJob, jobs, runJob } from '../state/jobs.ts';
import { notify, notifyError } from '../state/notices.ts';
import { openReview } from '../state/review-actions.ts';
import { changeFile, filesAsking, importing, isReadable, newFile, type ImportFile } from './state.ts';

/** Asks for files with the system's dialog, then starts the import. */
export async function chooseFiles(): Promise<void> {
  try {
    await takeFiles(await api('sources.choose', {}));
  } catch (error) {
    notifyError(error);
  }
}

/** Files the user handed over: a review is opened, everything else is offered for import. */
export async function takeFiles(files: readonly GrantedFile[]): Promise<void> {
  const review = files.find((file) => file.name.toLowerCase().endsWith('.actas'));
  if (review) return openReview(review.handle);
  if (files.length === 0) return undefined;
  if (!answers.getQueryData(['review.info', {}])) {
    return notify('error', 'Open or create a review first, then drop the files again.');
  }
  return inspectAll(files);
}

/** Files of a dialog that was closed meanwhile are not read on. */
let lastBatch = 0;

async function inspectAll(files: readonly GrantedFile[]): Promise<void> {
  const underway = importing.get().phase === 'importing' || importing.get().phase === 'analysing';
  if (dialogs.get().open === 'import' && underway)
    return notify('error', 'An import is running. Wait for it, then drop the files again.');
  const before =
    dialogs.get().open === 'import' && importing.get().phase === 'asking' ? importing.get().files : [];
  if (before.length === 0) importing.reset();
  importing.set({ phase: 'reading', files: [...before, ...files.map(newFile)] });
  openDialog('import');
  lastBatch += 1;
  const batch = lastBatch;
  for (const file of files) {
    if (batch !== lastBatch) return undefined;
    await inspect(file.handle, {});
  }
  if (batch === lastBatch) importing.set({ phase: 'asking' });
  return undefined;
}

async function inspect(handle: string, given: Answers): Promise<void> {
  try {
    const inspection = await runJob('sources.inspect', { handle, answers: given }, 'Reading files', {
      inDialog: true,
    });
    changeFile(handle, { inspection, problem: null });
  } catch (error) {
    changeFile(handle, { inspection: null, problem: sentenceOf(error) });
  }
}

/** Another kind may raise other questions, so the file is read again as that kind. */
export async function setKind(handle: string, kind: SourceKind): Promise<void> {
  changeFile(handle, { kind });
  await inspect(handle, { kind });
}

export async function startImport(): Promise<void> {
  importing.set({ phase: 'importing', stopped: false });
  for (const file of importing.get().files.filter(isReadable)) {
    if (importing.get().stopped) break;
    await importFile(file);
  }
  const imported = importing.get().files.filter((file) => file.source !== null);
  if (imported.length > 0) await analyse();
  importing.set({ phase: 'done' });
  await refresh();
}

async function importFile(file: ImportFile): Promise<void> {
  try {
    const source = await runJob(
      'sources.import',
      { handle: file.handle, answers: answersFor(file) },
      file.name,
      { inDialog: true },
    );
    changeFile(file.handle, { source });
  } catch (error) {
    if (isCancelled(error)) importing.set({ stopped: true });
    else changeFile(file.handle, { problem: sentenceOf(error) });
  }
}

function answersFor(file: ImportFile): Answers {
  const { files, zone, dateOrder } = importing.get();
  const asks = (id: Question['id']) => filesAsking(files, id).some((one) => one.handle === file.handle);
  const given: Answers = {};
  if (file.kind) given.kind = file.kind;
  if (zone && asks('zone')) given.zone = zone;
  if (dateOrder && asks('date-order')) given.dateOrder = dateOrder;
  return given;
}

async function analyse(): Promise<void> {
  importing.set({ phase: 'analysing' });
  try {
    await runJob('analysis.run', {}, 'Rebuilding sessions and testing them', { inDialog: true });
  } catch (error) {
    notifyError(error);
  }
}

/** The command for an analysis that was cancelled, or for good measure. */
export async function analyseAgain(): Promise<void> {
  try {
    await runJob('analysis.run', {}, 'Rebuilding sessions and testing them');
    await refresh();
    notify('done', 'Analysed again.');
  } catch (error) {
    notifyError(error);
  }
}

/** Stops at once. Files already in stay in whole; the one being read leaves nothing behind. */
export function stopImport(): void {
  importing.set({ stopped: true });
  for (const job of jobs.get().list) if (job.inDialog) cancelJob(job.id);
}

export function closeImport(): void {
  lastBatch += 1;
  stopImport();
  closeDialog();
  importing.reset();
}

/** "7 files, 6,214 rows: 6,200 imported, 10 ignored, 4 rejected" */
export function resultOf(files: readonly ImportFile[]): string {
  const sources = files.flatMap((file) => (file.source ? [file.source.rows] : []));
  const sum = (fate: 'total' | 'imported' | 'duplicate' | 'ignored' | 'rejected') =>
    sources.reduce((all, rows) => all + rows[fate], 0);
  const parts = (['imported', 'duplicate', 'ignored', 'rejected'] as const)
    .filter((fate) => fate === 'imported' || sum(fate) > 0)
    .map((fate) => `${formatNumber(sum(fate), fate, fate)}`);
  return `${formatNumber(sources.length, 'file')}, ${formatNumber(sum('total'), 'row')}: ${parts.join(', ')}`;
}
