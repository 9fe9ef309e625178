import type { Writable } from '../../db/open.ts';
import type { Job } from '../../job.ts';
import { mapHeader } from '../csv/header.ts';
import type { Format } from '../format.ts';
import { createTimes } from '../moments.ts';
import { createReadProgress } from '../read-progress.ts';
import { NO_PAGES } from '../json/pages.ts';
import { readRecords } from '../records/read-records.ts';
import type { Study } from '../study.ts';
import type { Seen } from './alarms.ts';
import type { OriginalKeeper } from './originals.ts';
import { createRowReader } from './read-row.ts';
import { createStore } from './store.ts';
import { createWriter } from './writer.ts';

/** Reads the list once more and stores its records and what they mean. @returns what the alarms go by. */
export async function importRows(
  db: Writable,
  sourceId: number,
  known: Study,
  format: Format,
  job: Job,
  original: Pick<OriginalKeeper, 'tap' | 'store'>,
): Promise<Seen> {
  const { file, layout, header, headerRow, settings, glossary } = known;
  const times = createTimes(settings);
  const read = createRowReader(format, mapHeader(header, format.columns), times, glossary);
  const form = { header, headerRow, syntax: layout.syntax };
  const store = createStore(createWriter(db, sourceId, format.table), format, read, form);
  let damaged = 0;
  let cut = false;
  let row = 0;
  const reading = createReadProgress(job, `Importing ${file.name}`, file, known.lastRow);
  const tap = (part: Buffer): void => {
    original.tap(part);
    reading.tap(part);
  };
  for await (const batch of readRecords(file, layout, job, tap)) {
    // Text is read far ahead of its rows: which of them an unreadable character is in, only they can tell.
    for (const split of batch.records) store.row(split, batch.damaged > 0);
    damaged = batch.damaged;
    cut = batch.cut;
    row = batch.records.at(-1)?.row ?? row;
    await original.store();
    reading.report(row);
  }
  const { zoned, zoneless, daysOnly } = times;
  return {
    name: file.name,
    damaged,
    mended: known.mended,
    headed: headerRow > 0,
    secrets: file.secrets.length > 0,
    zoned,
    zoneless,
    daysOnly,
    zone: settings.zone,
    encoding: file.encoding,
    encodingDoubt: file.encodingDoubt,
    pages: 'pages' in layout ? layout.pages : NO_PAGES,
    ...store.seen(cut),
  };
}
