import type { Card } from '../../../shared/contract/sources.ts';
import { TICKET_KINDS } from '../../../shared/words.ts';
import type { Readable } from '../db/open.ts';
import { periodOf } from '../settings.ts';
import { cardsOf } from '../sources/care/cards.ts';
import { contentKey } from '../sources/care/care-sources.ts';
import { byText } from '../text.ts';
import { endOfDay, startOfDay } from '../zone.ts';

/** Half-open instants (ms, UTC) that a person vouches for, and the file on whose card. */
export type DeclaredSpan = { readonly from: number; readonly to: number; readonly declared: string };

/** Days that the card of a ticket file declares, both included, and the file by its content. */
export type DeclaredDays = {
  readonly file: string;
  readonly sha256: string;
  /** Empty where the file is or holds one list. */
  readonly list: string;
  readonly covers: NonNullable<Card['covers']>;
};

/** What the cards of the ticket files declare, by the files' content: the order of import does not matter. */
export function declaredDays(reader: Readable): DeclaredDays[] {
  const cards = cardsOf(reader);
  if (cards.size === 0) return [];
  const sources = reader
    .prepare(
      `SELECT file, sha256, list FROM source WHERE kind IN (SELECT value FROM json_each(?)) ORDER BY sha256, list`,
    )
    .all(JSON.stringify(TICKET_KINDS)) as Omit<DeclaredDays, 'covers'>[];
  return sources.flatMap((source) => {
    const covers = cards.get(contentKey(source))?.card.covers;
    return covers ? [{ ...source, covers }] : [];
  });
}

/** The same as instants, in the review's zone. */
export function declaredSpans(reader: Readable): DeclaredSpan[] {
  const days = declaredDays(reader);
  if (days.length === 0) return [];
  const zone = periodOf(reader)?.zone ?? 'UTC';
  return days.map(({ file, covers }) => ({
    from: startOfDay(covers.from, zone),
    to: endOfDay(covers.to, zone),
    declared: file,
  }));
}

/** "the card of Jira.csv declares it" @param files on whose cards it stands, at least one. */
export function declaredWords(files: readonly string[]): string {
  const names = [...new Set(files)].sort(byText);
  return names.length === 1
    ? `the card of ${names.join('')} declares it`
    : `the cards of ${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''} declare it`;
}
