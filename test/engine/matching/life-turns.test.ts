import { describe, expect, it } from 'vitest';
import { lifeOf, standingAt } from '../../../electron/engine/matching/history/life.ts';
import { inWords } from '../../../electron/engine/matching/days.ts';
import type { Ticket, TicketChange } from '../../../electron/engine/model.ts';
import { at, ticket } from '../build.ts';

const MINUTE = 60_000;
const OWN = { sourceId: 2, row: 118 };
const change = (time: number, more: Partial<TicketChange> = {}): TicketChange => ({
  at: time,
  field: 'status',
  before: 'Afloat',
  after: 'Berthed',
  who: null,
  cite: { sourceId: 7, row: time },
  ...more,
});
const turns = (changes: TicketChange[], more: Partial<Ticket>) => {
  const plain = { createdAt: 0, resolvedAt: null, resolution: 'not-recorded', status: null } as const;
  const life = lifeOf(ticket('OPS-12', { ...plain, changes, ...more }));
  return (
    life && [
      life.first,
      ...life.turns.map(({ at: time, since, state, cite }) => [time, since, state, cite.row]),
    ]
  );
};

describe('the life of a ticket', () => {
  it('is told by changes of its status alone', () => {
    expect(turns([], {})).toBeNull();
    expect(turns([change(5, { field: 'assignee' })], {})).toBeNull();
    expect(turns([change(5)], {})).toEqual([null, [5, 5, null, 5]]);
  });
  it('begins with what the first status was, by its word or by its being closed later', () => {
    expect(turns([change(5, { before: 'Open', state: 'closed' })], {})?.[0]).toBe('open');
    expect(turns([change(5, { before: 'Closed', state: 'open' })], {})?.[0]).toBe('closed');
    expect(turns([change(5), change(7, { state: 'closed' })], {})?.[0]).toBe('open');
    expect(turns([change(5), change(7, { state: 'open' })], {})?.[0]).toBeNull();
    expect(turns([change(5, { before: null, state: 'closed' })], {})?.[0]).toBe('open');
  });
  it('takes a word of the site for what the row says with the same word', () => {
    const now = (resolution: Ticket['resolution'], status: string | null, after: string | null = 'Berthed') =>
      turns([change(5, { after })], { resolution, status, updatedAt: 5 })?.[1];
    expect(now('open', 'BERTHED')).toEqual([5, 5, 'open', 5]);
    expect(now('resolved', 'Berthed')).toEqual([5, 5, 'closed', 5]);
    for (const [status, after] of [
      ['Moored', 'Berthed'],
      [null, 'Berthed'],
      ['Berthed', null],
    ] as const)
      expect(now('open', status, after)).toEqual([5, 5, null, 5]);
    expect(now('not-recorded', 'Berthed')).toEqual([5, 5, null, 5]);
  });
  it('has the close time of its row, unless a change within a minute tells of it', () => {
    const closing = change(100 * MINUTE, { state: 'closed', since: 50 * MINUTE });
    const count = (resolvedAt: number, more: Partial<TicketChange> = {}) =>
      (turns([{ ...closing, ...more }], { resolvedAt, resolution: 'resolved' })?.length ?? 0) - 1;
    expect([49, 101].map((minute) => count(minute * MINUTE))).toEqual([1, 1]);
    expect([count(49 * MINUTE - 1), count(101 * MINUTE + 1)]).toEqual([2, 2]);
    expect(count(100 * MINUTE, { state: 'open' })).toBe(2);
    const before = turns([change(9), change(20)], { resolvedAt: 15, resolution: 'resolved' });
    expect(before?.[2]).toEqual([15, 15, 'closed', 118]);
  });
  it('ends with what its row says, at its last update or nobody knows when', () => {
    const open = change(10, { state: 'open' });
    const end = (updatedAt: number | null) => turns([open], { resolution: 'resolved', updatedAt })?.[2];
    expect(end(30)).toEqual([30, 10, 'closed', 118]);
    for (const time of [10, null]) expect(end(time)).toEqual([Infinity, 10, 'closed', 118]);
    expect(turns([open], { resolution: 'open', updatedAt: 30 })).toHaveLength(2);
    expect(turns([open], { updatedAt: 30 })).toHaveLength(2);
  });
});

describe('how a ticket stood at an instant', () => {
  const turn = (time: number, state: 'open' | 'closed' | null, since = time) => ({
    at: time,
    since,
    state,
    cite: OWN,
  });
  const life = { first: 'open' as const, turns: [turn(10, 'closed'), turn(20, 'closed'), turn(30, 'open')] };
  it('is told by the first of several rows in one state', () => {
    const { state, by, next, again } = standingAt(life, 25);
    expect([state, by?.at, next?.at, again]).toEqual(['closed', 10, 30, false]);
  });
  it('changes with the very instant of a turn', () => {
    expect([9, 10, 29, 30].map((time) => standingAt(life, time).state)).toEqual([
      'open',
      'closed',
      'closed',
      'open',
    ]);
    expect(standingAt(life, 9)).toMatchObject({ by: null, next: { at: 10 }, again: false });
    expect(standingAt(life, 30)).toMatchObject({ by: { at: 30 }, next: null, again: true });
  });
  it('is unsure while a turn to another state may have come', () => {
    const vague = { first: 'open' as const, turns: [turn(30, 'closed', 10)] };
    expect([10, 11, 29, 30].map((time) => standingAt(vague, time).unsure)).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(standingAt({ first: 'closed', turns: vague.turns }, 20).unsure).toBe(false);
  });
  it('is again only where it had been closed', () => {
    const opened = { first: null, turns: [turn(5, null), turn(10, 'open')] };
    expect(standingAt(opened, 10).again).toBe(false);
  });
});

it('two instants of one day are told with their times', () => {
  const [one, other] = [at('2026-03-05T09:04:00Z'), at('2026-03-05T10:30:00Z')];
  expect(inWords(one, other)).toEqual(['5 Mar 2026, 09:04 UTC', '5 Mar 2026, 10:30 UTC']);
  expect(inWords(one, at('2026-03-06T09:04:00Z'))).toEqual(['5 Mar 2026', '6 Mar 2026']);
});
