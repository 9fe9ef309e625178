import { api, sentenceOf } from '../api.ts';
import type { Mapping } from '../../shared/contract/mappings.ts';
import type { Answers, GrantedFile, ListsInside } from '../../shared/contract/sources.ts';
import { answers } from '../hooks/use-call.ts';
import { dialogs, openDialog } from '../state/dialogs.ts';
import { runJob } from '../state/jobs.ts';
import { notify, notifyError } from '../state/notices.ts';
import { openReview } from '../state/review-actions.ts';
import { changeFile, importing, newFile, type ImportFile } from './state.ts';

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

/** Files that are being looked at are not read on. */
export function dropBatch(): void {
  lastBatch += 1;
}

async function inspectAll(files: readonly GrantedFile[]): Promise<void> {
  const underway = importing.get().phase === 'importing' || importing.get().phase === 'analysing';
  if (dialogs.get().open === 'import' && underway)
    return notify('error', 'An import is running. Wait for it, then drop the files again.');
  const before =
    dialogs.get().open === 'import' && importing.get().phase === 'asking' ? importing.get().files : [];
  if (before.length === 0) importing.reset();
  const known = new Set(before.map(({ handle }) => handle));
  const added = files.filter(({ handle }) => !known.has(handle)).map((file) => newFile(file));
  importing.set({ phase: 'reading', files: [...before, ...added] });
  openDialog('import');
  dropBatch();
  const batch = lastBatch;
  for (const file of added) {
    for (const list of await listsOf(file)) {
      if (batch !== lastBatch) return undefined;
      if (list.problem === null) await inspect(list.key, {});
    }
  }
  if (batch === lastBatch) importing.set({ phase: 'asking' });
  return undefined;
}

/** Puts the lists of an archive or a workbook in its place, and what in it is none. */
async function listsOf(file: ImportFile): Promise<readonly ImportFile[]> {
  try {
    const inside = await runJob('sources.lists', { handle: file.handle }, 'Reading files', {
      inDialog: true,
    });
    const all = linesFor(file, inside);
    importing.set(({ files }) => ({ files: files.flatMap((one) => (one.key === file.key ? all : [one])) }));
    return all;
  } catch (error) {
    changeFile(file.key, { problem: sentenceOf(error) });
    return [];
  }
}

function linesFor(file: ImportFile, { lists, leftOut }: ListsInside): readonly ImportFile[] {
  const whole = lists.length === 1 && lists[0]?.list === null;
  const read = whole ? [file] : lists.map(({ list, name }) => newFile({ ...file, name }, { list }));
  const none = leftOut.map(({ name, why }) =>
    newFile({ ...file, name: `${file.name}/${name}`, bytes: 0 }, { problem: `Left out: ${why}.` }),
  );
  if (read.length + none.length > 0) return [...read, ...none];
  return [newFile(file, { problem: 'It holds no list that can be read.' })];
}

async function inspect(key: string, given: ImportFile['given']): Promise<void> {
  const file = fileOf(key);
  if (!file) return;
  try {
    const inspection = await runJob(
      'sources.inspect',
      { handle: file.handle, answers: file.list === null ? given : { ...given, list: file.list } },
      'Reading files',
      { inDialog: true },
    );
    const foundEncoding = given.encoding === undefined ? inspection.encoding : file.foundEncoding;
    const unknown = inspection.kind === null && inspection.questions.length === 0;
    const offered = unknown ? await offersFor(inspection.header) : [];
    changeFile(key, { inspection, problem: null, foundEncoding, offered });
  } catch (error) {
    changeFile(key, { problem: sentenceOf(error) });
  }
}

async function offersFor(header: string[]): Promise<Mapping[]> {
  return (await api('mappings.offers', { header })).saved;
}

function fileOf(key: string): ImportFile | undefined {
  return importing.get().files.find((file) => file.key === key);
}

/** Another kind, encoding or mapping may raise other questions, so the list is read again as it. */
export async function say(key: string, said: Pick<Answers, 'kind' | 'encoding' | 'mapping'>): Promise<void> {
  const file = fileOf(key);
  if (!file) return;
  const { kind: _kind, mapping: _mapping, ...rest } = file.given;
  const given = 'encoding' in said ? { ...file.given, ...said } : { ...rest, ...said };
  changeFile(key, 'mapping' in said ? { given, draft: null } : { given });
  await inspect(key, given);
}
