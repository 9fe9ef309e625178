import { AuditError } from '../../../../shared/errors.ts';

/** A bag that lies on disk, zipped or unpacked. Nothing is ever written to read it. */
export type Bag = {
  /** Size of every file by its path inside the bag, sorted by path. */
  readonly files: ReadonlyMap<string, number>;
  /** What no honest bag holds: a link, a path out of the bag, a name used twice. The first by name. */
  readonly hostile: { readonly file: string; readonly why: string } | null;
  read(path: string): AsyncIterable<Buffer>;
  close(): void;
};

const MOST_TEXT = 256 * 1024 * 1024;

/** The whole text of a small file, or null when the bag has no such file. */
export async function readText(bag: Bag, path: string): Promise<string | null> {
  const bytes = bag.files.get(path);
  if (bytes === undefined) return null;
  if (bytes > MOST_TEXT)
    throw new AuditError('pack-broken', `${path} is far larger than any pack holds. It was not read.`);
  const chunks: Buffer[] = [];
  for await (const chunk of bag.read(path)) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

/** The folder that holds bagit.txt: the top, or the only folder there (an archive of a bag holds its folder). */
export function bagRoot(paths: Iterable<string>): string {
  const all = [...paths];
  if (all.includes('bagit.txt')) return '';
  const tops = new Set(all.map((path) => path.slice(0, path.indexOf('/') + 1)));
  const [top] = tops;
  return tops.size === 1 && top !== undefined ? top : '';
}
