import { describe, expect, it, vi } from 'vitest';
import { decide } from '../../../electron/engine/findings/decide.ts';
import type { ReviewFile } from '../../../electron/engine/review.ts';
import type { RuleId } from '../../../shared/words.ts';
import { compareFiles, HALF, makeReview } from '../compare/two-reviews.ts';
import { csv, type File } from '../journeys-links/desk.ts';
import { addFiles, american, coded, into, outOf, pages, type CodedLine } from '../journeys-who/town.ts';
import { inTempFolder, withReview } from '../temp-review.ts';
import { only, orders, staff, told, visits, type Visit } from './ward.ts';

vi.setConfig({ testTimeout: 30_000 });

const ANN = { who: 'ann', at: 1_772_000_000_000 };
const sayAll = (review: ReviewFile): void =>
  decide(
    review.db,
    { ids: told(review).map(({ id }) => id), disposition: 'justified', note: 'Shift cover.' },
    ANN,
  );
const standing = (review: ReviewFile): string[] =>
  told(review).map(({ rules, sessions, state }) => `${rules.join('+')} (${sessions}) ${state}`);
/** The dispositions of the last decisions that belong to a finding there is, outgrown or not. */
const kept = ({ reader }: ReviewFile): unknown[] =>
  reader
    .prepare('SELECT l.disposition FROM last_decision l JOIN finding f ON f.id = l.finding_id')
    .pluck()
    .all();

const users: File = csv(
  'users.csv',
  'Id,Username,Name,IsActive,Department,TimeZoneSidKey,Profile.Name',
  '005000000000001AAA,ida@ward.example,Ida Krog,true,IT,Europe/Oslo,System Administrator',
  '005000000000002AAA,olav@ward.example,Olav Moe,true,Beds,Europe/Oslo,Standard User',
);
const lines: readonly CodedLine[] = [17, 18, 19, 20].flatMap((day): CodedLine[] => [
  [`2026-03-${day}T10:00:00Z`, 'ida@ward.example', 'suOrgAdminLogin', into('Olav Moe')],
  [`2026-03-${day}T10:20:00Z`, 'ida@ward.example', 'suOrgAdminLogout', outOf('Olav Moe')],
]);
const three: readonly File[] = [
  american(lines.map(([iso, , , text]) => [iso, 'ida@ward.example', text])),
  coded(lines),
  pages(
    [17, 18, 19, 20].map((day) => [
      `2026-03-${day}T10:00:02Z`,
      'ida@ward.example',
      '005000000000002AAA',
      `KEY-${day}`,
    ]),
  ),
];

describe('a decided pattern stays decided when another file shows the same sessions', () => {
  const orderings = [
    [0, 1, 2],
    [0, 2, 1],
    [1, 0, 2],
    [1, 2, 0],
    [2, 0, 1],
    [2, 1, 0],
  ];
  const RULES: readonly RuleId[] = ['repeated-pair', 'repeated-target', 'repeated-unit', 'blanket-ticket'];
  it.each(orderings)('files %i, %i, %i', (...order) => {
    const policy = { ...only(...RULES), repeated: { unit: { count: 4, days: 30 } } };
    return withReview({ files: [users], zone: 'UTC', policy }, async (review) => {
      for (const [place, which] of order.entries()) {
        const file = three[which];
        if (file) await addFiles(review, file);
        if (place === 0) sayAll(review);
        expect(standing(review)).toEqual(['repeated-pair+repeated-target+repeated-unit (4) decided']);
      }
    });
  });
});

describe('a pattern that grows or shrinks at its beginning', () => {
  const people = staff([
    { name: 'Ida Krog', unit: 'IT' },
    { name: 'Olav Moe', unit: 'Beds' },
  ]);
  const on = (...days: readonly number[]): Visit[] => days.map((day) => ({ at: `2026-03-${day}T10:00:00Z` }));
  const PAIR = only('repeated-pair');

  it.each([
    ['an earlier', 15],
    ['a later', 20],
  ])('by %s session: it is open again and knows what was said of it', (_, day) =>
    withReview(
      { files: [people, visits(on(17, 18, 19)), orders([])], zone: 'UTC', policy: PAIR },
      async (review) => {
        sayAll(review);
        await addFiles(review, visits(on(day), 'more.csv'));
        expect(standing(review)).toEqual(['repeated-pair (4) open']);
        expect(kept(review)).toEqual(['justified']);
      },
    ),
  );

  it('in a comparison it is one finding, whichever review saw more of it', () =>
    inTempFolder(async (folder) => {
      const review = (name: string, ...days: readonly number[]) =>
        makeReview(folder, name, {
          files: [people, visits(on(...days), `${name}.csv`), orders([])],
          policy: PAIR,
          asked: HALF,
        });
      const [short, long] = [await review('short', 17, 18, 19), await review('long', 15, 17, 18, 19)];
      expect((await compareFiles(short, long)).counts).toMatchObject({ 'still-open': 1, new: 0, gone: 0 });
      expect((await compareFiles(long, short)).counts).toMatchObject({ 'still-open': 1, new: 0, gone: 0 });
    }));

  it('two patterns of one pair, months apart, are never taken for each other', () =>
    inTempFolder(async (folder) => {
      const spring = visits(on(17, 18, 19), 'spring.csv');
      const later = visits(
        [1, 2, 3].map((day) => ({ at: `2026-06-0${day}T10:00:00Z` })),
        'later.csv',
      );
      const review = (name: string, ...files: readonly File[]) =>
        makeReview(folder, name, { files: [people, ...files, orders([])], policy: PAIR, asked: HALF });
      const two = await compareFiles(await review('one', spring), await review('other', later));
      expect(two.counts).toMatchObject({ 'still-open': 0, new: 1, gone: 1 });
    }));
});
