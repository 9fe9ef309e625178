import { beforeAll, describe, expect, it } from 'vitest';
import type { ReviewDocument } from '../../../shared/document.ts';
import { TICKS } from '../../../shared/words.ts';
import { documentOf } from '../temp-review.ts';
import { ZONE } from './calendar.ts';
import { differences, pairsOf, wordsOf, type Pair } from './compare.ts';
import { sheetsOf } from './files.ts';
import { textOf } from './sheet.ts';
import { STORIES } from './stories/index.ts';
import { tell } from './tell.ts';

const told = tell(STORIES);
const EXACT = TICKS.filter((tick) => tick !== 'specific');
let document: ReviewDocument;
let pairs: readonly Pair[];

beforeAll(async () => {
  const files = sheetsOf(told).map((sheet) => ({ name: sheet.name, text: textOf(sheet) }));
  document = await documentOf({ files, zone: ZONE });
  pairs = pairsOf(told.sessions, document);
});

const otherThan = (is: (pair: Pair) => readonly [unknown, unknown]): string[] =>
  pairs
    .map((pair) => ({ pair, found: is(pair) }))
    .filter(({ found: [should, got] }) => should !== got)
    .map(
      ({ pair, found: [should, got] }) =>
        `should be ${String(should)}, is ${String(got)} [${wordsOf(pair.told)}]`,
    );

describe('the golden set of the justification test', () => {
  it('is large enough, and every row of it is read', () => {
    expect(told.sessions.length).toBeGreaterThanOrEqual(200);
    expect(told.tickets.length).toBeGreaterThanOrEqual(150);
    expect(document.sources.map(({ file, rows }) => [file, rows.imported])).toEqual(
      document.sources.map(({ file, rows }) => [file, rows.total]),
    );
  });

  it.each(EXACT)('answers %s as told, every time', (tick) => {
    expect(pairs.flatMap((pair) => differences(pair, [tick]))).toEqual([]);
  });

  it('answers whether the reason is specific as told, at least 95 times in 100', () => {
    const wrong = pairs.flatMap((pair) => differences(pair, ['specific']));
    expect(wrong.length / pairs.length, wrong.join('\n')).toBeLessThanOrEqual(0.05);
  });

  it('comes to the verdict that was told', () => {
    expect(otherThan(({ told, got }) => [told.expect.verdict, got.verdict])).toEqual([]);
  });

  it('ties each session to its ticket as well as told', () => {
    expect(otherThan(({ told, got }) => [told.expect.band, got.band])).toEqual([]);
    expect(otherThan(({ told, got }) => [told.expect.links ?? 1, got.links.length])).toEqual([]);
  });

  it('suggests a ticket that is nearly named, and links none for it', () => {
    expect(
      otherThan(({ told, got }) => [told.expect.suggested ?? 'none', got.suggestions[0]?.basis ?? 'none']),
    ).toEqual([]);
  });
});
