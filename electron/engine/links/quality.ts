import type { BandQuality, LinkQuality } from '../../../shared/contract/links.ts';
import { AUTOMATIC_BANDS, type AutomaticBand } from '../../../shared/link-words.ts';
import type { Readable } from '../db/open.ts';
import { judgedSample, type Drawn } from './judged-sample.ts';
import { qualitySentence } from './quality-sentence.ts';
import { wilson } from './wilson.ts';

/** How links are drawn, in words that let anybody draw the same. */
const METHOD =
  'Of each session the link that it would be judged by if nobody had decided. For each such link of a band: SHA-256 of the JSON list ["seed", "band", "session id", "ticket key"] without spaces in UTF-8, in hexadecimal; those with the smallest are drawn.';

/** How often automatic links were right in the last sample, by band; without a sample how many there are. */
export function linkQuality(db: Readable): LinkQuality {
  const draw = lastDraw(db);
  if (!draw) return { draw: null, bands: AUTOMATIC_BANDS.map((band) => undrawn(db, band)) };
  const { seq, seed, perBand, who, at, populations } = draw;
  const numbers = JSON.parse(populations) as Readonly<Partial<Record<AutomaticBand, number>>>;
  const sample = judgedSample(db, seq);
  return {
    draw: { seq, seed, perBand, who, at, method: METHOD },
    bands: AUTOMATIC_BANDS.map((band) => {
      const own = sample.filter((one) => one.band === band);
      return qualityOf(band, numbers[band] ?? 0, own);
    }),
  };
}

type Draw = Omit<NonNullable<LinkQuality['draw']>, 'method'> & { populations: string };

function lastDraw(db: Readable): Draw | undefined {
  return db
    .prepare(
      `SELECT d.seq, d.seed, d.per_band AS perBand, d.populations, e.who, e.at
       FROM link_draw d JOIN log_entry e ON e.seq = d.seq ORDER BY d.seq DESC LIMIT 1`,
    )
    .get() as Draw | undefined;
}

const NOTHING = {
  judged: 0,
  right: 0,
  wrong: 0,
  unsure: 0,
  blind: 0,
  precision: null,
  low: null,
  high: null,
};

function undrawn(db: Readable, band: AutomaticBand): BandQuality {
  const population = db
    .prepare('SELECT count(*) FROM session WHERE auto_band = ? AND auto_ticket IS NOT NULL')
    .pluck()
    .get(band) as number;
  const numbers = { band, population, drawn: 0, ...NOTHING };
  return { ...numbers, sentence: qualitySentence(numbers, []) };
}

function qualityOf(band: AutomaticBand, population: number, sample: readonly Drawn[]): BandQuality {
  const count = (outcome: Drawn['outcome']): number => sample.filter((one) => one.outcome === outcome).length;
  const [right, wrong, unsure] = [count('right'), count('wrong'), count('unsure')];
  const judged = right + wrong;
  const blind = sample.filter((one) => one.blind && one.outcome !== 'unsure').length;
  const precision = judged === 0 ? null : right / judged;
  // Who has judged all of them needs no estimate.
  const interval =
    judged > 0 && judged < population ? wilson(right, judged) : { low: precision, high: precision };
  const numbers = { band, population, drawn: sample.length, judged, right, wrong, unsure, blind, precision };
  const gone = sample.filter((one) => one.gone).map(({ ticket }) => ticket);
  return { ...numbers, ...interval, sentence: qualitySentence({ ...numbers, ...interval }, gone) };
}
