import type { Profile } from '../../../../shared/contract/sources.ts';
import type { ReviewFile } from '../../db/open.ts';
import type { Job } from '../../job.ts';
import { rowsOf } from '../rows.ts';
import { study, type Given } from '../study.ts';
import { createColumnCards, shown } from './column-cards.ts';

const SHOWN_ROWS = 100;

/**
 * What a list holds, for the person who says what its columns mean: the first hundred rows, and a card for each column
 * counted over all of them. Reads the list to its end once and changes nothing.
 * @throws AuditError as `study` does; the signal's reason on cancel.
 */
export async function profileOf(
  review: ReviewFile | null,
  path: string,
  given: Given,
  job: Job,
): Promise<Profile> {
  // What it is to be read as is what the person is about to say.
  const { kind: _kind, mapping: _mapping, ...plain } = given;
  const known = await study(review?.reader ?? null, path, plain, job);
  const cards = createColumnCards(known.header, given.dateOrder ?? given.reviewDateOrder ?? null);
  const rows: Profile['rows'] = [];
  let total = 0;
  for await (const records of rowsOf(known, job)) {
    for (const { row, cells } of records) {
      cards.look(cells);
      if (rows.length < SHOWN_ROWS)
        rows.push({ row, cells: known.header.map((_, at) => shown(cells[at] ?? '')) });
    }
    total += records.length;
    job.progress(`Counting the columns of ${known.file.name}`, total, null, 'rows');
  }
  return { header: [...known.header], headerRow: known.headerRow, rows, total, columns: cards.cards() };
}
