import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sharedWords } from '../../../electron/engine/matching/closeness.ts';
import {
  matchers,
  mostPoints,
  reasonsFor,
  type Pairing,
} from '../../../electron/engine/matching/matchers.ts';
import type { Ticket } from '../../../electron/engine/model.ts';
import { policyFrom } from '../../../shared/policy.ts';
import { at, person, registerWith, session, ticket } from '../build.ts';

const register = registerWith(person('Nadia Brandt'), person('Theo Marchand'), person('Owen Clarke'));
const who = (name: string) => register.resolve(name, null);
const [nadia, theo, owen] = [who('Nadia Brandt'), who('Theo Marchand'), who('Owen Clarke')];
const policy = policyFrom({});
const base = session(nadia, theo, { reason: 'Invoice of the Lisbon warehouse blocked' });
const HOUR = 3_600_000;

const pairingOf = (of: Ticket, more: Partial<Pairing> = {}): Pairing => ({
  session: base,
  ticket: of,
  named: [],
  keyed: false,
  policy,
  whoWrote: (text, at) => register.resolveText(text, at),
  ...more,
});
const idsOf = (of: Ticket, more: Partial<Pairing> = {}) =>
  reasonsFor(pairingOf(of, more)).reasons.map(({ id }) => id);

/** One that has nothing to do with the session, and what makes each reason hold. */
const NEUTRAL = ticket('OPS-1', {
  requester: [owen],
  affected: [],
  assignee: [owen],
  commenters: [],
  createdAt: at('2026-01-01T00:00:00Z'),
  resolvedAt: at('2026-01-02T00:00:00Z'),
});
const NADIAS = { commenters: [nadia] };
const SWITCHES: Readonly<Record<string, (pairing: Pairing) => Pairing>> = {
  key: (pairing) => ({ ...pairing, keyed: true }),
  requester: (pairing) => withTicket(pairing, { requester: [theo] }),
  affected: (pairing) => withTicket(pairing, { affected: [theo] }),
  named: (pairing) => ({ ...pairing, named: [theo] }),
  assigned: (pairing) => withTicket(pairing, { assignee: [nadia] }),
  open: (pairing) => withTicket(pairing, { resolvedAt: base.startedAt + HOUR }),
  commented: (pairing) => withTicket(pairing, NADIAS),
  text: (pairing) => withTicket(pairing, { text: 'The Lisbon warehouse cannot release an invoice.' }),
};
const withTicket = (pairing: Pairing, more: Partial<Ticket>): Pairing => ({
  ...pairing,
  ticket: { ...pairing.ticket, ...more },
});

describe('every reason is worth exactly its points', () => {
  it('says nothing of a ticket that has nothing to do with the session', () => {
    expect(reasonsFor(pairingOf(NEUTRAL))).toEqual({ reasons: [], points: 0 });
  });

  for (const [id, turnOn] of Object.entries(SWITCHES))
    it(`${id}: taken away from any others, exactly its points are gone`, () => {
      const others = fc.subarray(Object.keys(SWITCHES).filter((other) => other !== id));
      fc.assert(
        fc.property(others, (on) => {
          const without = on.reduce(
            (pairing, one) => SWITCHES[one]?.(pairing) ?? pairing,
            pairingOf(NEUTRAL),
          );
          const [before, after] = [reasonsFor(turnOn(without)), reasonsFor(without)];
          expect(before.points - after.points).toBe(matchers.find((matcher) => matcher.id === id)?.points);
          expect(before.reasons.map((reason) => reason.id)).toContain(id);
          expect(before.reasons.filter((reason) => reason.id !== id)).toEqual(after.reasons);
          for (const { reasons, points } of [before, after])
            expect(points).toBe(reasons.reduce((sum, reason) => sum + reason.points, 0));
        }),
      );
    });

  it('has a name and points of its own for each', () => {
    expect(new Set(matchers.map(({ id }) => id)).size).toBe(matchers.length);
    for (const { reason, points } of matchers) {
      expect(reason).toMatch(/^[A-Z].*[^.]$/u);
      expect(points).toBeGreaterThan(0);
    }
  });

  it('gives what is not recorded no points, and knows what it could be worth', () => {
    const bare = { ...NEUTRAL, createdAt: null, resolvedAt: null, resolution: 'not-recorded' as const };
    const unknown = pairingOf({ ...bare, assignee: null }, { named: [theo] });
    expect(reasonsFor(unknown).points).toBe(20);
    expect(mostPoints(unknown)).toBe(20 + 25 + 20 + 15);
    expect(mostPoints(pairingOf(NEUTRAL, { named: [theo] }))).toBe(20);
  });
});

describe('a comment near the session', () => {
  const comment = (iso: string | null, author = 'Nadia Brandt') => ({
    at: iso === null ? null : at(iso),
    author,
    text: 'Looked into it.',
  });
  const cases: { name: string; ticket: Partial<Ticket>; near: boolean }[] = [
    { name: 'an hour after', ticket: { ...NADIAS, comments: [comment('2026-02-17T20:30:00Z')] }, near: true },
    {
      name: 'three days before',
      ticket: { ...NADIAS, comments: [comment('2026-02-14T19:02:00Z')] },
      near: true,
    },
    { name: 'a week later', ticket: { ...NADIAS, comments: [comment('2026-02-24T20:30:00Z')] }, near: false },
    { name: 'without a time', ticket: { ...NADIAS, comments: [comment(null)] }, near: false },
    {
      name: 'by somebody else',
      ticket: { commenters: [nadia, owen], comments: [comment('2026-02-17T20:30:00Z', 'Owen Clarke')] },
      near: false,
    },
  ];
  for (const { name, ticket: more, near } of cases)
    it(name, () => {
      const ids = idsOf({ ...NEUTRAL, ...more });
      expect(ids).toContain('commented');
      expect(ids.includes('comment-near')).toBe(near);
    });
});

describe('words in common', () => {
  const cases: { reason: string | null; text: string; words: string[] }[] = [
    {
      reason: 'Invoice of the Lisbon warehouse',
      text: 'Lisbon: invoices are late.',
      words: ['Invoice', 'Lisbon'],
    },
    {
      reason: 'Vérifier la facture 2231 du dépôt de Lyon',
      text: 'Facture 2231 refusée au depot',
      words: ['facture', 'dépôt', '2231'],
    },
    { reason: 'Reset for Theo Marchand', text: 'Theo Marchand asks for a reset.', words: [] },
    { reason: 'Check user account access', text: 'User account: check the access', words: [] },
    { reason: 'OPS-77 OPS-78', text: 'See OPS-77 and OPS-78', words: [] },
    { reason: 'Dashboard empty', text: 'Payroll run of May', words: [] },
    { reason: null, text: 'Payroll run of May', words: [] },
  ];
  for (const { reason, text, words } of cases)
    it(`${reason ?? 'no reason'} / ${text}`, () => {
      expect(sharedWords({ ...base, reason }, { ...NEUTRAL, title: 'OPS-1', text }, policy)).toEqual(words);
    });

  it('shows them, and is worth no more than ten points', () => {
    const { reasons } = reasonsFor(
      pairingOf({ ...NEUTRAL, text: 'The Lisbon warehouse cannot release an invoice.' }),
    );
    expect(reasons).toEqual([
      { id: 'text', reason: 'Says what the reason says: "Invoice", "Lisbon", "warehouse"', points: 10 },
    ]);
  });
});
