import type { Readable } from '../../db/open.ts';
import { isoInstant } from '../../views/iso-instant.ts';

export const instantCell = (at: number | null): string | null => (at === null ? null : isoInstant(at));

/** A fact has three values; an empty cell would leave open which. */
export const factCell = (fact: 0 | 1 | null): string =>
  fact === null ? 'not recorded' : fact === 1 ? 'yes' : 'no';

/** A list of texts kept as JSON: null says that the file has no such column. */
export const listCell = (json: string | null): string =>
  json === null ? 'not recorded' : (JSON.parse(json) as unknown[]).join('; ');

export type CiteRow = { readonly sourceId: number; readonly row: number };

/** The file name of a source. */
export function fileNamer(reader: Readable): (sourceId: number) => string {
  const rows = reader.prepare('SELECT id, file FROM source').all() as { id: number; file: string }[];
  const files = new Map(rows.map(({ id, file }) => [id, file]));
  return (sourceId) => files.get(sourceId) ?? 'a source taken out';
}

/** Writes cites as "Jira.csv row 118; Users.csv row 7". */
export function citeWriter(reader: Readable): (cites: readonly CiteRow[]) => string {
  const file = fileNamer(reader);
  return (cites) => cites.map(({ sourceId, row }) => `${file(sourceId)} row ${row}`).join('; ');
}
