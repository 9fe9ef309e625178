import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import yazl from 'yazl';
import { breathe, type Job } from '../../job.ts';
import type { PackFile } from './payload.ts';

/** Larger files go in as a stream, with their size after them; some unzip tools cannot read that, so only when needed. */
const WHOLE = 64 * 1024 * 1024;
const MODE = 0o100644;

/**
 * Writes files in the given order into a zip and answers its size and hash. Nothing is compressed: compressors differ
 * between machines and versions, and the same review must give the same bytes everywhere.
 * @param day ISO date, the time of every entry; the zip holds no zone.
 */
export async function writeZip(
  path: string,
  folder: string,
  files: readonly PackFile[],
  day: string,
  job: Job,
): Promise<{ bytes: number; sha256: string }> {
  const zip = new yazl.ZipFile();
  const failed = new Promise<never>((_, reject) => void zip.on('error', reject));
  failed.catch(() => undefined);
  const writing = drain(zip.outputStream, path, job);
  // The stream may fail before anybody waits for it; the failure is met below.
  writing.catch(() => undefined);
  try {
    for (const [done, file] of files.entries()) {
      await Promise.race([addFile(zip, `${folder}/${file.path}`, file, zipTime(day)), failed, writing]);
      job.progress('Writing the pack', done + 1, files.length, 'files');
      await breathe(job);
    }
    zip.end();
    return await Promise.race([writing, failed]);
  } catch (error) {
    (zip.outputStream as Readable).destroy();
    await writing.catch(() => undefined);
    throw error;
  }
}

/** Zip times are local and without a zone: these fields come out alike in every zone. */
function zipTime(day: string): Date {
  const [year = 1980, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date, 12);
}

async function addFile(zip: yazl.ZipFile, path: string, file: PackFile, mtime: Date): Promise<void> {
  const options = { mtime, mode: MODE, compress: false, forceDosTimestamp: true };
  if (file.bytes <= WHOLE) return zip.addBuffer(Buffer.concat([...file.open()]), path, options);
  const content = Readable.from(file.open());
  const ended = once(content, 'end');
  zip.addReadStream(content, path, { ...options, size: file.bytes });
  await ended;
}

async function drain(
  stream: NodeJS.ReadableStream,
  path: string,
  job: Job,
): Promise<{ bytes: number; sha256: string }> {
  const hash = createHash('sha256');
  const handle = await open(path, 'wx');
  let bytes = 0;
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      job.signal.throwIfAborted();
      hash.update(chunk);
      bytes += chunk.length;
      await handle.writeFile(chunk);
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  return { bytes, sha256: hash.digest('hex') };
}
