import { AuditError } from '../../../shared/errors.ts';
import type { Job } from '../../engine/job.ts';
import { listsIn } from '../../engine/sources/lists.ts';
import type { GivenFile } from './files.ts';

/** A list to import: a file, a member of an archive or a sheet of a workbook (`export.zip/Jira.csv`). */
export type GivenList = GivenFile & { readonly list: string | null; readonly holder: GivenFile };

/**
 * The lists in the files, in their order.
 * @param say tells what was left out.
 * @throws AuditError `file-malformed` for a damaged archive, `file-foreign` for an evidence pack that was named,
 * `file-empty` when an archive holds no list.
 */
export async function givenLists(
  files: readonly GivenFile[],
  job: Job,
  say: (sentence: string) => void,
): Promise<GivenList[]> {
  const all: GivenList[] = [];
  for (const file of files) {
    job.signal.throwIfAborted();
    const { lists, leftOut } = await listsIn(file.path);
    if (lists.some(({ list }) => /(?:^|\/)bagit\.txt$/.test(list ?? ''))) {
      refusePack(file);
      say(`${file.name} was left out: it is an evidence pack.`);
      continue;
    }
    for (const { name, why } of leftOut) say(`${name} in ${file.name} was left out: ${why}.`);
    if (lists.length === 0)
      throw new AuditError(
        'file-empty',
        `${file.name} holds no list to review. Leave it out, or unpack it and look.`,
      );
    all.push(
      ...lists.map(({ list, name }) => ({
        ...file,
        holder: file,
        list,
        name,
        given: list === null ? file.given : `${file.given}/${list}`,
      })),
    );
  }
  return all;
}

/** One that a folder holds may lie there because `--out` put it there; one that was named is a mistake. */
function refusePack({ name, fromFolder }: GivenFile): void {
  if (!fromFolder)
    throw new AuditError(
      'file-foreign',
      `${name} is an evidence pack, not a source. "actas verify" checks it, "actas replay" rebuilds its findings.`,
    );
}
