import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { AuditError } from '../../../../shared/errors.ts';
import type { Readable, Writable } from '../../db/open.ts';

/** The largest picture that is kept, in bytes: a review is one file that people hand on. */
const MOST_BYTES = 5_000_000;

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const JPEG = Buffer.from([0xff, 0xd8, 0xff]);

/** What a picture is by its first bytes, whatever it is called; null: neither of the two that are kept. */
export function pictureEnding(bytes: Buffer): 'png' | 'jpg' | null {
  if (bytes.subarray(0, PNG.length).equals(PNG)) return 'png';
  if (bytes.subarray(0, JPEG.length).equals(JPEG)) return 'jpg';
  return null;
}

/**
 * Keeps a picture in the review under its SHA-256; the same one twice is kept once.
 * @throws AuditError `file-unreadable`, `file-foreign`.
 */
export async function keepScreenshot(db: Writable, path: string): Promise<{ name: string; sha256: string }> {
  const name = basename(path).slice(-255);
  const image = await bytesOf(path, name);
  if (pictureEnding(image) === null)
    throw new AuditError(
      'file-foreign',
      `${name} is no PNG or JPEG picture. Choose a picture of one of these kinds.`,
    );
  const sha256 = createHash('sha256').update(image).digest('hex');
  db.prepare('INSERT OR IGNORE INTO card_image (sha256, name, image) VALUES (?, ?, ?)').run(
    sha256,
    name,
    image,
  );
  return { name, sha256 };
}

async function bytesOf(path: string, name: string): Promise<Buffer> {
  const file = await open(path, 'r').catch(() => null);
  if (file === null)
    throw new AuditError(
      'file-unreadable',
      `${name} cannot be read: it was moved, renamed or is locked. Choose it again.`,
    );
  try {
    const facts = await file.stat();
    if (!facts.isFile()) throw new AuditError('file-unreadable', `${name} is no file. Choose a picture.`);
    if (facts.size > MOST_BYTES)
      throw new AuditError('file-foreign', `${name} is larger than 5 MB. Choose a smaller picture.`);
    return await file.readFile();
  } finally {
    await file.close();
  }
}

/** The bytes of a kept picture; null when it is not in the review. */
export function screenshotBytes(reader: Readable, sha256: string): Buffer | null {
  const found = reader.prepare('SELECT image FROM card_image WHERE sha256 = ?').get(sha256) as
    { image: Buffer } | undefined;
  return found?.image ?? null;
}
