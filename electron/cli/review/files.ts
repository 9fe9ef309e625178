import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { AuditError } from '../../../shared/errors.ts';
import { byText } from '../../engine/text.ts';
import type { KindChoice } from './options.ts';

/** A file to import; `given` is how the command line named it. */
export type GivenFile = { readonly path: string; readonly given: string; readonly name: string };

/** In a folder, only files that can hold data are taken; a file that is named is always taken. */
const DATA_ENDINGS = new Set(['.csv', '.tsv', '.tab', '.txt']);

/**
 * The files that were named and those in named folders, sorted by name, each once.
 * @param say tells what was left out.
 * @throws AuditError `file-unreadable`
 */
export async function givenFiles(
  names: readonly string[],
  say: (sentence: string) => void,
): Promise<GivenFile[]> {
  if (names.length === 0)
    throw new AuditError(
      'option-invalid',
      'Name at least one file or folder to review. See "actas review --help".',
    );
  const files = (await Promise.all(names.map((name) => expanded(name, say)))).flat();
  const byPath = new Map<string, GivenFile>();
  for (const file of files.sort(byNameAndPath)) {
    const real = await realpath(file.path);
    if (byPath.has(real)) say(`${file.name} was named twice; it is imported once.`);
    else byPath.set(real, file);
  }
  return [...byPath.values()];
}

function byNameAndPath(a: GivenFile, b: GivenFile): number {
  return byText(a.name, b.name) || byText(a.path, b.path);
}

async function expanded(name: string, say: (sentence: string) => void): Promise<GivenFile[]> {
  const found = await stat(name).catch(() => null);
  if (!found) throw new AuditError('file-unreadable', `${name} was not found. Check its name and folder.`);
  if (!found.isDirectory()) return [{ path: name, given: name, name: basename(name) }];
  const inside = await readdir(name, { withFileTypes: true });
  const files = inside.filter((entry) => entry.isFile() && !entry.name.startsWith('.'));
  const [data, other] = [files.filter(holdsData), files.filter((entry) => !holdsData(entry))];
  for (const entry of other.sort((a, b) => byText(a.name, b.name)))
    say(`${entry.name} in ${name} was left out: it is not a CSV or text file.`);
  if (data.length === 0)
    throw new AuditError('file-unreadable', `${name} holds no CSV or text file to review.`);
  return data.map((entry) => ({
    path: join(name, entry.name),
    given: join(name, entry.name),
    name: entry.name,
  }));
}

const holdsData = ({ name }: { name: string }): boolean => DATA_ENDINGS.has(extname(name).toLowerCase());

/** Which kind was chosen for each file. @throws AuditError when a choice names no file. */
export function chosenKinds(
  files: readonly GivenFile[],
  choices: readonly KindChoice[],
): Map<GivenFile, KindChoice['kind']> {
  const chosen = new Map<GivenFile, KindChoice['kind']>();
  for (const { file, kind } of choices) {
    const exact = files.filter(({ given }) => given === file || join(given) === join(file));
    const named = exact.length > 0 ? exact : files.filter(({ name }) => name === file);
    if (named.length === 0)
      throw new AuditError('option-invalid', `--kind names ${file}, which is not among the files to review.`);
    for (const one of named) chosen.set(one, kind);
  }
  return chosen;
}
