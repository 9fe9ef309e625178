import { describe, expect, it } from 'vitest';
import { blanketTick, usesOf, type Use } from '../../../electron/engine/matching/blanket.ts';
import { DEFAULT_POLICY } from '../../../shared/policy.ts';
import { at, link, person, registerWith, session, ticket } from '../build.ts';

const names = ['Nadia Brandt', 'Theo Marchand', 'Owen Clarke', 'Ana Lopes'] as const;
const register = registerWith(...names.map((name) => person(name)));
const who = (name: (typeof names)[number]) => register.resolve(name, null);
const DAY = 86_400_000;
const START = at('2026-02-17T10:00:00Z');
const entered = (target: (typeof names)[number], day: number) =>
  session(who('Nadia Brandt'), who(target), { startedAt: START + day * DAY });
const ops = link(ticket('OPS-12'));

describe('how widely a ticket is used', () => {
  it('is counted over its sessions in whatever order: how many, for whom, from when to when', () => {
    const uses = usesOf([
      { session: entered('Theo Marchand', 2), link: ops },
      { session: entered('Theo Marchand', 5), link: ops },
      { session: entered('Owen Clarke', 1), link: ops },
      { session: entered('Theo Marchand', 3), link: ops },
      { session: entered('Ana Lopes', 4), link: ops },
      { session: entered('Ana Lopes', 9), link: link(ticket('OPS-9')) },
    ]);
    const { sessions, targets, first, last } = uses.get('OPS-12') as Use;
    expect([sessions, targets.size, (first - START) / DAY, (last - START) / DAY]).toEqual([5, 3, 1, 5]);
    expect(uses.get('OPS-9')).toMatchObject({ sessions: 1, targets: { size: 1 } });
  });
  it('is one account where only one was entered', () => {
    const twice = [1, 2].map((day) => ({ session: entered('Theo Marchand', day), link: ops }));
    expect(usesOf(twice).get('OPS-12')?.targets.size).toBe(1);
  });
  it('does not count what is only possible, nor sessions without a ticket', () => {
    const possible = link(ticket('OPS-12'), { how: 'possible' });
    const all = [possible, null].map((held) => ({ session: entered('Theo Marchand', 1), link: held }));
    expect(usesOf(all).size).toBe(0);
  });
});

describe('not-blanket', () => {
  const policy = { ...DEFAULT_POLICY, blanket: { targets: 2, days: 10 } };
  const tick = (targets: number, days: number) => {
    const use = { sessions: 4, targets: { size: targets }, first: START, last: START + days * DAY };
    const { answer, sentence } = blanketTick(
      entered('Theo Marchand', 0),
      ops,
      new Map([['OPS-12', use]]),
      policy,
    );
    return [answer, sentence];
  };
  it.each([
    [1, 0, 'yes', '1 account within a day'],
    [2, 0.99, 'yes', '2 accounts within a day'],
    [2, 1, 'yes', '2 accounts over 1 day'],
    [2, 10, 'yes', '2 accounts over 10 days'],
    [2, 10.01, 'no', '2 accounts over 11 days'],
    [3, 0, 'no', '3 accounts within a day'],
  ] as const)('%s accounts in %s days: %s', (targets, days, answer, words) => {
    expect(tick(targets, days)).toEqual([answer, `OPS-12 is used for ${words}; limit 2 in 10 days.`]);
  });
  it('is not recorded where the ticket counts for nothing yet, or there is none', () => {
    const untested = (held: typeof ops | null) =>
      blanketTick(entered('Theo Marchand', 0), held, new Map(), policy);
    expect(untested(ops)).toMatchObject({ answer: 'not-recorded', cite: ops.ticket.cite });
    expect(untested(null)).toMatchObject({ answer: 'not-recorded', cite: { sourceId: 1, row: 2 } });
  });
});
