import { mkdir, mkdtemp, rename, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { AuditError } from '../../../shared/errors.ts';

/** A folder that holds the review while it is made. `keep` gives it its name; `clear` takes everything else away. */
export type Workspace = {
  /** Where the review file is made. */
  readonly path: string;
  keep(): Promise<void>;
  clear(): Promise<void>;
};

/** @param save where the review is to be kept, or undefined. @throws AuditError when that cannot be. */
export async function openWorkspace(save: string | undefined): Promise<Workspace> {
  const folder = save === undefined ? tmpdir() : dirname(resolve(save));
  if (save !== undefined) await mustBeFree(save);
  const place = await mkdtemp(join(folder, '.actas-')).catch(() => {
    throw new AuditError(
      'file-unreadable',
      `The review cannot be saved in ${folder}: that is no folder that can be written to.`,
    );
  });
  const path = join(place, 'review.actas');
  return {
    path,
    keep: async () => {
      if (save === undefined) return;
      await mustBeFree(save);
      await rename(path, save);
    },
    clear: () => rm(place, { recursive: true, force: true }),
  };
}

async function mustBeFree(save: string): Promise<void> {
  const found = await stat(save).catch(() => null);
  if (found)
    throw new AuditError(
      'review-exists',
      `${basename(save)} is there already. Choose another name, or move it away.`,
    );
}

/** The folder packs go to, made when it is missing. `undo` takes away what was made. */
export async function openOut(out: string): Promise<{ undo(): Promise<void> }> {
  const found = await stat(out).catch(() => null);
  if (found && !found.isDirectory())
    throw new AuditError('option-invalid', `--out takes a folder; ${basename(out)} is a file.`);
  const made = await mkdir(out, { recursive: true }).catch(() => {
    throw new AuditError('file-unreadable', `The folder ${out} cannot be made. Choose another one.`);
  });
  return { undo: async () => (made === undefined ? undefined : rm(made, { recursive: true, force: true })) };
}
