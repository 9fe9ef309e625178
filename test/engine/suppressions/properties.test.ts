import fc from 'fast-check';
import { expect, it } from 'vitest';
import { quietJob } from '../../../electron/engine/job.ts';
import { analyse, type ReviewFile } from '../../../electron/engine/review.ts';
import { reviewDocument } from '../../../electron/engine/views/document.ts';
import { previewSuppression } from '../../../electron/engine/suppressions/preview.ts';
import type { RuleId } from '../../../shared/words.ts';
import { approve, atDesk, draftOf, end, listed, onlyRules, standing, write, type Draft } from './bench.ts';

/** Sven is of the archive, which is of the top tier; Ugo of Maps; Tilda and Noor of Lending. Repeated pairs are patterns. */
const ROWS: readonly (readonly [at: string, actor: string, target: string])[] = [
  ['02 10:00', 'Lena Ohm', 'Tilda Berg'],
  ['03 10:00', 'Lena Ohm', 'Sven Falk'],
  ['04 10:00', 'Lena Ohm', 'Tilda Berg'],
  ['05 10:00', 'Paul Vik', 'Ugo Conti'],
  ['06 10:00', 'Lena Ohm', 'Tilda Berg'],
  ['07 10:00', 'Paul Vik', 'Noor Aziz'],
  ['08 10:00', 'Lena Ohm', 'Sven Falk'],
  ['09 10:00', 'Lena Ohm', 'Sven Falk'],
  ['10 10:00', 'Paul Vik', 'Ugo Conti'],
  ['11 10:00', 'Paul Vik', 'Ugo Conti'],
];
const UNITS: Record<string, string> = {
  'Tilda Berg': 'Lending',
  'Noor Aziz': 'Lending',
  'Ugo Conti': 'Maps',
  'Sven Falk': 'Archive',
};
const RULES: readonly RuleId[] = ['no-justification', 'sensitive-unit', 'repeated-pair'];
const POLICY = { policy: onlyRules(...RULES) };

type Step =
  | { readonly kind: 'add'; readonly draft: Draft }
  | { readonly kind: 'approve' | 'end'; readonly which: number };
const draft = fc
  .record({
    rules: fc.subarray([...RULES], { minLength: 1 }),
    actor: fc.constantFrom('Lena Ohm', 'Paul Vik'),
    of: fc.constantFrom(
      { target: 'Tilda Berg' },
      { target: 'Sven Falk' },
      { target: 'Ugo Conti' },
      { unit: 'Lending' },
      { unit: 'Maps' },
      { unit: 'Archive' },
    ),
    days: fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 11 })),
  })
  .map(({ rules, actor, of, days: [from, more] }): Draft => ({
    ...{ rules, actor, ...of },
    from: `2026-02-${String(from).padStart(2, '0')}`,
    until: `2026-02-${String(from + more).padStart(2, '0')}`,
  }));
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: draft.map((one) => ({ kind: 'add' as const, draft: one })) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constantFrom('approve' as const, 'end' as const), which: fc.nat(9) }),
  },
);

type Made = { id: number; draft: Draft; approved: boolean; ended: boolean };
type Thing = { readonly rule: string; readonly place: number };

/** The meaning of suppressions, written down once more in the plainest way. */
function isCovered({ rule, place }: Thing, made: readonly Made[]): boolean {
  const [at = '', actor = '', target = ''] = ROWS[place] ?? [];
  const day = `2026-02-${at.slice(0, 2)}`;
  return made.some(
    (one) =>
      !one.ended &&
      one.draft.rules?.includes(rule as RuleId) === true &&
      one.draft.actor === actor &&
      (one.draft.unit === undefined ? one.draft.target === target : UNITS[target] === one.draft.unit) &&
      (one.draft.from ?? '') <= day &&
      day <= (one.draft.until ?? '') &&
      (UNITS[target] !== 'Archive' || one.approved),
  );
}

function thingsOf({ db }: ReviewFile): Map<string, Thing[]> {
  const places = new Map(
    (db.prepare('SELECT id FROM session ORDER BY started_at').pluck().all() as string[]).map((id, place) => [
      id,
      place,
    ]),
  );
  const parts = db.prepare('SELECT finding_id, rule, sessions FROM finding_part').all() as {
    finding_id: string;
    rule: string;
    sessions: string;
  }[];
  const things = new Map<string, Thing[]>();
  for (const { finding_id, rule, sessions } of parts)
    for (const id of JSON.parse(sessions) as string[])
      things.set(finding_id, [...(things.get(finding_id) ?? []), { rule, place: places.get(id) ?? -1 }]);
  return things;
}

const idsIn = ({ db }: ReviewFile, state: string): string[] =>
  db.prepare('SELECT id FROM finding_state WHERE state = ? ORDER BY id').pluck().all(state) as string[];

function take(review: ReviewFile, made: Made[], one: Step): void {
  const openBefore = idsIn(review, 'open');
  if (one.kind === 'add') {
    const preview = previewSuppression(review.reader, draftOf(review, one.draft));
    const id = write(review, one.draft);
    made.push({ id, draft: one.draft, approved: false, ended: false });
    expect(listed(review)[0]?.effect).toEqual(preview.effect);
  } else {
    const live = made.filter(({ ended, approved }) => !ended && (one.kind === 'end' || !approved));
    const chosen = live[one.which % Math.max(1, live.length)];
    if (!chosen) return;
    if (one.kind === 'end') end(review, chosen.id);
    else approve(review, chosen.id);
    chosen[one.kind === 'end' ? 'ended' : 'approved'] = true;
  }
  const open = idsIn(review, 'open');
  const isWithin = (some: string[], all: string[]): boolean => some.every((id) => all.includes(id));
  if (one.kind === 'end') expect(isWithin(openBefore, open), 'ending hides nothing more').toBe(true);
  else expect(isWithin(open, openBefore), 'adding and approving show nothing more').toBe(true);
}

it(
  'whatever is added, approved and ended: what is hidden is what is meant, and nothing is lost',
  () =>
    atDesk(
      ROWS,
      async (review) => {
        const things = thingsOf(review);
        expect(things.size).toBeGreaterThan(8);
        const { digest } = reviewDocument(review.reader);
        const made: Made[] = [];
        fc.assert(
          fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
            // What earlier runs left is ended first: rows are never taken away.
            for (const one of made.filter(({ ended }) => !ended)) {
              end(review, one.id);
              one.ended = true;
            }
            expect(idsIn(review, 'suppressed')).toEqual([]);
            for (const one of steps) take(review, made, one);
            const meant = [...things]
              .filter(([, all]) => all.every((thing) => isCovered(thing, made)))
              .map(([id]) => id)
              .sort();
            expect(idsIn(review, 'suppressed')).toEqual(meant);
            expect([...idsIn(review, 'suppressed'), ...idsIn(review, 'open')].sort()).toEqual(
              [...things.keys()].sort(),
            );
          }),
          { numRuns: 40 },
        );
        expect(reviewDocument(review.reader).digest).toBe(digest);
        const before = standing(review, 'suppressed');
        await analyse(review, quietJob);
        expect(standing(review, 'suppressed')).toEqual(before);
      },
      POLICY,
    ),
  120_000,
);
