import type { Alarm, Format } from '../format.ts';

/** What an import saw that no single row shows. */
export type Seen = {
  readonly name: string;
  readonly rows: number;
  readonly ragged: number;
  readonly damaged: number;
  readonly mended: boolean;
  readonly zoned: number;
  readonly zoneless: number;
  readonly daysOnly: number;
  readonly zone: string | null;
  readonly tally: ReadonlyMap<string, number>;
};

/** The known limits of a source, each in one plain sentence. */
export function alarmsOf(format: Format, seen: Seen): readonly Alarm[] {
  const alarms: Alarm[] = [];
  const add = (code: string, message: string) => alarms.push({ code, message });
  if (format.rowLimits?.includes(seen.rows)) {
    add(
      'row-limit',
      `${seen.name} has exactly ${seen.rows} rows, a number at which such exports are cut off; ask whether there were more.`,
    );
  }
  if (seen.damaged > 0) {
    add(
      'undecodable-characters',
      `${plural(seen.damaged, 'character')} of ${seen.name} could not be read and ${seen.damaged === 1 ? 'is' : 'are'} shown as "\ufffd".`,
    );
  }
  if (seen.ragged > 0)
    add(
      'ragged-rows',
      `${plural(seen.ragged, 'row')} of ${seen.name} ${seen.ragged === 1 ? 'has' : 'have'} more or fewer cells than the header.`,
    );
  if (seen.mended)
    add(
      'merged-header',
      `The header of ${seen.name} held two columns in one cell; it was taken apart, because the rows have a cell for each.`,
    );
  if (seen.zoned > 0 && seen.zoneless > 0) {
    add(
      'mixed-zones',
      `${seen.zoned} times of ${seen.name} carry a time zone and ${seen.zoneless} do not; those were read in ${seen.zone ?? 'no zone'}.`,
    );
  }
  if (seen.daysOnly > 0)
    add(
      'days-without-time',
      `${plural(seen.daysOnly, 'date')} of ${seen.name} ${seen.daysOnly === 1 ? 'has' : 'have'} no time of day. What began on such a day counts from its first moment, what ended on it to its last.`,
    );
  return [...alarms, ...(format.alarms?.(seen.tally) ?? [])];
}

export function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}
