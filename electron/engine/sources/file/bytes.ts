import { Readable, pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { basename } from 'node:path';
import { AuditError } from '../../../../shared/errors.ts';
import { readParts } from './parts.ts';

/** What a compressed file may unpack to: a small file must not fill the machine. */
const FREE_BYTES = 64 * 1024 * 1024;
const MAX_RATIO = 200;
const MAX_BYTES = 8 * 1024 * 1024 * 1024;

/** Sees every part of the file as it lies on disk, before anything is unpacked. */
export type Tap = (part: Buffer) => void;

/**
 * The bytes of a file's text: unpacked when it is gzip (known by its first bytes, not by its name), else as they are.
 * @throws AuditError `file-unreadable`, or `file-malformed` for a broken or exploding archive.
 */
export async function* readText(path: string, tap: Tap): AsyncGenerator<Buffer> {
  const parts = tapped(readParts(path), tap);
  const first = await parts.next();
  if (first.done) return;
  const all = rejoin(first.value, parts);
  if (first.value[0] === 0x1f && first.value[1] === 0x8b) yield* gunzip(all, basename(path));
  else yield* all;
}

async function* tapped(parts: AsyncGenerator<Buffer>, tap: Tap): AsyncGenerator<Buffer> {
  for await (const part of parts) {
    tap(part);
    yield part;
  }
}

async function* rejoin(first: Buffer, rest: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  try {
    yield first;
    yield* rest;
  } finally {
    await rest.return(undefined);
  }
}

async function* gunzip(parts: AsyncGenerator<Buffer>, name: string): AsyncGenerator<Buffer> {
  let read = 0;
  let unpacked = 0;
  const counted = tapped(parts, (part) => (read += part.length));
  const unzip = createGunzip({ chunkSize: 256 * 1024 });
  let failure: unknown;
  pipeline(
    Readable.from(counted, { objectMode: false, highWaterMark: 0 }),
    unzip,
    (error) => (failure = error),
  );
  try {
    for await (const chunk of unzip as AsyncIterable<Buffer>) {
      unpacked += chunk.length;
      if (unpacked > MAX_BYTES || (unpacked > FREE_BYTES && unpacked > read * MAX_RATIO))
        throw exploding(name);
      yield chunk;
    }
  } catch (error) {
    throw error instanceof AuditError
      ? error
      : failure instanceof AuditError
        ? failure
        : brokenArchive(name, error);
  }
}

function exploding(name: string): AuditError {
  return new AuditError(
    'file-malformed',
    `${name} unpacks to far more than an export would. If you trust it, unpack it yourself and choose the file inside.`,
  );
}

function brokenArchive(name: string, error: unknown): unknown {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  if (!code.startsWith('Z_') && code !== 'ERR_STREAM_PREMATURE_CLOSE') return error;
  return new AuditError(
    'file-malformed',
    `${name} is a compressed file that is cut off or damaged. Export or download it again.`,
  );
}
