import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideLink } from '../../../electron/engine/links/decide.ts';
import { drawSample } from '../../../electron/engine/links/draw.ts';
import { linkQuality } from '../../../electron/engine/links/quality.ts';
import { qualitySentence } from '../../../electron/engine/links/quality-sentence.ts';
import { wilson } from '../../../electron/engine/links/wilson.ts';
import { formatPercent } from '../../../shared/format.ts';
import { linkCalls } from '../../../shared/contract/links.ts';
import { list, users, type File } from '../sessions/company.ts';
import { ann, inTown, tickets, townOf, type Town } from './town.ts';
import { withReview } from '../temp-review.ts';

describe('the interval', () => {
  // Computed by hand from Wilson's formula with z = 1.96.
  it.each([
    [28, 30, 0.787, 0.982],
    [0, 10, 0, 0.278],
    [10, 10, 0.722, 1],
    [1, 2, 0.095, 0.905],
  ])('of %i right of %i', (right, judged, low, high) => {
    const interval = wilson(right, judged);
    expect([interval.low, interval.high].map((share) => Math.round(share * 1000) / 1000)).toEqual([
      low,
      high,
    ]);
  });

  const sample = fc
    .integer({ min: 1, max: 500 })
    .chain((judged) => fc.tuple(fc.integer({ min: 0, max: judged }), fc.constant(judged)));
  it('holds the share, lies between 0 and 1, and gets narrower the more are judged', () => {
    fc.assert(
      fc.property(sample, ([right, judged]) => {
        const { low, high } = wilson(right, judged);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(right / judged);
        expect(high).toBeGreaterThanOrEqual(right / judged);
        const twice = wilson(2 * right, 2 * judged);
        expect(twice.high - twice.low).toBeLessThan(high - low);
      }),
    );
  });

  it.each([
    [0, '0 %'],
    [1, '100 %'],
    [0.934, '93 %'],
    [0.998, '99.8 %'],
    [0.99999, '99.9 %'],
    [0.002, '0.2 %'],
  ])('a share of %d is written %s: never all or nothing where it is not', (share, words) => {
    expect(formatPercent(share)).toBe(words);
  });
});

describe('the sentence', () => {
  const numbers = {
    band: 'strong' as const,
    population: 412,
    drawn: 30,
    judged: 30,
    right: 28,
    wrong: 2,
    unsure: 0,
    blind: 30,
  };
  const some = { ...numbers, precision: 28 / 30, ...wilson(28, 30) };
  const none = {
    ...numbers,
    judged: 0,
    right: 0,
    wrong: 0,
    blind: 0,
    precision: null,
    low: null,
    high: null,
  };
  const all = {
    ...numbers,
    population: 12,
    drawn: 12,
    judged: 12,
    right: 11,
    wrong: 1,
    blind: 12,
    precision: 11 / 12,
    low: 11 / 12,
    high: 11 / 12,
  };
  it.each([
    [some, [], 'Strong match: 28 of 30 judged links were right: 93 % (95 % interval 79 to 98 %), of 412.'],
    [
      { ...some, drawn: 33, unsure: 2, blind: 20 },
      ['T-3', 'T-8'],
      'Strong match: 28 of 30 judged links were right: 93 % (95 % interval 79 to 98 %), of 412. 20 of them with the points hidden. 2 more could not be told. 1 of those drawn waits. Not in the review any more: T-3, T-8.',
    ],
    [none, [], 'Strong match: none of the 30 drawn links was judged yet, of 412.'],
    [all, [], 'Strong match: all 12 links were judged and 11 were right: 92 %.'],
    [{ ...none, drawn: 0 }, [], 'Strong match: 412 links, none of them drawn.'],
    [{ ...none, drawn: 0, population: 0 }, [], 'Strong match: no session has such a link.'],
  ])('%#', (given, gone, sentence) => {
    expect(qualitySentence(given, gone)).toBe(sentence);
  });
});

const draw = (town: Town, seed = 'harbour', perBand = 10) =>
  linkCalls['links.draw'].output.parse(drawSample(town.review.db, { seed, perBand }, ann));
const rows = ({ review }: Town): string[] =>
  review.reader
    .prepare(
      "SELECT place || ' ' || band || ' ' || session_id || ' ' || ticket_key FROM link_sample ORDER BY seq, place",
    )
    .pluck()
    .all() as string[];

