import type { Job } from '../job.ts';
import type { FileFacts } from './file/fingerprint.ts';
import type { Tap } from './file/bytes.ts';
import type { Layout } from './records/layout.ts';
import { readRecords } from './records/read-records.ts';
import type { Split } from './records/split.ts';

/** A list's header and where it stands. */
export type Header = {
  readonly header: readonly string[];
  /** The number of its record; 0: the list has none (JSON). */
  readonly headerRow: number;
};

/**
 * The rows of a list below its header, in batches; records that cannot be told apart are left out.
 * @param tap sees the file's own bytes, as that of `readRecords`.
 * @throws AuditError as `readRecords` does; the signal's reason on cancel.
 */
export async function* rowsOf(
  known: Header & { readonly file: FileFacts; readonly layout: Layout },
  job: Job,
  tap?: Tap,
): AsyncGenerator<readonly Split[]> {
  for await (const { records } of readRecords(known.file, known.layout, job, tap)) {
    const rows = records.filter(({ row, broken }) => row > known.headerRow && broken === undefined);
    if (rows.length > 0) yield rows;
  }
}
