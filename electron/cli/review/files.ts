import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { AuditError } from '../../../shared/errors.ts';
import { byText } from '../../engine/text.ts';

/** A file to import; `given` is how the command line named it. */
export type GivenFile = {
  readonly path: string;
  readonly given: string;
  readonly name: string;
  /** The folder was named, not the file. */
  readonly fromFolder: boolean;
};

/** In a folder, only files that can hold data are taken; a file that is named is always taken. */
const DATA_ENDINGS = new Set([
  '.csv',
  '.tsv',
  '.tab',
  '.txt',
  '.log',
  '.json',
  '.jsonl',
  '.ndjson',
  '.gz',
  '.zip',
  '.xlsx',
]);

/**
 * The files that were named and those in named folders, sorted by name, each once.
 * @param options files that are options (a policy, a mapping), which are no data where a folder holds them.
 * @param say tells what was left out.
 * @throws AuditError `file-unreadable`
 */
export async function givenFiles(
  names: readonly string[],
  options: readonly string[],
  say: (sentence: string) => void,
): Promise<GivenFile[]> {
  if (names.length === 0)
    throw new AuditError(
      'option-invalid',
      'Name at least one file or folder to review. See "actas review --help".',
    );
  const files = (await Promise.all(names.map((name) => expanded(name, say)))).flat();
  const others = new Set(await Promise.all(options.map((path) => realpath(path))));
  const byPath = new Map<string, GivenFile>();
  for (const file of files.sort(byNameAndPath)) {
    const real = await realpath(file.path);
    if (file.fromFolder && others.has(real)) say(`${file.name} was left out: it is given as an option.`);
    else if (byPath.has(real)) say(`${file.name} was named twice; it is imported once.`);
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
  if (!found.isDirectory()) return [{ path: name, given: name, name: basename(name), fromFolder: false }];
  const inside = await readdir(name, { withFileTypes: true });
  const files = inside.filter((entry) => entry.isFile() && !entry.name.startsWith('.'));
  const [data, other] = [files.filter(holdsData), files.filter((entry) => !holdsData(entry))];
  for (const entry of other.sort((a, b) => byText(a.name, b.name)))
    say(`${entry.name} in ${name} was left out: it is no CSV, text, JSON, workbook or archive file.`);
  if (data.length === 0)
    throw new AuditError(
      'file-unreadable',
      `${name} holds no CSV, text, JSON, workbook or archive file to review.`,
    );
  return data.map((entry) => ({
    path: join(name, entry.name),
    given: join(name, entry.name),
    name: entry.name,
    fromFolder: true,
  }));
}

const holdsData = ({ name }: { name: string }): boolean => DATA_ENDINGS.has(extname(name).toLowerCase());
