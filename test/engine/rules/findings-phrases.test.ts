import { describe, expect, it } from 'vitest';
import { session, who } from '../../../electron/engine/rules/example-session.ts';
import {
  listed,
  nameOf,
  pairOf,
  quoted,
  sentence,
  sessionPhrase,
} from '../../../electron/engine/rules/phrases.ts';

describe('phrases that all rules share', () => {
  it.each([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b'], 'a and b'],
    [['a', 'b', 'c'], 'a, b and c'],
  ])('%j is "%s"', (items, text) => {
    expect(listed(items)).toBe(text);
  });

  it('quote a source on one line, and cut what runs on', () => {
    expect(quoted('  a  \n b\t')).toBe('"a b"');
    expect(quoted('12345', 5)).toBe('"12345"');
    expect(quoted('123456', 5)).toBe('"1234…"');
    expect(quoted('123 56', 5)).toBe('"123…"');
    // Letters are counted, not the units of which they are made.
    expect(quoted('𝒜𝒜𝒜𝒜', 4)).toBe('"𝒜𝒜𝒜𝒜"');
    expect(quoted('𝒜𝒜𝒜𝒜', 3)).toBe('"𝒜𝒜…"');
    expect(quoted('x'.repeat(121))).toBe(`"${'x'.repeat(119)}…"`);
  });

  it.each([
    ['As it was', 'As it was.'],
    [' As it was. ', 'As it was.'],
    ['Was it?', 'Was it?'],
    ['He said "no."', 'He said "no."'],
    ['So (or so.)', 'So (or so.)'],
    ['It has 2.5 h left', 'It has 2.5 h left.'],
    ['See OPS-1 …', 'See OPS-1 …'],
  ])('"%s" ends as a sentence', (text, whole) => {
    expect(sentence(text)).toBe(whole);
  });

  it('say of how many a name is, where it is not settled', () => {
    expect(nameOf(who('Ana Ruiz'))).toBe('Ana Ruiz');
    expect(nameOf(who('Ana Ruiz', ['p:1', 'p:2']))).toBe('Ana Ruiz (one of 2 people of that name)');
    const judged = session('2026-03-03T10:00:00Z', { target: who('Ana Ruiz', ['p:1', 'p:2']) });
    expect(pairOf(judged)).toBe('Nadia Brandt as Ana Ruiz');
  });

  it('say how long a session was, as far as its end is known', () => {
    const length = (over: Parameters<typeof session>[1]) =>
      sessionPhrase(session('2026-03-03T10:00:00Z', over), () => 'then').slice(
        'Nadia Brandt used the account of Theo Marchand on then '.length,
      );
    expect(length({ minutes: 90 })).toBe('(1 h 30 min)');
    expect(length({ minutes: 90, endKind: 'inferred' })).toBe('(at most 1 h 30 min)');
    expect(length({ minutes: 90, endKind: 'open' })).toBe('(end not recorded)');
    expect(length({ minutes: null, endKind: 'logout' })).toBe('(end not recorded)');
    expect(length({ minutes: -5 })).toBe(length({ minutes: 0 }));
  });
});
