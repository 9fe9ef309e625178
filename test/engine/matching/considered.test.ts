import { describe, expect, it } from 'vitest';
import { blockOf, indexTickets, windowOf } from '../../../electron/engine/matching/candidates.ts';
import { consideredOf } from '../../../electron/engine/matching/considered.ts';
import type { Identity, Session, Ticket } from '../../../electron/engine/model.ts';
import { DEFAULT_POLICY, type Policy } from '../../../shared/policy.ts';
import { at, session, ticket } from '../build.ts';

const one = (key: string, ...more: string[]): Identity => ({
  keys: [key, ...more],
  name: 'Theo',
  username: null,
});
const theo = one('p:theo');
const START = at('2026-02-17T10:00:00Z');
const DAY = 86_400_000;
const base = session(one('p:nadia'), theo, { startedAt: START, endedAt: START + 3_600_000 });
/** A ticket of Theo's that lived between two days, counted from the session. */
const lived = (key: string, from: number, to: number | null, more: Partial<Ticket> = {}): Ticket =>
  ticket(key, {
    requester: [theo],
    createdAt: START + from * DAY,
    resolvedAt: to === null ? null : START + to * DAY,
    resolution: to === null ? 'open' : 'resolved',
    ...more,
  });
const within = (matching: Partial<Policy['matching']>, lateHours = 0): Policy => ({
  ...DEFAULT_POLICY,
  lateHours,
  matching: { ...DEFAULT_POLICY.matching, ...matching },
});
type Given = { keys?: string[]; session?: Session; policy?: Policy; count?: number };
function considered(
  tickets: Ticket[],
  { keys = [], session: given = base, policy = DEFAULT_POLICY, count }: Given = {},
) {
  const block = blockOf(
    given,
    keys,
    indexTickets(tickets, () => []),
    policy,
  );
  return consideredOf(given, block, count ?? tickets.length, false);
}
/** The end of the sentence: what was left out. */
const left = (...given: Parameters<typeof considered>) => considered(...given).sentence.split('; ')[1];

describe('of the tickets that were left out, the nearest is named', () => {
  const [before, after] = [lived('OPS-9', -40, -20), lived('OPS-8', 20, null)];
  it('before or after the session', () => {
    expect(left([before])).toBe('1 about Theo lies outside these days (OPS-9, closed 20 days before).');
    expect(left([after])).toBe('1 about Theo lies outside these days (OPS-8, opened 20 days after).');
  });
  it('by its key where two are equally near', () => {
    expect(left([before, after])).toContain('the nearest OPS-8, opened 20 days after');
    expect(left([lived('OPS-7', -40, -20), after])).toContain('the nearest OPS-7, closed 20 days before');
  });
  it('by its time where another is nearer', () => {
    expect(left([lived('OPS-1', -50, -30), before, after])).toContain('the nearest OPS-8');
    expect(left([lived('OPS-1', 30, null), before, lived('OPS-2', 25, null)])).toContain('the nearest OPS-9');
  });
  it('unless the reason names it: then the next one', () => {
    const further = [lived('OPS-1', -60, -50), lived('OPS-2', 60, null)];
    expect(left([...further, before, after], { keys: ['ops-9', 'ops-8'] })).toBe(
      '2 about Theo lie outside these days, the nearest OPS-1, closed 50 days before.',
    );
    expect(left([lived('OPS-2', 60, null), after], { keys: ['ops-8'] })).toBe(
      '1 about Theo lies outside these days (OPS-2, opened 60 days after).',
    );
  });
  it('by its last update where nobody says when it was closed', () => {
    const closed = lived('OPS-9', -40, null, { resolution: 'resolved', updatedAt: START - 20 * DAY });
    expect(left([closed])).toContain('(OPS-9, last updated 20 days before)');
  });
  it('in whole days, of which there is one until there are two', () => {
    const policy = within({ backDays: 1, aheadDays: 1 });
    expect(left([lived('OPS-9', -9, -1.9)], { policy })).toContain('closed 1 day before');
    expect(left([lived('OPS-9', -9, -2)], { policy })).toContain('closed 2 days before');
    expect(left([lived('OPS-9', -9_000, -1_234.5)], { policy })).toContain('closed 1,234 days before');
  });
});

describe('the tickets about namesakes', () => {
  const both = session(one('p:nadia'), one('p:theo', 'p:other'), { startedAt: START });
  const asked = (key: string, from: number, to: number | null, ...who: Identity[]) =>
    lived(key, from, to, { requester: who });
  it('count once, whichever of them they are about', () => {
    const tickets = [
      asked('OPS-1', -1, null, theo),
      asked('OPS-2', -1, null, one('p:other')),
      asked('OPS-3', -1, null, theo, one('p:other')),
      asked('OPS-4', -60, -50, theo, one('p:other')),
      asked('OPS-5', -60, -50, one('p:other')),
      asked('OPS-6', -60, -50, theo),
    ];
    const told = considered(tickets, { session: both, keys: ['ops-6'] });
    expect([told.keyed, told.about, told.outside]).toEqual([1, 3, 2]);
  });
  it('are none for somebody whom nothing names', () => {
    const nobody = session(one('p:nadia'), { keys: [], name: 'Theo', username: null });
    expect(considered([lived('OPS-1', -1, null)], { session: nobody })).toMatchObject({
      about: 0,
      outside: 0,
    });
  });
});

describe('the window', () => {
  it('reaches as far as a late ticket may still justify the session', () => {
    const end = START + 3_600_000;
    expect(windowOf(base, within({ backDays: 2, aheadDays: 1 }, 48))).toEqual({
      from: START - 2 * DAY,
      to: end + 2 * DAY + 1,
    });
    expect(windowOf(base, within({ backDays: 2, aheadDays: 5 }, 48)).to).toBe(end + 5 * DAY);
  });
  it('is told by its days, the last of which it touches', () => {
    const days = (policy: Policy, given = base) =>
      considered([ticket('OPS-3')], { policy, session: given }).sentence;
    expect(days(within({ backDays: 0, aheadDays: 0 }))).toContain('alive on 17 Feb 2026.');
    const midnight = { ...base, endedAt: at('2026-02-18T00:00:00Z') };
    expect(days(within({ backDays: 1, aheadDays: 1 }), midnight)).toContain('from 16 Feb to 18 Feb 2026.');
  });
});

describe('the sentence', () => {
  it('writes large numbers in groups', () => {
    const words = (count: number) => considered([lived('OPS-1', -1, null)], { count }).sentence;
    expect(words(1)).toMatch(/^Compared with 1 of 1 ticket:/u);
    expect(words(999)).toMatch(/^Compared with 1 of 999 tickets:/u);
    expect(words(1_150)).toMatch(/of 1,150 tickets:/u);
    expect(words(1_234_567)).toMatch(/of 1,234,567 tickets:/u);
  });
  it('takes a key that no ticket has for nothing', () => {
    expect(considered([lived('OPS-1', -1, null)], { keys: ['ops-7'] })).toMatchObject({ keyed: 0, about: 1 });
  });
  it('counts a ticket that the reason names and that lies outside as compared, not as left out', () => {
    const told = considered([lived('OPS-9', -60, -50), lived('OPS-1', -1, null)], { keys: ['ops-9'] });
    expect([told.keyed, told.about, told.outside]).toEqual([1, 1, 0]);
    const alive = considered([lived('OPS-9', -60, -50), lived('OPS-1', -1, null)], { keys: ['ops-1'] });
    expect([alive.keyed, alive.about, alive.outside]).toEqual([1, 0, 1]);
  });
});
