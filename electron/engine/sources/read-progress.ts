import type { Job } from '../job.ts';
import type { Tap } from './file/bytes.ts';
import type { FileFacts } from './file/fingerprint.ts';

/** Says how far the reading of a list is. */
export type ReadProgress = {
  /** To be shown the file's own bytes as they are read. */
  readonly tap: Tap;
  /** @param row the number of the last record read. */
  report(row: number): void;
};

/**
 * In bytes of the file where they are seen; a list inside an archive or a workbook is counted in rows.
 * @param rows of the list, where it was read before; else null.
 */
export function createReadProgress(
  job: Job,
  what: string,
  { bytes: size }: Pick<FileFacts, 'bytes'>,
  rows: number | null,
): ReadProgress {
  let bytes = 0;
  return {
    tap: (part) => (bytes += part.length),
    report: (row) => {
      if (bytes > 0) job.progress(what, bytes, size, 'bytes', { rows: row });
      else job.progress(what, row, rows, 'rows');
    },
  };
}
