import { rowLimitAlarm } from '../care/row-limits.ts';
import type { Alarm, Format } from '../format.ts';
import type { StoreSeen } from './store.ts';

/** What an import saw that no single row shows. */
export type Seen = StoreSeen & {
  readonly name: string;
  /** Whether the list has a header row; JSON has none. */
  readonly headed: boolean;
  readonly damaged: number;
  readonly mended: boolean;
  /** The list may hold secrets, which were left out of what is kept. */
  readonly secrets: boolean;
  readonly zoned: number;
  readonly zoneless: number;
  readonly daysOnly: number;
  readonly zone: string | null;
};

/** The known limits of a source, each in one plain sentence. */
export function alarmsOf(format: Format, seen: Seen): readonly Alarm[] {
  const alarms: Alarm[] = [...rowLimitAlarm(format, seen)];
  const add = (code: string, message: string) => alarms.push({ code, message });
  if (seen.rows === 0)
    add(
      'no-rows',
      `${seen.name} has a header and no rows: either nothing was recorded, or the filter of the export was too narrow.`,
    );
  if (seen.endsMidRow)
    add(
      'ends-mid-row',
      `${seen.name} ends in the middle of its last row: it was cut off, and rows after it may be missing. Export it again.`,
    );
  if (seen.broken > 0)
    add(
      'broken-rows',
      `${plural(seen.broken, 'row')} of ${seen.name} could not be told apart from the text around ${seen.broken === 1 ? 'it' : 'them'}; each is among the rejected rows with its line.`,
    );
  if (seen.secrets)
    add(
      'secrets-left-out',
      `${seen.name} may hold secrets such as session tokens. They were replaced by asterisks before anything was stored, so what the review keeps is not the file byte for byte; its own SHA-256 is stated.`,
    );
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
