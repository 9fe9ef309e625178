import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { readXlsx, streamXlsxRows } from 'hucre/xlsx';
import { AuditError } from '../../../../shared/errors.ts';
import { breathe, type Job } from '../../job.ts';
import type { Archive } from '../file/archive.ts';

/** A workbook is held in memory while it is read. */
const MOST_BYTES = 256 * 1024 * 1024;

type Sheets = {
  readonly inside: readonly string[];
  readonly leftOut: readonly { readonly name: string; readonly why: string }[];
};

/**
 * The sheets of a workbook that hold rows. Reading every part once against the sizes that the archive states keeps
 * a workbook from unpacking to more than it says.
 * @throws AuditError `file-malformed` when it is damaged, encrypted or too big.
 */
export async function sheetsIn(path: string, archive: Archive, job: Job): Promise<Sheets> {
  const name = basename(path);
  await readThrough(archive, name, job);
  const bytes = await workbookBytes(path);
  const hidden = new Map<string, boolean>();
  await asWorkbook(name, () =>
    readXlsx(bytes, {
      sheets: (info) => {
        hidden.set(info.name, info.hidden === true || info.veryHidden === true);
        return false;
      },
    }),
  );
  const shown = [...hidden].filter(([, isHidden]) => !isHidden).map(([sheet]) => sheet);
  const inside: string[] = [];
  const leftOut = [...hidden]
    .filter(([, isHidden]) => isHidden)
    .map(([sheet]) => ({ name: sheet, why: 'the sheet is hidden; show it in the workbook to have it read' }));
  for (const sheet of shown) {
    // Whether a sheet that stands alone is empty is seen where it is read.
    if (shown.length > 1 && (await isEmpty(bytes, sheet, name)))
      leftOut.push({ name: sheet, why: 'the sheet is empty' });
    else inside.push(sheet);
    await breathe(job);
  }
  return { inside, leftOut };
}

/** The bytes of a workbook. @throws AuditError `file-malformed` when it is too big to be read. */
export async function workbookBytes(path: string): Promise<Uint8Array> {
  if ((await stat(path)).size > MOST_BYTES)
    throw new AuditError(
      'file-malformed',
      `${basename(path)} is larger than ${MOST_BYTES / 1024 / 1024} MB, the most that is read of a workbook. Export the list as CSV.`,
    );
  return readFile(path);
}

async function readThrough({ entries, read }: Archive, name: string, job: Job): Promise<void> {
  await asWorkbook(name, async () => {
    for (const entry of entries)
      for await (const part of read(entry)) if (part.length > 0) job.signal.throwIfAborted();
  });
}

async function isEmpty(bytes: Uint8Array, sheet: string, name: string): Promise<boolean> {
  return asWorkbook(name, async () => {
    for await (const { values } of streamXlsxRows(bytes, { sheet }))
      if (values.some((value) => value !== null && value !== '')) return false;
    return true;
  });
}

/** Turns what the reader of workbooks throws into one sentence. */
export async function asWorkbook<Value>(name: string, work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof AuditError || (error instanceof Error && error.name === 'AbortError')) throw error;
    throw new AuditError(
      'file-malformed',
      `${name} is a workbook that cannot be read: it is damaged, or protected by a password. Save the sheet as CSV and choose that file.`,
    );
  }
}
