import { rowLimitAlarm } from '../care/row-limits.ts';
import type { Alarm, Format } from '../format.ts';
import type { EncodingDoubt } from '../file/single-byte.ts';
import { pagesSentence, type Pages } from '../json/pages.ts';
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
  readonly encoding: string;
  readonly encodingDoubt: EncodingDoubt | null;
  readonly pages: Pages;
};

/** The known limits of a source, each in one plain sentence. */
export function alarmsOf(format: Format, seen: Seen): readonly Alarm[] {
  const alarms: Alarm[] = [...rowLimitAlarm(format, seen)];
  const add = (code: string, message: string) => alarms.push({ code, message });
  if (seen.rows === 0)
    add(
      'no-rows',
      `${seen.name} ${seen.headed ? 'has a header and no rows' : 'is an empty list'}: either nothing was recorded, or the filter of the export was too narrow.`,
    );
  if (seen.rejected > 0 && seen.ignored + seen.rejected === seen.rows)
    add(
      'nothing-imported',
      `No row of ${seen.name} was imported: ${seen.rejected === 1 ? '1 was' : `${seen.rejected} were`} rejected. Look at ${seen.rejected === 1 ? 'its reason' : 'their reasons'} before you count the file as read.`,
    );
  if (seen.endsMidRow)
    add(
      'ends-mid-row',
      `${seen.name} ends in the middle of its last row: it was cut off, and rows after it may be missing. Export it again.`,
    );
  const pages = pagesSentence(seen.name, seen.pages, seen.rows);
  if (pages !== null) add('more-pages', pages);
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
  if (seen.encodingDoubt !== null) {
    const { other, word, instead } = seen.encodingDoubt;
    add(
      'encoding-unsure',
      `${seen.name} does not say how its letters are encoded. It was read as ${seen.encoding}, in which a word is "${word}"; in ${other} it would be "${instead}". Check the names, and import the file again with the other encoding if they are wrong.`,
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
