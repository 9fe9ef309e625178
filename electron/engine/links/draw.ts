import { hash } from 'node:crypto';
import type { InputOf, OutputOf } from '../../../shared/contract/index.ts';
import { AUTOMATIC_BANDS, type AutomaticBand } from '../../../shared/link-words.ts';
import type { Readable, Writable } from '../db/open.ts';
import { appendLog, type Stamp } from '../log.ts';
import { byText } from '../text.ts';
import { linkQuality } from './quality.ts';
import { keptKeys } from './ticket-keys.ts';

/**
 * Draws a sample of automatic links of each band by a seed: of each session the link that it would be judged by if nobody
 * had decided. What was drawn is kept, whatever the review holds later, and is worked in an order that mixes the bands.
 */
export function drawSample(
  db: Writable,
  { seed, perBand }: InputOf<'links.draw'>,
  { who, at }: Stamp,
): OutputOf<'links.draw'> {
  db.transaction(() => {
    const all = AUTOMATIC_BANDS.map((band) => ({ band, links: linksOf(db, band) }));
    const populations = Object.fromEntries(all.map(({ band, links }) => [band, links.length]));
    const drawn = all
      .flatMap(({ band, links }) => smallest(links, band, seed).slice(0, perBand))
      .sort(byMark);
    const detail = { seed, perBand, populations, drawn: drawn.length };
    const seq = appendLog(db, { who, at }, 'links.sampled', detail);
    db.prepare('INSERT INTO link_draw (seq, seed, per_band, populations) VALUES (?, ?, ?, ?)').run(
      seq,
      seed,
      perBand,
      JSON.stringify(populations),
    );
    const kept = keptKeys(db);
    const add = db.prepare(
      'INSERT INTO link_sample (seq, band, place, session_id, ticket_key) VALUES (?, ?, ?, ?, ?)',
    );
    for (const [place, { band, id, ticket }] of drawn.entries())
      add.run(seq, band, place + 1, id, kept(ticket));
  }).immediate();
  return linkQuality(db);
}

type Drawable = { readonly id: string; readonly ticket: string };
type Marked = Drawable & { readonly band: AutomaticBand; readonly mark: string };

/** What is proposed without any person, by the band it is proposed in. */
function linksOf(db: Readable, band: AutomaticBand): Drawable[] {
  return db
    .prepare(
      'SELECT id, auto_ticket AS ticket FROM session WHERE auto_band = ? AND auto_ticket IS NOT NULL ORDER BY id',
    )
    .all(band) as Drawable[];
}

/** See `METHOD`: content alone decides, so that the same links are drawn on every system. */
function smallest(links: readonly Drawable[], band: AutomaticBand, seed: string): Marked[] {
  return links
    .map(({ id, ticket }) => ({
      id,
      ticket,
      band,
      mark: hash('sha256', JSON.stringify([seed, band, id, ticket])),
    }))
    .sort(byMark);
}

const byMark = (a: Marked, b: Marked): number => byText(a.mark, b.mark);
