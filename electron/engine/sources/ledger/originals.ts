import { promisify } from 'node:util';
import { deflate, inflateSync } from 'node:zlib';
import type { Readable, Writable } from '../../db/open.ts';

const squeeze = promisify(deflate);

/** Keeps the bytes of a file, part by part, compressed beside the import while it runs. */
export function createOriginals(
  db: Writable,
  sourceId: number,
): { keep(part: Buffer): void; store(): Promise<void> } {
  const insert = db.prepare('INSERT INTO original (source_id, part, deflated) VALUES (?, ?, ?)');
  let part = 0;
  let waiting: Promise<Buffer>[] = [];
  return {
    keep: (bytes) => {
      const squeezed = squeeze(bytes, { level: 3 });
      // Handled in store(); without this, a cancel before it would leave an unhandled rejection.
      squeezed.catch(() => undefined);
      waiting.push(squeezed);
    },
    store: async () => {
      const ready = await Promise.all(waiting);
      waiting = [];
      for (const bytes of ready) {
        part += 1;
        insert.run(sourceId, part, bytes);
      }
    },
  };
}

/** The bytes of an imported file as they were, part by part. */
export function* readOriginal(reader: Readable, sourceId: number): Generator<Buffer> {
  const parts = reader
    .prepare('SELECT part FROM original WHERE source_id = ? ORDER BY part')
    .all(sourceId) as { part: number }[];
  const one = reader.prepare('SELECT deflated FROM original WHERE source_id = ? AND part = ?');
  for (const { part } of parts) yield inflateSync((one.get(sourceId, part) as { deflated: Buffer }).deflated);
}
