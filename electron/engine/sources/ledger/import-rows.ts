import type { Writable } from '../../db/open.ts';
import type { Job } from '../../job.ts';
import { mapHeader } from '../csv/header.ts';
import { readRecords } from '../csv/records.ts';
import type { Split } from '../csv/splitter.ts';
import type { Tap } from '../file/bytes.ts';
import type { Format } from '../format.ts';
import { createTimes } from '../moments.ts';
import type { Study } from '../study.ts';
import type { Seen } from './alarms.ts';
import { createKeys } from './keys.ts';
import { createOriginals } from './originals.ts';
import { createRowReader, formNotes, isRagged } from './read-row.ts';
import { createWriter } from './writer.ts';

/** Notes on ragged rows beyond this number say nothing new; the alarm counts all of them. */
const RAGGED_NOTES = 1_000;

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
  const store = createStore(
    db,
    sourceId,
    known,
    format,
    createRowReader(format, mapHeader(header, format.columns), times, glossary),
  );
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

function createStore(
  db: Writable,
  sourceId: number,
  known: Study,
  format: Format,
  read: ReturnType<typeof createRowReader>,
) {
  const writer = createWriter(db, sourceId, format.table);
  const key = createKeys(format.id);
  const tally = new Map<string, number>();
  const width = known.header.length;
  let ragged = 0;

  function row(at: number, split: Split): void {
    const { cells } = split;
    const reading = read(at, split);
    if ('ignored' in reading) return writer.record(at, 'ignored', reading.ignored, null, cells);
    const uneven = isRagged(cells, width);
    if (uneven) ragged += 1;
    if ('problem' in reading) {
      writer.record(at, 'rejected', reading.problem.message, null, cells);
      writer.issue(at, 'rejected', reading.problem);
    } else {
      const { fact } = reading;
      writer.record(at, 'imported', null, key(format.identity?.(fact) ?? JSON.stringify(cells)), cells);
      writer.fact(at, fact);
      const word = format.tally?.(fact);
      if (word !== undefined) tally.set(word, (tally.get(word) ?? 0) + 1);
      for (const note of reading.notes ?? []) writer.issue(at, 'note', note);
    }
    for (const note of formNotes(split, width, uneven && ragged <= RAGGED_NOTES))
      writer.issue(at, 'note', note);
  }
  return { row, seen: () => ({ ragged, tally }) };
}
