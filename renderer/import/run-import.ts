import { isCancelled, sentenceOf } from '../api.ts';
import { formatNumber } from '../../shared/format.ts';
import { refresh } from '../hooks/use-call.ts';
import { closeDialog } from '../state/dialogs.ts';
import { cancelJob, jobs, runJob } from '../state/jobs.ts';
import { notify, notifyError } from '../state/notices.ts';
import { dropBatch } from './flow.ts';
import { answersFor, changeFile, importing, isReadable, type ImportFile } from './state.ts';

/** Imports every list that can be, one after the other, then analyses the review once. */
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
    changeFile(file.key, { source });
  } catch (error) {
    if (isCancelled(error)) importing.set({ stopped: true });
    else changeFile(file.key, { problem: sentenceOf(error) });
  }
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

/** Leaves the dialog: what is under way is stopped, what was typed is gone. */
export function closeImport(): void {
  dropBatch();
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
