import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideInBulk, previewBulk } from '../../../electron/engine/links/bulk.ts';
import { undoLinks } from '../../../electron/engine/links/undo.ts';
import { logEntries } from '../../../electron/engine/log.ts';
import { LINK_ANSWERS } from '../../../shared/link-words.ts';
import type { InputOf } from '../../../shared/contract/index.ts';
import { linkCalls } from '../../../shared/contract/links.ts';
import { ALL, ann, inTown, standing, type Town } from './town.ts';

type Bulk = InputOf<'links.preview'>;
const EVERY = ['explicit-key', 'strong', 'possible', 'none'] as const;
const bulk = (more: Partial<Bulk>): Bulk => ({
  filter: { ...ALL, bands: [...EVERY] },
  search: '',
  answer: 'confirm',
  leastPoints: null,
  ...more,
});
const preview = (town: Town, more: Partial<Bulk> = {}) =>
  linkCalls['links.preview'].output.parse(previewBulk(town.review.reader, bulk(more)));
const apply = (town: Town, links: number, more: Partial<Bulk> = {}) =>
  decideInBulk(town.review.db, { ...bulk(more), links, note: 'Looked at together.' }, ann);

const namesakes = 'Several people bear the name of the account: somebody must look at each';

describe('a preview says what would be decided, and why the rest would not', () => {
  const cases: [string, Partial<Bulk>, tickets: string[], left: Record<string, number>][] = [
    ['confirm all', {}, ['T-1', 'T-2', 'T-5'], { 'No candidate': 1, [namesakes]: 1 }],
    [
      'reject all: of namesakes as well',
      { answer: 'reject' },
      ['T-1', 'T-2', 'T-4', 'T-5'],
      { 'No candidate': 1 },
    ],
    [
      'only with many points',
      { leastPoints: 90 },
      ['T-1', 'T-5'],
      { 'No candidate': 1, 'Fewer than 90 points': 2 },
    ],
    ['what is searched for', { search: 'petkov' }, ['T-2'], {}],
    ['one band', { filter: { ...ALL, bands: ['strong'] } }, ['T-1'], {}],
    ['nothing fits', { search: 'nobody at all' }, [], {}],
  ];
  it('by filter, search, answer and points', () =>
    inTown((town) => {
      for (const [name, input, tickets, left] of cases) {
        const { links, rows, left: reasons } = preview(town, input);
        expect(
          rows.map(({ ticket }) => ticket),
          name,
        ).toEqual(tickets);
        expect(links, name).toBe(tickets.length);
        expect(Object.fromEntries(reasons.map(({ reason, count }) => [reason, count])), name).toEqual(left);
      }
    }));

  it('what somebody has decided stays as it is', () =>
    inTown((town) => {
      town.say(11, 'T-3', 'reject');
      expect(preview(town, { search: 'petkov' })).toEqual({
        links: 0,
        left: [{ reason: 'Decided already', count: 1 }],
        rows: [],
      });
    }));
});

it('all of it is one entry of the log, and one undo takes it back', () =>
  inTown((town) => {
    town.say(13, 'T-4', 'unsure');
    const before = standing(town.review);
    const entries = logEntries(town.review.reader).length;
    const { seq } = apply(town, 3);
    expect(logEntries(town.review.reader)).toHaveLength(entries + 1);
    expect(standing(town.review)).toEqual([
      '10 T-1 confirm',
      '11 T-2 confirm',
      '13 T-4 unsure',
      '14 T-5 confirm',
    ]);
    expect(town.item(10).history).toMatchObject([{ together: 3, note: 'Looked at together.', blind: false }]);
    expect(undoLinks(town.review.db, seq, ann)).toEqual({ links: 3 });
    expect(standing(town.review)).toEqual(before);
    expect(logEntries(town.review.reader)).toHaveLength(entries + 2);
  }));

it('undo leaves alone what somebody has decided otherwise since', () =>
  inTown((town) => {
    const { seq } = apply(town, 3);
    town.say(10, 'T-1', 'reject');
    expect(undoLinks(town.review.db, seq, ann)).toEqual({ links: 2 });
    expect(standing(town.review)).toEqual(['10 T-1 reject']);
  }));

it('when the queue has changed since the preview nothing is decided', () =>
  inTown((town) => {
    town.say(10, 'T-1', 'reject');
    const entries = logEntries(town.review.reader).length;
    expect(() => apply(town, 3)).toThrow(
      'The preview showed 3 links, now there are 2. Nothing was decided: look at the preview again.',
    );
    expect(logEntries(town.review.reader)).toHaveLength(entries);
  }));

type Step =
  | {
      readonly does: 'say';
      readonly hour: number;
      readonly ticket: string;
      readonly answer: (typeof LINK_ANSWERS)[number] | null;
    }
  | { readonly does: 'bulk'; readonly answer: 'confirm' | 'reject' };
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    does: fc.constant('say' as const),
    hour: fc.integer({ min: 10, max: 12 }),
    ticket: fc.constantFrom('T-1', 'T-2'),
    answer: fc.constantFrom(...LINK_ANSWERS, null),
  }),
  fc.record({
    does: fc.constant('bulk' as const),
    answer: fc.constantFrom('confirm' as const, 'reject' as const),
  }),
);

it('undoing any sequence of decisions, the last first, leads back through every state', () =>
  inTown((town) => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const trail: { seq: number; before: string[] }[] = [];
        for (const one of steps) {
          const before = standing(town.review);
          const seq = take(town, one);
          if (seq !== null) trail.push({ seq, before });
        }
        for (const { seq, before } of trail.toReversed()) {
          undoLinks(town.review.db, seq, ann);
          expect(standing(town.review)).toEqual(before);
        }
      }),
      { numRuns: 40 },
    );
  }));

/** The entry of the log that a step makes; null: there was nothing to do. */
function take(town: Town, one: Step): number | null {
  if (one.does === 'say') {
    const stands = standing(town.review).some((line) => line.startsWith(`${one.hour} ${one.ticket} `));
    return one.answer !== null || stands ? town.say(one.hour, one.ticket, one.answer) : null;
  }
  const { links } = preview(town, { answer: one.answer });
  return links === 0 ? null : apply(town, links, { answer: one.answer }).seq;
}
