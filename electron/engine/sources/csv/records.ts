import { breathe, type Job } from '../../job.ts';
import { readText, type Tap } from '../file/bytes.ts';
import { createDecoder } from '../file/decode.ts';
import type { FileFacts } from '../file/fingerprint.ts';
import type { Layout } from '../records/layout.ts';
import { SLICE, type Batch, type Split } from '../records/split.ts';
import { createLineEnds } from './line-ends.ts';
import { createSplitter } from './splitter.ts';

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
  for await (const part of readText(file, tap)) {
    const text = lines.write(decoder.write(part));
    for (let at = 0; at < text.length; at += SLICE) {
      for (const records of splitter.write(text.slice(at, at + SLICE))) {
        yield { records: afterSepLine(records), damaged: decoder.damaged, cut: false };
        await breathe(job);
      }
    }
  }
  for (const records of splitter.write(lines.write(decoder.end()) + lines.end())) {
    yield { records: afterSepLine(records), damaged: decoder.damaged, cut: false };
    await breathe(job);
  }
  for (const records of splitter.end()) {
    yield { records: afterSepLine(records), damaged: decoder.damaged, cut: splitter.cut };
    await breathe(job);
  }
}
