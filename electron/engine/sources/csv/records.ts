import { breathe, type Job } from '../../job.ts';
import { readText, type Tap } from '../file/bytes.ts';
import { createDecoder } from '../file/decode.ts';
import type { FileFacts } from '../file/fingerprint.ts';
import type { CsvForm } from './form.ts';
import { createLineEnds } from './line-ends.ts';
import { createSplitter, type Split } from './splitter.ts';

/** Characters between two breaths: small enough that a cancel arrives within some tens of milliseconds. */
const SLICE = 96 * 1024;

/** Records in file order, the header being the first; `damaged` counts unreadable characters so far. */
export type Batch = { readonly records: readonly Split[]; readonly damaged: number };

/**
 * Reads a file as records, slice by slice, and breathes between slices.
 * @param tap sees the file's own bytes, part by part, before they are decoded.
 * @throws AuditError `file-malformed`, `file-unreadable`; the signal's reason on cancel.
 */
export async function* readRecords(
  file: FileFacts,
  form: CsvForm,
  job: Job,
  tap: Tap = () => undefined,
): AsyncGenerator<Batch> {
  const decoder = createDecoder(file.encoding);
  const lines = createLineEnds(form.crOnly);
  const splitter = createSplitter(form.delimiter, file.name);
  let skip = form.sepLine;
  const afterSepLine = (records: readonly Split[]): readonly Split[] => {
    if (!skip || records.length === 0) return records;
    skip = false;
    return records.slice(1);
  };
  for await (const part of readText(file.path, tap)) {
    const text = lines.write(decoder.write(part));
    for (let at = 0; at < text.length; at += SLICE) {
      yield { records: afterSepLine(splitter.write(text.slice(at, at + SLICE))), damaged: decoder.damaged };
      await breathe(job);
    }
  }
  const last = [...splitter.write(lines.write(decoder.end()) + lines.end()), ...splitter.end()];
  yield { records: afterSepLine(last), damaged: decoder.damaged };
}
