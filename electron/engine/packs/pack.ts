import { mkdtemp, rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { AuditError } from '../../../shared/errors.ts';
import type { ReviewFile } from '../db/open.ts';
import type { Job } from '../job.ts';
import { byText } from '../text.ts';
import { writeZip } from './bag/write-zip.ts';
import { packFacts } from './facts.ts';
import { payloadOf, tagFiles } from './payload.ts';

export type ExportedPack = {
  readonly path: string;
  readonly file: string;
  readonly packId: string;
  readonly bytes: number;
  readonly files: number;
  readonly sha256: string;
};

/**
 * Writes the evidence pack of a review into a folder, whole or not at all. The same state gives the same bytes.
 * @throws AuditError when the folder cannot be written to or an original is no longer what was imported.
 */
export async function exportPack(review: ReviewFile, folder: string, job: Job): Promise<ExportedPack> {
  job.signal.throwIfAborted();
  const facts = packFacts(review.reader);
  const payload = await payloadOf(facts, job);
  const files = [...payload, ...(await tagFiles(facts, payload, job))].sort((a, b) => byText(a.path, b.path));
  const name = `actas-${slug(facts.settings.name)}-${facts.packId}`;
  const path = join(folder, `${name}.zip`);
  const unfinished = await mkdtemp(join(folder, '.actas-')).catch((error: unknown) =>
    Promise.reject(plain(error, folder)),
  );
  try {
    const written = await writeZip(join(unfinished, 'pack'), name, files, facts.asOf, job);
    await rename(join(unfinished, 'pack'), path);
    return { path, file: basename(path), packId: facts.packId, files: files.length, ...written };
  } catch (error) {
    throw plain(error, folder);
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
}

function plain(error: unknown, folder: string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (typeof code !== 'string' || !/^E[A-Z]+$/.test(code)) return error;
  const why = code === 'ENOSPC' ? 'the disk is full' : 'it cannot be written to';
  return new AuditError(
    'file-unreadable',
    `The pack could not be saved in ${basename(folder) || folder}: ${why}. Choose another folder.`,
  );
}

/** "Q1 2026: Zürich" becomes "q1-2026-zurich". */
export function slug(name: string): string {
  const plainName = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return (
    plainName
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 40)
      .replace(/-+$/, '') || 'review'
  );
}
