import { describe, expect, it } from 'vitest';
import {
  matchers,
  mostPoints,
  reasonsFor,
  type Pairing,
} from '../../../electron/engine/matching/matchers.ts';
import type { Identity, Ticket } from '../../../electron/engine/model.ts';
import { policyFrom } from '../../../shared/policy.ts';
import { at, person, registerWith, session, ticket } from '../build.ts';

const register = registerWith(person('Nadia Brandt'), person('Theo Marchand'), person('Owen Clarke'));
const who = (name: string) => register.resolve(name, null);
const [nadia, theo, owen] = [who('Nadia Brandt'), who('Theo Marchand'), who('Owen Clarke')];
const oneOfTwo = (of: Identity): Identity => ({ ...of, keys: [...of.keys, 'p:namesake'] });
const HOUR = 3_600_000;
const base = session(nadia, theo, { reason: 'Invoice of the Lisbon warehouse blocked' });
/** A complete ticket that has nothing to do with the session. */
const FULL = ticket('OPS-1', {
  requester: [owen],
  affected: [],
  assignee: [owen],
  commenters: [],
  createdAt: at('2026-01-01T00:00:00Z'),
  resolvedAt: at('2026-01-02T00:00:00Z'),
});
const pairing = (more: Partial<Ticket>, given: Partial<Pairing> = {}): Pairing => ({
  session: base,
  ticket: { ...FULL, ...more },
  named: [],
  keyed: false,
  policy: policyFrom({}),
  whoWrote: (text, time) => register.resolveText(text, time),
  ...given,
});
const pointsOf = (...ids: string[]) =>
  matchers.filter(({ id }) => ids.includes(id)).reduce((sum, { points }) => sum + points, 0);

describe('what is not recorded could be worth', () => {
  it.each<[string, Partial<Ticket>, string[]]>([
    ['nothing in a complete ticket', {}, []],
    ['its requester', { requester: null }, ['requester']],
    ['whom it is about', { lacks: ['affected'] }, ['affected']],
    ['its text', { lacks: ['text'] }, ['named', 'text']],
    ['its comments', { lacks: ['comments'] }, ['named']],
    ['its assignee', { assignee: null }, ['assigned']],
    ['an assignee of the actor’s name', { assignee: [oneOfTwo(nadia)] }, ['assigned']],
    ['who commented', { commenters: null }, ['commented', 'comment-near']],
    ['a commenter of the actor’s name', { commenters: [oneOfTwo(nadia)] }, ['commented']],
    [
      'the time of a comment',
      { commenters: [owen], comments: [{ at: null, author: 'Owen Clarke', text: 'Hm.' }] },
      ['comment-near'],
    ],
    [
      'when it was opened and closed',
      { createdAt: null, resolvedAt: null, resolution: 'not-recorded' },
      ['open', 'near'],
    ],
  ])('%s', (_, more, ids) => {
    expect(mostPoints(pairing(more))).toBe(pointsOf(...ids));
  });
  it('a text only where the session has a reason', () => {
    expect(mostPoints(pairing({ lacks: ['text'] }, { session: { ...base, reason: null } }))).toBe(
      pointsOf('named'),
    );
  });
});

describe('a namesake of the target', () => {
  it.each<[string, Partial<Ticket>, readonly Identity[], boolean]>([
    ['who asked', { requester: [oneOfTwo(theo)] }, [], true],
    ['whom it is about', { affected: [oneOfTwo(theo)] }, [], true],
    ['whom the text names', {}, [oneOfTwo(theo)], true],
    ['is none beside the target', { requester: [oneOfTwo(theo)], affected: [theo] }, [], false],
    ['is none where no people are', { requester: null, affected: null }, [], false],
  ])('%s: %#', (_, more, named, expected) => {
    const ids = reasonsFor(pairing(more, { named })).reasons.map(({ id }) => id);
    expect(ids.includes('namesake')).toBe(expected);
  });
});

describe('opened near the session', () => {
  const near = (createdAt: number | null, given: Partial<Pairing> = {}) =>
    reasonsFor(pairing({ createdAt, resolvedAt: null }, given)).reasons.some(({ id }) => id === 'near');
  const [start, end] = [base.startedAt, base.endedAt ?? 0];
  it('is so up to three days before its start and after its end', () => {
    expect([near(start - 72 * HOUR), near(start - 72 * HOUR - 1)]).toEqual([true, false]);
    expect([near(end + 72 * HOUR), near(end + 72 * HOUR + 1)]).toEqual([true, false]);
    expect(near(null)).toBe(false);
  });
});
