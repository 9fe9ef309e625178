import { describe, expect, it } from 'vitest';
import { copiesOf } from '../../../electron/engine/matching/copies.ts';
import { hasWords, vagueness } from '../../../electron/engine/matching/vague.ts';
import { DEFAULT_POLICY } from '../../../shared/policy.ts';
import { session } from '../build.ts';

const site = {
  words: ['hotfix', 'month end', 'batch run', 'quasar', '', 'month end closing'],
  matter: ['Période lock', 'batch run rollback', 'quasar'],
};
const read = (text: string) => {
  const { kind, words } = vagueness(text, { site });
  return [kind, ...words];
};

describe('the words of a site', () => {
  it.each([
    ['a stock word, in its plural too', 'Hotfixs', ['stock', 'Hotfixs']],
    ['a stock phrase', 'Month end', ['stock', 'Month end']],
    ['the longest phrase that fits', 'month end closing', ['stock', 'month end closing']],
    ['a phrase that always says something, whatever its accents', 'the periode lock', [null, 'periode lock']],
    ['one of both lists says something', 'quasar', [null, 'quasar']],
    ['the longer phrase says something', 'batch run rollback', [null, 'batch run rollback']],
    ['the shorter one does not', 'batch run', ['stock', 'batch run']],
    ['what follows a phrase is read too', 'month end quasar', [null, 'quasar']],
    [
      'one phrase after the other, each once',
      'month end batch run month end',
      ['stock', 'month end', 'batch run'],
    ],
  ])('%s', (_, text, expected) => {
    expect(read(text)).toEqual(expected);
  });
  it('count only as a whole phrase', () => {
    expect(vagueness('period and lock', { site }).words).not.toContain('period lock');
    expect(vagueness('lock the period', { site }).words).not.toContain('period lock');
    expect(vagueness('month', { site }).kind).not.toBe('stock');
  });
  it('leave the patterns of ticket keys as they are, and the other way round', () => {
    expect(vagueness('OPS-12 hotfix', { site }).words).toEqual(['hotfix']);
    expect(vagueness('WO:12 help', { keys: [String.raw`WO:\d+`] }).words).toEqual(['help']);
  });
});

it('a text of nothing but keys, dates and names has no words', () => {
  expect(hasWords('OPS-12, 2026-03-01')).toBe(false);
  expect(hasWords('OPS-12 Theo Marchand', { names: ['Theo Marchand'] })).toBe(false);
  expect(hasWords('OPS-12 Theo Marchand')).toBe(true);
  expect(hasWords('help')).toBe(true);
});

it('the number of a ticket is no word of a reason, with its zeros or without', () => {
  const who = (name: string) => ({ keys: [`name:${name}`], name, username: null });
  const entered = (id: string, target: string, reason: string) =>
    session(who('nadia'), who(target), { id, ids: [id], reason });
  const [one, other, third] = [
    entered('a', 'theo', 'Calendar shows visits 42'),
    entered('b', 'owen', 'Calendar shows visits 00043'),
    entered('c', 'ana', 'Calendar shows visits 77'),
  ];
  const keys = [{ known: ['#0042'] }, { known: ['#00043'] }, { known: [] }];
  const copies = copiesOf([one, other, third], DEFAULT_POLICY, keys);
  expect([one, other, third].map(copies)).toEqual([2, 2, 1]);
});
