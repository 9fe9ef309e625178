import { Readable, pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { basename } from 'node:path';
import { AuditError } from '../../../../shared/errors.ts';
import { openArchive } from './archive.ts';
import { exploding, FREE_BYTES, MAX_BYTES, MAX_RATIO } from './limits.ts';
import { readParts } from './parts.ts';
import type { ListPlace } from './place.ts';
import { createRedactor } from './redact.ts';

/** Sees every part of the file as it lies on disk, before anything is unpacked. */
export type Tap = (part: Buffer) => void;

/** A list whose text is read, and what must not be read of it. */
export type TextPlace = Pick<ListPlace, 'path' | 'container' | 'inside'> & {
  readonly secrets?: readonly RegExp[];
};

/**
 * The bytes of a list's text, unpacked, with asterisks in place of secrets.
 * @param tap sees the file's own bytes; not called for archives, whose members do not lie in the file's order.
 * @throws AuditError `file-unreadable`, or `file-malformed` for a broken or exploding archive.
 */
export async function* readText(place: TextPlace, tap: Tap): AsyncGenerator<Buffer> {
  const bytes = unpacked(place, tap);
  const { secrets = [] } = place;
  if (secrets.length === 0) {
    yield* bytes;
    return;
  }
  const redactor = createRedactor(secrets);
  for await (const part of bytes) yield redactor.write(part);
  yield redactor.end();
}

async function* unpacked({ path, container, inside }: TextPlace, tap: Tap): AsyncGenerator<Buffer> {
  const name = basename(path);
  if (container === 'zip') yield* memberBytes(path, inside ?? '', name);
  else if (container === 'gzip') yield* gunzip(tapped(readParts(path), tap), name);
  else yield* tapped(readParts(path), tap);
}

async function* memberBytes(path: string, member: string, name: string): AsyncGenerator<Buffer> {
  const archive = await openArchive(path);
  try {
    const entry = archive.members.get(member);
    if (!entry)
      throw new AuditError('file-unreadable', `${name} changed while it was read. Choose it again.`);
    const parts = wholeParts(archive.read(entry), name);
    if (/\.gz$/i.test(member)) yield* gunzip(parts, name);
    else yield* parts;
  } finally {
    archive.close();
  }
}

/** An archive that is damaged inside fails in words of the library. */
async function* wholeParts(parts: AsyncGenerator<Buffer>, name: string): AsyncGenerator<Buffer> {
  try {
    yield* parts;
  } catch (error) {
    throw error instanceof AuditError ? error : damaged(name);
  }
}

async function* tapped(parts: AsyncGenerator<Buffer>, tap: Tap): AsyncGenerator<Buffer> {
  for await (const part of parts) {
    tap(part);
    yield part;
  }
}

async function* gunzip(parts: AsyncGenerator<Buffer>, name: string): AsyncGenerator<Buffer> {
  let read = 0;
  let written = 0;
  const counted = tapped(parts, (part) => (read += part.length));
  const unzip = createGunzip({ chunkSize: 256 * 1024 });
  let failure: unknown;
  pipeline(
    Readable.from(shared(counted), { objectMode: false, highWaterMark: 0 }),
    unzip,
    (error) => (failure = error),
  );
  try {
    for await (const chunk of unzip as AsyncIterable<Buffer>) {
      written += chunk.length;
      if (written > MAX_BYTES || (written > FREE_BYTES && written > read * MAX_RATIO)) throw exploding(name);
      yield chunk;
    }
    // What stands behind the compressed text is no part of it, but of the file.
    for await (const part of counted) void part;
  } catch (error) {
    if (error instanceof AuditError) throw error;
    if (failure instanceof AuditError) throw failure;
    const code = (error as NodeJS.ErrnoException).code ?? '';
    throw code.startsWith('Z_') || code === 'ERR_STREAM_PREMATURE_CLOSE' ? damaged(name) : error;
  } finally {
    await counted.return(undefined);
  }
}

/** Hands on the same parts, and leaves the rest to others when it is stopped. */
async function* shared(parts: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  for (;;) {
    const next = await parts.next();
    if (next.done === true) return;
    yield next.value;
  }
}

function damaged(name: string): AuditError {
  return new AuditError(
    'file-malformed',
    `${name} is a compressed file that is cut off or damaged. Export or download it again.`,
  );
}
