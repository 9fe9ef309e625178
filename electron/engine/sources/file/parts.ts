import { open, type FileHandle } from 'node:fs/promises';
import { basename } from 'node:path';
import { AuditError } from '../../../../shared/errors.ts';

/** Files are read, and originals kept, in parts of this size. */
export const PART_BYTES = 1024 * 1024;

/**
 * Reads a file as it stands, in parts of {@link PART_BYTES}; the last one may be shorter.
 * @throws AuditError `file-unreadable` when it is missing, not a file, or may not be read.
 */
export async function* readParts(path: string): AsyncGenerator<Buffer> {
  const handle = await openFile(path);
  try {
    for (;;) {
      const part = await fill(handle, path);
      if (part.length > 0) yield part;
      if (part.length < PART_BYTES) return;
    }
  } finally {
    await handle.close();
  }
}

async function openFile(path: string): Promise<FileHandle> {
  const name = basename(path);
  let handle: FileHandle;
  try {
    handle = await open(path, 'r');
  } catch (error) {
    throw unreadable(name, error);
  }
  const stat = await handle.stat();
  if (stat.isFile()) return handle;
  await handle.close();
  if (stat.isDirectory())
    throw new AuditError('file-unreadable', `${name} is a folder. Choose the files inside it.`);
  throw new AuditError('file-unreadable', `${name} is not a file. Choose an exported file.`);
}

async function fill(handle: FileHandle, path: string): Promise<Buffer> {
  const part = Buffer.allocUnsafe(PART_BYTES);
  let filled = 0;
  try {
    while (filled < PART_BYTES) {
      const { bytesRead } = await handle.read(part, filled, PART_BYTES - filled, null);
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
  } catch (error) {
    throw unreadable(basename(path), error);
  }
  return filled === PART_BYTES ? part : part.subarray(0, filled);
}

function unreadable(name: string, error: unknown): AuditError {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOENT')
    return new AuditError('file-unreadable', `${name} was moved or renamed. Choose it again.`);
  if (code === 'EACCES' || code === 'EPERM') {
    return new AuditError(
      'file-unreadable',
      `${name} may not be read by this account. Ask for the right to read it, or copy it.`,
    );
  }
  return new AuditError(
    'file-unreadable',
    `${name} could not be read to its end (${code ?? 'unknown error'}). Copy it to this computer and try again.`,
  );
}
