import type { SourceKind } from '../../../../shared/words.ts';
import type { Readable } from '../../db/open.ts';
import type { Alarm, Format } from '../format.ts';
import { formats } from '../formats/index.ts';

/** A source as its alarms, its card and what it can prove go by. */
export type CareSource = {
  readonly id: number;
  readonly file: string;
  /** Empty where the file is or holds one list. */
  readonly list: string;
  readonly kind: SourceKind;
  readonly format: Format | null;
  readonly sha256: string;
  readonly total: number;
  readonly ignored: number;
  readonly rejected: number;
  /** Instants (ms, UTC) of its first and last imported row; null: a list without times. */
  readonly covers: { readonly from: number; readonly to: number } | null;
  /** What the import saw. */
  readonly seen: readonly Alarm[];
  /** How many facts the format counts under each of its words. */
  readonly tally: ReadonlyMap<string, number>;
};

type Row = Omit<CareSource, 'format' | 'covers' | 'seen' | 'tally'> & {
  from: number | null;
  to: number | null;
  alarms: string;
  tally: string;
};

/** All sources of a review, by file name. */
export function careSources(reader: Readable): CareSource[] {
  const rows = reader
    .prepare(
      `SELECT id, file, list, kind, sha256, total, ignored, rejected, covers_from AS "from", covers_to AS "to", alarms, tally
       FROM source ORDER BY file, sha256, list`,
    )
    .all() as Row[];
  return rows.map(({ from, to, alarms, tally, ...row }) => ({
    ...row,
    format: formats.find(({ id }) => id === row.kind) ?? null,
    covers: from === null || to === null ? null : { from, to },
    seen: JSON.parse(alarms) as Alarm[],
    tally: new Map(Object.entries(JSON.parse(tally) as Record<string, number>)),
  }));
}

/** By what cards and reasons are kept: the file's content and the list in it, not one import of it. */
export function contentKey({ sha256, list }: { readonly sha256: string; readonly list: string }): string {
  return `${sha256} ${list}`;
}
