import { breathe, type Job } from '../../job.ts';
import { readText, type Tap } from '../file/bytes.ts';
import { createDecoder } from '../file/decode.ts';
import type { FileFacts } from '../file/fingerprint.ts';
import { SLICE } from '../records/split.ts';
import { NO_PAGES, type Pages } from './pages.ts';
import type { JsonShape } from './shape.ts';
import { createJsonSplitter, type JsonRecord } from './splitter.ts';

export type JsonBatch = {
  readonly records: readonly JsonRecord[];
  readonly damaged: number;
  readonly cut: boolean;
  readonly pages: Pages;
};

/** Reads a JSON file record by record. @throws AuditError as `readText` and `createJsonSplitter` do. */
export async function* jsonRecords(
  file: FileFacts,
  shape: JsonShape,
  job: Job,
  tap: Tap = () => undefined,
): AsyncGenerator<JsonBatch> {
  const decoder = createDecoder(file.encoding);
  const splitter = createJsonSplitter(shape, file.name);
  for await (const part of readText(file, tap)) {
    const text = decoder.write(part);
    for (let at = 0; at < text.length; at += SLICE) {
      const records = splitter.write(text.slice(at, at + SLICE));
      yield { records, damaged: decoder.damaged, cut: false, pages: NO_PAGES };
      await breathe(job);
    }
  }
  const records = [...splitter.write(decoder.end()), ...splitter.end()];
  yield { records, damaged: decoder.damaged, cut: splitter.cut, pages: splitter.pages };
}