it('a sample is worked blind: what is confirmed was right, what is rejected or replaced was wrong', () =>
  inTown(async (town) => {
    expect(linkQuality(town.review.reader)).toMatchObject({
      draw: null,
      bands: [{ population: 1 }, { population: 1 }, { population: 2 }],
    });
    const drawn = draw(town);
    expect(drawn.draw).toMatchObject({ seed: 'harbour', perBand: 10, who: 'ann', at: ann.at });
    expect(
      drawn.bands.map(({ band, population, drawn: own, judged }) => [band, population, own, judged]),
    ).toEqual([
      ['explicit-key', 1, 1, 0],
      ['strong', 1, 1, 0],
      ['possible', 2, 2, 0],
    ]);
    expect(town.queue({ sample: true }).rows).toHaveLength(4);
    expect(town.queue({ sample: true, bands: ['possible'] }).rows).toHaveLength(2);

    const sessionId = town.at(10);
    decideLink(town.review.db, { sessionId, ticket: 'T-1', answer: 'confirm', note: '', blind: true }, ann);
    town.say(11, 'T-2', 'unsure');
    town.say(11, 'T-9', 'confirm', 'Another ticket instead.');
    town.say(13, 'T-4', 'unsure');
    town.say(14, 'T-5', 'reject');
    const expected = [
      { right: 0, wrong: 1, unsure: 0, blind: 0, precision: 0, low: 0, high: 0 },
      { right: 1, wrong: 0, unsure: 0, blind: 1, precision: 1, low: 1, high: 1 },
      { right: 0, wrong: 1, unsure: 1, judged: 1, precision: 0, low: 0 },
    ];
    for (const again of [false, true]) {
      if (again) await town.analyse();
      expect(linkQuality(town.review.reader).bands).toMatchObject(expected);
      expect(town.queue({ sample: true })).toMatchObject({ decided: 4, of: 4 });
    }
    expect(linkQuality(town.review.reader).bands[2]?.high).toBeLessThan(1);
  }));

it('what was decided before does not change what is drawn, and a new draw takes the place of the last one', () =>
  inTown(async (town) => {
    draw(town);
    const first = rows(town);
    town.say(10, 'T-1', 'reject');
    town.say(11, 'T-2', 'reject');
    town.say(12, 'T-9', 'confirm');
    await town.analyse();
    draw(town);
    expect(rows(town).slice(first.length)).toEqual(first);
    draw(town, 'harbour', 1);
    expect(town.queue({ sample: true }).of).toBe(3);
    expect(() => town.review.db.exec('DELETE FROM link_sample')).toThrow('samples only grow');
  }));

it('a link whose ticket has left the review is named', () =>
  inTown((town) => {
    draw(town);
    town.review.db.exec("DELETE FROM known_ticket WHERE key = 'T-1'");
    expect(linkQuality(town.review.reader).bands[1]?.sentence).toBe(
      'Strong match: none of the 1 drawn link was judged yet, of 1. Not in the review any more: T-1.',
    );
  }));

const TARGETS = ['Zoë Brandt', 'Ivo Petkov'];
const days = (from: number): File =>
  list(
    Array.from({ length: 12 }, (_, place): [string, string, string, string, string] => {
      const day = `2026-02-${String(from + Math.floor(place / 2)).padStart(2, '0')}`;
      return [`${day}T10:0${place % 2}:00`, `${day}T10:30:00`, 'Ana Lopes', TARGETS[place % 2] ?? '', ''];
    }),
    `list-${from}.csv`,
  );

it('the same seed draws the same links in whatever order the files came, another seed others', async () => {
  const files = [users, tickets, days(5), days(12)];
  const drawnIn = (order: readonly File[], seed: string): Promise<string[]> =>
    withReview({ files: order, zone: 'UTC' }, (review) => {
      draw(townOf(review), seed, 5);
      return rows(townOf(review));
    });
  const reference = await drawnIn(files, 'one');
  expect(reference.length).toBeGreaterThanOrEqual(5);
  expect(await drawnIn(files.toReversed(), 'one')).toEqual(reference);
  expect(await drawnIn([files[2]!, files[0]!, files[3]!, files[1]!], 'one')).toEqual(reference);
  expect(await drawnIn(files, 'two')).not.toEqual(reference);
});
