import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { deflate, inflateSync } from 'node:zlib';
import type { Readable, Writable } from '../../db/open.ts';
import { breathe, type Job } from '../../job.ts';
import { readText, type Tap } from '../file/bytes.ts';
import type { FileFacts } from '../file/fingerprint.ts';
import { readParts } from '../file/parts.ts';

const squeeze = promisify(deflate);

/** Keeps the bytes of a file while it is imported. */
export type OriginalKeeper = {
  /** Sees the file's own bytes as they are read. */
  tap: Tap;
  /** Stores what has been seen; call it between batches. */
  store(): Promise<void>;
  /** Stores the rest, and reads what was not seen on the way: archives, and the text of files that hold secrets. */
  finish(tap: Tap, job: Job): Promise<void>;
  kept(): { readonly sha256: string; readonly bytes: number };
};

/**
 * Keeps a file as it lies on disk, compressed part by part, once for all lists in it. A file that holds secrets is kept
 * as the text that is left without them, under a hash of its own.
 */
export function keepOriginal(db: Writable, file: FileFacts): OriginalKeeper {
  const insert = db.prepare('INSERT INTO original (sha256, part, deflated) VALUES (?, ?, ?)');
  const rename = db.prepare('UPDATE original SET sha256 = ? WHERE sha256 = ?');
  const there = (sha256: string) =>
    db.prepare('SELECT 1 FROM original WHERE sha256 = ? LIMIT 1').get(sha256) !== undefined;
  const secret = file.secrets.length > 0;
  const keeps = !secret && !there(file.sha256);
  // The hash of a text without its secrets is known only at its end.
  const name = secret ? `unfinished ${file.sha256}` : file.sha256;
  let waiting: Promise<Buffer>[] = [];
  let part = 0;
  let kept = { sha256: file.sha256, bytes: file.bytes };

  function keep(bytes: Buffer): void {
    const squeezed = squeeze(bytes, { level: 3 });
    // Handled in store(); without this, a cancel before it would leave an unhandled rejection.
    squeezed.catch(() => undefined);
    waiting.push(squeezed);
  }

  async function store(): Promise<void> {
    const seen = waiting;
    // Compressed files are read ahead: parts that come while these are waited for are the next call's.
    waiting = [];
    for (const bytes of await Promise.all(seen)) {
      part += 1;
      insert.run(name, part, bytes);
    }
  }

  async function keepAll(parts: AsyncGenerator<Buffer>, see: Tap, job: Job): Promise<void> {
    for await (const bytes of parts) {
      see(bytes);
      keep(bytes);
      await store();
      await breathe(job);
    }
  }

  async function finish(tap: Tap, job: Job): Promise<void> {
    if (secret) {
      const hash = createHash('sha256');
      let bytes = 0;
      const count = (text: Buffer): void => {
        hash.update(text);
        bytes += text.length;
      };
      await keepAll(
        readText(file, () => undefined),
        count,
        job,
      );
      kept = { sha256: hash.digest('hex'), bytes };
      if (there(kept.sha256)) db.prepare('DELETE FROM original WHERE sha256 = ?').run(name);
      else rename.run(kept.sha256, name);
    }
    // What came after the last row.
    await store();
    if (file.container === 'plain' || file.container === 'gzip') return;
    for await (const bytes of readParts(file.path)) {
      tap(bytes);
      await store();
      await breathe(job);
    }
  }

  return {
    tap: (bytes) => {
      if (keeps) keep(bytes);
    },
    store,
    finish,
    kept: () => kept,
  };
}

/** The bytes of a kept file as they were, part by part. @param sha256 of what is kept. */
export function* readOriginal(reader: Readable, sha256: string): Generator<Buffer> {
  const parts = reader.prepare('SELECT part FROM original WHERE sha256 = ? ORDER BY part').all(sha256) as {
    part: number;
  }[];
  const one = reader.prepare('SELECT deflated FROM original WHERE sha256 = ? AND part = ?');
  for (const { part } of parts) yield inflateSync((one.get(sha256, part) as { deflated: Buffer }).deflated);
}
