import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { AuditError } from '../../../../shared/errors.ts';
import { quietJob, type Job } from '../../job.ts';
import { sheetsIn } from '../xlsx/workbook.ts';
import { openArchive } from './archive.ts';

/** What a file is on the outside. A list is the file itself, a member of an archive or a sheet of a workbook. */
export type Container = 'plain' | 'gzip' | 'zip' | 'workbook';

/** The name of the file that a list lies in, from what the list is called. */
export function containerName(name: string, list: string | null): string {
  return list === null || list === '' ? name : name.slice(0, -(list.length + 1));
}

/** Where a list lies: in which file, and in which place inside it. */
export type ListPlace = {
  readonly path: string;
  readonly container: Container;
  /** The member or sheet to read; null: the file itself is the list. */
  readonly inside: string | null;
  /** The list as it was asked for; null: the file is the list, or the only one in it was meant. */
  readonly list: string | null;
  /** What it is called: the file's name, and the list's where it is one of several. */
  readonly name: string;
};

/** All lists of a file, and what in it is none. */
export type Lists = {
  readonly container: Container;
  /** null: the file itself. */
  readonly inside: readonly (string | null)[];
  readonly leftOut: readonly { readonly name: string; readonly why: string }[];
};

/**
 * Looks into a file, by its content and not by its name.
 * @throws AuditError `file-unreadable`, or `file-malformed` for a damaged or exploding archive.
 */
export async function lookInside(path: string, job: Job = quietJob): Promise<Lists> {
  const [first = 0, second = 0, third = 0, fourth = 0] = await firstBytes(path);
  if (first === 0x1f && second === 0x8b) return { container: 'gzip', inside: [null], leftOut: [] };
  const zip =
    first === 0x50 && second === 0x4b && ((third === 3 && fourth === 4) || (third === 5 && fourth === 6));
  if (!zip) return { container: 'plain', inside: [null], leftOut: [] };
  const archive = await openArchive(path);
  try {
    if (archive.isWorkbook) return { container: 'workbook', ...(await sheetsIn(path, archive, job)) };
    return { container: 'zip', inside: [...archive.members.keys()], leftOut: archive.leftOut };
  } finally {
    archive.close();
  }
}

async function firstBytes(path: string): Promise<Buffer> {
  // What cannot be opened is told apart where the file is read.
  const handle = await open(path, 'r').catch(() => null);
  if (handle === null) return Buffer.alloc(0);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4), 0, 4, 0);
    return buffer.subarray(0, bytesRead);
  } catch {
    return Buffer.alloc(0);
  } finally {
    await handle.close();
  }
}

/**
 * Finds the list that is meant.
 * @param list its name inside the file; none: the only one there is.
 * @throws AuditError `question-open` when there are several, `file-empty` when there is none, `option-invalid` when none has the name.
 */
export async function placeOf(path: string, list: string | null, job: Job = quietJob): Promise<ListPlace> {
  const file = basename(path);
  const { container, inside } = await lookInside(path, job);
  const [only, other] = inside;
  if (only === undefined)
    throw new AuditError('file-empty', `${file} holds no CSV, text or JSON file and no sheet with rows.`);
  if (list !== null) {
    if (!inside.includes(list))
      throw new AuditError(
        'option-invalid',
        `${file} holds no list named "${list}". It may have changed: choose it again.`,
      );
    if (other !== undefined) return { path, container, inside: list, list, name: `${file}/${list}` };
  }
  if (other !== undefined)
    throw new AuditError(
      'question-open',
      `${file} holds several lists: ${inside.slice(0, 5).join(', ')}. Say which one to read.`,
    );
  return { path, container, inside: only, list: null, name: file };
}
