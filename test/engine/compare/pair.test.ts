import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pairsOf } from '../../../electron/engine/compare/pair.ts';
import type { Side } from '../../../electron/engine/compare/side.ts';
import { DEFAULT_POLICY } from '../../../shared/policy.ts';

/** A review with these findings, and the other ids by which it knows them: "x=a" means that its finding a was x. */
function side(ids: string, aliases = ''): Side {
  const words = (text: string): string[] => text.split(' ').filter((word) => word !== '');
  return {
    name: '',
    period: null,
    policy: DEFAULT_POLICY,
    sessions: 0,
    findings: words(ids).map((id) => ({
      id,
      rule: 'no-justification',
      severity: 'high',
      subject: id,
      at: null,
      state: 'open',
    })),
    aliases: new Map(words(aliases).map((one) => one.split('=') as [string, string])),
    rules: new Map(),
    sources: [],
  };
}
const paired = (before: Side, after: Side): string[] =>
  pairsOf(before, after)
    .map((pair) => `${pair.before?.id ?? '-'}:${pair.after?.id ?? '-'}`)
    .sort();

it.each([
  ['by id', side('a b'), side('b c'), ['-:c', 'a:-', 'b:b']],
  ['by an id that the later review knows', side('x'), side('a', 'x=a'), ['x:a']],
  ['by an id that the earlier review knows', side('a', 'x=a'), side('x'), ['a:x']],
  ['by its own id before any other one', side('a x'), side('a', 'x=a'), ['a:a', 'x:-']],
  ['each once: the first of two that were put together', side('x y'), side('a', 'x=a y=a'), ['x:a', 'y:-']],
  ['each once: the first of two that were taken apart', side('a', 'x=a y=a'), side('x y'), ['-:y', 'a:x']],
  ['not by an id that no finding has', side('x'), side('a', 'z=a x=gone'), ['-:a', 'x:-']],
])('a finding is found again %s', (_how, before, after, expected) => {
  expect(paired(before, after)).toEqual(expected);
});

/** Two reviews of few findings that refer to each other's in every way there is. */
const anyTwo = fc
  .record({
    mine: fc.uniqueArray(fc.constantFrom('s1', 's2', 'b1', 'b2', 'b3')),
    theirs: fc.uniqueArray(fc.constantFrom('s1', 's2', 'a1', 'a2', 'a3')),
    known: fc.array(fc.tuple(fc.nat(4), fc.nat(4)), { maxLength: 8 }),
    knew: fc.array(fc.tuple(fc.nat(4), fc.nat(4)), { maxLength: 8 }),
  })
  .map(({ mine, theirs, known, knew }) => {
    const refer = (links: [number, number][], from: string[], to: string[]): string =>
      links
        .map(([one, other]) => [from[one], to[other]])
        .filter(([one, other]) => one !== undefined && other !== undefined && !to.includes(one))
        .map((pair) => pair.join('='))
        .join(' ');
    return {
      mine,
      theirs,
      before: side(mine.join(' '), refer(knew, theirs, mine)),
      after: side(theirs.join(' '), refer(known, mine, theirs)),
    };
  });

it('exchanging the reviews exchanges the sides and nothing else, and each finding is in one pair', () => {
  fc.assert(
    fc.property(anyTwo, ({ mine, theirs, before, after }) => {
      const pairs = paired(before, after);
      const swapped = paired(after, before).map((pair) => pair.split(':').reverse().join(':'));
      expect(swapped.sort()).toEqual(pairs);
      const found = (place: 0 | 1) => pairs.map((pair) => pair.split(':')[place]).filter((id) => id !== '-');
      expect(found(0).sort()).toEqual([...mine].sort());
      expect(found(1).sort()).toEqual([...theirs].sort());
    }),
    { numRuns: 1000, seed: 6 },
  );
});
