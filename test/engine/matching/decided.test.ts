import { describe, expect, it } from 'vitest';
import { answersOn, bandOf, withAnswer, type Said } from '../../../electron/engine/matching/decided.ts';
import { FoundLink } from '../../../electron/engine/matching/found-link.ts';
import type { LinkAnswer } from '../../../shared/link-words.ts';
import { link, person, registerWith, session, ticket } from '../build.ts';

const register = registerWith(person('Nadia Brandt'), person('Theo Marchand'));
const who = (name: string) => register.resolve(name, null);
const one = session(who('Nadia Brandt'), who('Theo Marchand'), { id: 'a', ids: ['a', 'b'] });
type Entry = readonly [id: string, key: string, answer: LinkAnswer | null, seq: number];
const said = (...entries: readonly Entry[]) => {
  const all = new Map<string, Map<string, Said>>();
  for (const [id, key, answer, seq] of entries)
    all.set(id, (all.get(id) ?? new Map<string, Said>()).set(key, { answer, seq }));
  return Object.fromEntries(answersOn(one, all));
};

describe('what people said about the links of a session', () => {
  it('is what was said last, under whichever of its ids', () => {
    expect(said(['a', 'ops-1', 'confirm', 3], ['b', 'ops-1', 'reject', 7])).toEqual({ 'ops-1': 'reject' });
    expect(said(['a', 'ops-1', 'confirm', 7], ['b', 'ops-1', 'reject', 3])).toEqual({ 'ops-1': 'confirm' });
    expect(said(['b', 'ops-1', 'unsure', 0])).toEqual({ 'ops-1': 'unsure' });
  });
  it('is nothing once it was taken back, and nothing that was said of another session', () => {
    expect(said(['a', 'ops-1', 'confirm', 3], ['b', 'ops-1', null, 7], ['a', 'ops-2', 'reject', 1])).toEqual({
      'ops-2': 'reject',
    });
    expect(said(['x', 'ops-1', 'confirm', 3])).toEqual({});
    expect(said()).toEqual({});
  });
});

describe('a link', () => {
  const found = new FoundLink({
    session: one,
    ticket: ticket('OPS-1'),
    named: [],
    facts: { importedAt: null },
    how: 'strong',
    auto: 'strong',
    points: 60,
    reasons: [],
    answer: null,
  });
  it.each([
    ['confirm', 'person'],
    ['unsure', 'possible'],
    ['reject', 'strong'],
  ] as const)('of which a person said "%s" counts as %s', (answer, how) => {
    const decided = withAnswer(found, new Map([['ops-1', answer]]));
    expect([decided.answer, decided.how, decided.auto, decided.points]).toEqual([answer, how, 'strong', 60]);
    expect([decided.sessionId, decided.sentence]).toEqual(['a', found.sentence]);
  });
  it('of which nobody said anything stays what it is', () => {
    expect(withAnswer(found, new Map([['ops-2', 'reject']]))).toBe(found);
  });
});

it('the band says how a session is tied to its ticket, or why to none', () => {
  const none = { linked: 'not-recorded', source: true, rejected: false } as const;
  expect([
    bandOf(link(ticket('OPS-1'), { how: 'possible' }), { ...none, rejected: true }),
    bandOf(null, { ...none, linked: 'no', rejected: true }),
    bandOf(null, { ...none, linked: 'no', source: false }),
    bandOf(null, none),
    bandOf(null, { ...none, source: false }),
  ]).toEqual(['possible', 'rejected', 'none', 'not-evaluated', 'source-missing']);
});
