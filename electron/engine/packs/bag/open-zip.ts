import { basename } from 'node:path';
import { AuditError } from '../../../../shared/errors.ts';
import { byText } from '../../text.ts';
import { openZipFile, type Entry, type OpenZip } from '../../zip-file.ts';
import { bagRoot, type Bag } from './bag.ts';
import { foldPath } from './paths.ts';

/** Far above any honest pack; a zip that says more is not read. */
const MOST = { files: 100_000, bytes: 64 * 1024 ** 3 };

/** Opens a zipped bag and reads its directory. Nothing is unpacked to disk. */
export async function openZip(path: string): Promise<Bag> {
  const zip = await openZipFile(path, MOST, true, (why) => broken(path, why));
  try {
    const { entries } = zip;
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
      close: zip.close,
    };
  } catch (error) {
    zip.close();
    throw error;
  }
}

function broken(path: string, why: string): AuditError {
  return new AuditError(
    'pack-broken',
    `${basename(path)} is not a whole zip file (${why}). Ask for the pack again.`,
  );
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

async function* contentOf(zip: OpenZip, entry: Entry | undefined, name: string): AsyncIterable<Buffer> {
  if (!entry) throw new AuditError('pack-broken', `${name} is missing from the pack.`);
  yield* zip.read(entry);
}
