import { basename } from 'node:path';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { AuditError } from '../../../../shared/errors.ts';
import { byText } from '../../text.ts';
import { bagRoot, type Bag } from './bag.ts';
import { foldPath } from './paths.ts';

/** Far above any honest pack; a zip that says more is not read. */
const MOST_FILES = 100_000;
const MOST_BYTES = 64 * 1024 ** 3;

/** Opens a zipped bag and reads its directory. Nothing is unpacked to disk. */
export async function openZip(path: string): Promise<Bag> {
  const zip = await open(path);
  try {
    const entries = await entriesOf(zip);
    const root = bagRoot(entries.map(({ fileName }) => fileName));
    const byPath = new Map(entries.map((entry) => [entry.fileName.slice(root.length), entry]));
    return {
      files: new Map(
        [...byPath]
          .map(([name, entry]) => [name, entry.uncompressedSize] as const)
          .sort(([a], [b]) => byText(a, b)),
      ),
      hostile: hostileOf(entries, root),
      read: (name) => contentOf(zip, byPath.get(name), name),
      close: () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw error instanceof AuditError ? error : broken(path, error);
  }
}

async function open(path: string): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    yauzl.open(path, { lazyEntries: true, autoClose: false, strictFileNames: true }, (error, zip) => {
      if (error) reject(broken(path, error));
      else resolve(zip);
    });
  });
}

function broken(path: string, error: unknown): AuditError {
  const why = error instanceof Error ? error.message : 'it cannot be read';
  return new AuditError(
    'pack-broken',
    `${basename(path)} is not a whole zip file (${why}). Ask for the pack again.`,
  );
}

async function entriesOf(zip: ZipFile): Promise<Entry[]> {
  const entries: Entry[] = [];
  let bytes = 0;
  await new Promise<void>((resolve, reject) => {
    zip.on('error', reject);
    zip.on('end', resolve);
    zip.on('entry', (entry: Entry) => {
      bytes += entry.uncompressedSize;
      if (entries.length >= MOST_FILES || bytes > MOST_BYTES) {
        reject(
          new AuditError(
            'pack-broken',
            'The zip holds far more than any evidence pack does. It was not read.',
          ),
        );
        return;
      }
      // Folders have no content of their own; the paths of the files name them.
      if (!entry.fileName.endsWith('/')) entries.push(entry);
      zip.readEntry();
    });
    zip.readEntry();
  });
  return entries;
}

const FILE_TYPE = 0o170000;
const REGULAR = 0o100000;

function hostileOf(entries: readonly Entry[], root: string): Bag['hostile'] {
  const seen = new Set<string>();
  const found: { file: string; why: string }[] = [];
  for (const entry of entries) {
    const file = entry.fileName.slice(root.length);
    const type = (entry.externalFileAttributes >>> 16) & FILE_TYPE;
    const madeOnUnix = entry.versionMadeBy >> 8 === 3;
    if (seen.has(foldPath(file)))
      found.push({ file, why: 'is in the zip twice, or differs from another name only in case' });
    else if (madeOnUnix && type !== 0 && type !== REGULAR)
      found.push({ file, why: 'is a link or a device, not a file' });
    else if (entry.isEncrypted()) found.push({ file, why: 'is encrypted' });
    seen.add(foldPath(file));
  }
  return found.sort((a, b) => byText(a.file, b.file))[0] ?? null;
}

async function* contentOf(zip: ZipFile, entry: Entry | undefined, name: string): AsyncIterable<Buffer> {
  if (!entry) throw new AuditError('pack-broken', `${name} is missing from the pack.`);
  const stream = await new Promise<NodeJS.ReadableStream>((resolve, reject) => {
    zip.openReadStream(entry, (error, opened) => (error ? reject(error) : resolve(opened)));
  });
  for await (const chunk of stream) yield chunk as Buffer;
}
