import { breathe, type Job } from '../../job.ts';
import { readText, type Tap } from '../file/bytes.ts';
import { createDecoder } from '../file/decode.ts';
import type { FileFacts } from '../file/fingerprint.ts';
import type { Layout } from '../records/layout.ts';
import { SLICE, type Batch, type Split } from '../records/split.ts';
import { createLineEnds } from './line-ends.ts';
import { createSplitter } from './splitter.ts';

/** Rows between two breaths: behind a quotation mark that is never closed, very many come at once. */
const MOST_ROWS = 5_000;

/** Reads delimited text as records, slice by slice, and breathes between slices. */
export async function* csvRecords(
  file: FileFacts,
  layout: Extract<Layout, { syntax: 'csv' }>,
  job: Job,
  tap: Tap,
): AsyncGenerator<Batch> {
  const decoder = createDecoder(file.encoding);
  const lines = createLineEnds(layout.crOnly);
  const splitter = createSplitter(layout.delimiter, file.name);
  let skip = layout.sepLine;
  const afterSepLine = (records: readonly Split[]): readonly Split[] => {
    if (!layout.sepLine) return records;
    const rest = skip ? records.slice(1) : records;
    if (records.length > 0) skip = false;
    return rest.map((record) => ({ ...record, row: record.row - 1 }));
  };
  async function* batches(found: Iterable<readonly Split[]>): AsyncGenerator<Batch> {
    for (const records of found)
      for (let at = 0; at === 0 || at < records.length; at += MOST_ROWS) {
        const some = records.length > MOST_ROWS ? records.slice(at, at + MOST_ROWS) : records;
        yield { records: afterSepLine(some), damaged: decoder.damaged, cut: splitter.cut };
        await breathe(job);
      }
  }
  for await (const part of readText(file, tap)) {
    const text = lines.write(decoder.write(part));
    for (let at = 0; at < text.length; at += SLICE)
      yield* batches(splitter.write(text.slice(at, at + SLICE)));
  }
  yield* batches(splitter.write(lines.write(decoder.end()) + lines.end()));
  yield* batches(splitter.end());
}
