import type { Writable } from '../../db/open.ts';
import type { Job } from '../../job.ts';
import { mapHeader } from '../csv/header.ts';
import { readRecords } from '../csv/records.ts';
import type { Tap } from '../file/bytes.ts';
import type { Format } from '../format.ts';
import { createTimes } from '../moments.ts';
import type { Study } from '../study.ts';
import type { Seen } from './alarms.ts';
import { createOriginals } from './originals.ts';
import { createRowReader } from './read-row.ts';
import { createStore } from './store.ts';
import { createWriter } from './writer.ts';

/** Reads the file once more and stores its bytes, its records and what they mean. @returns what the alarms go by. */
export async function importRows(
  db: Writable,
  sourceId: number,
  known: Study,
  format: Format,
  job: Job,
  tap: Tap,
): Promise<Seen> {
  const { file, form, header, settings, glossary } = known;
  const times = createTimes(settings);
  const originals = createOriginals(db, sourceId);
  const read = createRowReader(format, mapHeader(header, format.columns), times, glossary);
  const store = createStore(createWriter(db, sourceId, format.table), format, read, header.length);
  let row = 0;
  let damaged = 0;
  let bytes = 0;
  const watch: Tap = (part) => {
    tap(part);
    originals.keep(part);
    bytes += part.length;
  };
  for await (const batch of readRecords(file, form, job, watch)) {
    for (const split of batch.records) {
      row += 1;
      if (row > 1) store.row(row, split);
    }
    damaged = batch.damaged;
    await originals.store();
    job.progress(`Importing ${file.name}, row ${row}`, bytes, file.bytes, 'bytes');
  }
  const { zoned, zoneless, daysOnly } = times;
  return {
    name: file.name,
    rows: row - 1,
    damaged,
    mended: known.mended,
    zoned,
    zoneless,
    daysOnly,
    zone: settings.zone,
    ...store.seen(),
  };
}
