import type { Writable } from '../../db/open.ts';
import type { Format } from '../format.ts';
import { reasonOf } from '../inspect.ts';
import type { Given, Study } from '../study.ts';

/** Everything a person or the file settled, so that the list can be read again the same. */
function answersOf({ detection, file, settings }: Study, format: Format, given: Given): string {
  return JSON.stringify({
    kind: format.id,
    zone: settings.zone ?? undefined,
    dateOrder: settings.dateOrder ?? undefined,
    yearFrom: settings.yearFrom ?? undefined,
    encoding: given.encoding,
    list: file.list ?? undefined,
    mapping: detection.chosen ? given.mapping : undefined,
  });
}

/** Enters a list among the sources, with an empty ledger. @returns its id. */
export function insertSource(db: Writable, known: Study, format: Format, given: Given): number {
  const { file, layout, header, headerRow, settings, detection } = known;
  const as = given.as ?? file;
  const inserted = db
    .prepare(
      `INSERT INTO source (file, list, kind, sha256, bytes, kept_sha256, kept_bytes, encoding, syntax, delimiter, header_row,
         zone, date_order, year_from, given, kind_chosen, detected, header,
         total, imported, duplicate, ignored, rejected, alarms, tally)
       VALUES (@file, @list, @kind, @sha256, @bytes, @sha256, @bytes, @encoding, @syntax, @delimiter, @headerRow,
         @zone, @dateOrder, @yearFrom, @given, @chosen, @detected, @header, 0, 0, 0, 0, 0, '[]', '{}')`,
    )
    .run({
      file: as.name,
      list: as.list ?? '',
      kind: format.id,
      sha256: as.sha256,
      bytes: as.bytes,
      encoding: file.encoding,
      syntax: layout.syntax,
      delimiter: layout.syntax === 'csv' ? layout.delimiter : '',
      headerRow,
      ...settings,
      given: answersOf(known, format, given),
      chosen: detection.chosen ? 1 : 0,
      detected: reasonOf(known),
      header: JSON.stringify(header),
    });
  return Number(inserted.lastInsertRowid);
}
