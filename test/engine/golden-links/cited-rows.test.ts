import { describe, expect, it } from 'vitest';
import type { Readable } from '../../../electron/engine/db/open.ts';
import { linksOf, suggestionsOf } from '../../../electron/engine/views/session-links.ts';
import { ticksOf } from '../../../electron/engine/views/session-detail.ts';
import type { Cite } from '../../../shared/contract/common.ts';
import { TICKS } from '../../../shared/words.ts';
import { withReview } from '../temp-review.ts';
import { ZONE } from './calendar.ts';
import { sheetsOf } from './files.ts';
import { textOf } from './sheet.ts';
import { STORIES } from './stories/index.ts';
import { tell } from './tell.ts';

const files = sheetsOf(tell(STORIES)).map((sheet) => ({ name: sheet.name, text: textOf(sheet) }));

type Said = { readonly what: string; readonly sentence: string; readonly cite: Cite | null };

/** All that is said about a session and its tickets, with the row it rests on. */
function saidOf(reader: Readable, id: string): Said[] {
  return [
    ...ticksOf(reader, id).map(({ id: tick, ...rest }) => ({ what: tick, ...rest })),
    ...linksOf(reader, id).flatMap(({ ticket, sentence, cite, clock }) => [
      { what: `link to ${ticket}`, sentence, cite },
      ...clock.map(({ fact, ...rest }) => ({ what: `${ticket}: ${fact}`, ...rest })),
    ]),
    ...suggestionsOf(reader, id).map(({ ticket, sentence, cite }) => ({
      what: `suggestion of ${ticket}`,
      sentence,
      cite,
    })),
  ];
}

/** Tells whether a row was read from a file of that name. */
function rowReader(reader: Readable): (cite: Cite) => boolean {
  const found = reader
    .prepare(
      `SELECT 1 FROM record r JOIN source s ON s.id = r.source_id
       WHERE r.source_id = @sourceId AND s.file = @file AND r.row = @row AND r.fate = 'imported'`,
    )
    .pluck();
  return ({ sourceId, file, row }) => found.get({ sourceId, file, row }) !== undefined;
}

const isPlain = (sentence: string): boolean =>
  /^\S.*[.)]$/u.test(sentence) && !/ {2}|undefined|null|NaN|\[object|\d{4,}:[0-9a-f]{4,}/u.test(sentence);

describe('what the justification test says', () => {
  it('cites a row that is in the review for every answer, in a whole sentence', () =>
    withReview({ files, zone: ZONE }, ({ reader }) => {
      const ids = reader.prepare('SELECT id FROM session ORDER BY started_at, id').pluck().all() as string[];
      const said = ids.flatMap((id) => saidOf(reader, id));
      const exists = rowReader(reader);
      expect(ids.length).toBeGreaterThanOrEqual(200);
      for (const id of ids) expect(ticksOf(reader, id).map((tick) => tick.id)).toEqual(TICKS);
      expect(said.filter(({ cite }) => cite === null || !exists(cite))).toEqual([]);
      expect(said.filter(({ sentence }) => !isPlain(sentence))).toEqual([]);
    }));

  it('says for every session where a ticket was looked for, in numbers that add up', () =>
    withReview({ files, zone: ZONE }, ({ reader }) => {
      const rows = reader.prepare('SELECT id, band, considered FROM session').all() as {
        id: string;
        band: string;
        considered: string;
      }[];
      const tickets = reader.prepare('SELECT count(*) FROM known_ticket').pluck().get();
      for (const { id, band, considered } of rows) {
        const { sentence, from, to, ...counts } = JSON.parse(considered) as Record<string, number> & {
          sentence: string;
        };
        expect(counts).toMatchObject({ tickets });
        const compared = (counts['keyed'] ?? 0) + (counts['about'] ?? 0);
        expect(sentence).toContain(
          `Compared with ${compared === 0 ? 'none' : compared} of ${String(tickets)}`,
        );
        expect(Number(from)).toBeLessThan(Number(to));
        expect(linksOf(reader, id).length).toBeLessThanOrEqual(compared);
        if (band === 'none') expect(linksOf(reader, id)).toEqual([]);
      }
    }));
});
