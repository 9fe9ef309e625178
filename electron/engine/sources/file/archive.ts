import { basename } from 'node:path';
import { crc32 } from 'node:zlib';
import { AuditError } from '../../../../shared/errors.ts';
import { openZipFile, type Entry, type OpenZip } from '../../zip-file.ts';
import { FREE_BYTES, MAX_BYTES, MAX_RATIO, exploding } from './limits.ts';

/** An archive of exports holds a handful of files; one with more is something else. */
const MOST = { files: 2_000, bytes: MAX_BYTES };

/** Endings of files that may hold a list; the content decides what it is. */
const DATA = /\.(?:csv|tsv|tab|txt|log|json|jsonl|ndjson)(?:\.gz)?$/i;

export type Archive = OpenZip & {
  /** Members that may hold a list, by path. */
  readonly members: ReadonlyMap<string, Entry>;
  readonly leftOut: readonly { readonly name: string; readonly why: string }[];
  readonly isWorkbook: boolean;
};

/** Opens a zip file. @throws AuditError `file-malformed` when it is damaged or holds more than exports do. */
export async function openArchive(path: string): Promise<Archive> {
  const name = basename(path);
  const zip = await openZipFile(path, MOST, false, (why) => damaged(name, why));
  try {
    for (const entry of zip.entries) refuseBomb(entry, name);
    const read = (entry: Entry) => checked(zip.read(entry), entry, name);
    return { ...zip, read, ...sorted(zip.entries), isWorkbook: holdsWorkbook(zip.entries) };
  } catch (error) {
    zip.close();
    throw error;
  }
}

/** The reader of archives leaves the checksum to others: a flipped bit would change a row and nobody would know. */
async function* checked(
  parts: AsyncGenerator<Buffer>,
  { crc32: stated }: Entry,
  name: string,
): AsyncGenerator<Buffer> {
  let sum = 0;
  for await (const part of parts) {
    sum = crc32(part, sum);
    yield part;
  }
  if (sum !== stated >>> 0) throw damaged(name, 'the checksum of a file in it is wrong');
}

function holdsWorkbook(entries: readonly Entry[]): boolean {
  return entries.some(({ fileName }) => /^xl\/workbook\.(?:xml|bin)$/.test(fileName));
}

function refuseBomb({ compressedSize, uncompressedSize }: Entry, name: string): void {
  if (uncompressedSize > FREE_BYTES && uncompressedSize > compressedSize * MAX_RATIO) throw exploding(name);
}

function sorted(entries: readonly Entry[]): Pick<Archive, 'members' | 'leftOut'> {
  const members = new Map<string, Entry>();
  const leftOut: { name: string; why: string }[] = [];
  for (const entry of entries) {
    const why = reasonAgainst(entry, members);
    if (why === null) members.set(entry.fileName, entry);
    else leftOut.push({ name: entry.fileName, why });
  }
  return { members, leftOut };
}

function reasonAgainst(entry: Entry, members: ReadonlyMap<string, Entry>): string | null {
  const { fileName } = entry;
  if (entry.isEncrypted()) return 'it is encrypted; unpack the archive with its password';
  if (/(?:^|\/)(?:__MACOSX\/|\.|~\$)/.test(fileName)) return 'it is a hidden file of the system';
  if (/\.(?:zip|xlsx|xlsm)$/i.test(fileName))
    return 'it is an archive or a workbook itself; unpack it and import it by itself';
  if (members.has(fileName)) return 'another file of the archive has the same name';
  return DATA.test(fileName) ? null : 'it is not a CSV, text or JSON file';
}

function damaged(name: string, why: string): AuditError {
  return new AuditError(
    'file-malformed',
    `${name} is an archive that cannot be opened (${why}). Export or download it again.`,
  );
}
