import { describe, expect, it } from 'vitest';
import type { Judged, Roster, RosterEntry, RuleFacts, RuleReport } from '../../../electron/engine/model.ts';
import { facts, roster, rosterEntry } from '../../../electron/engine/rules/example-facts.ts';
import { at, session, who } from '../../../electron/engine/rules/example-session.ts';
import { rosterBreadth } from '../../../electron/engine/rules/roster-breadth.ts';
import { rosterDormant } from '../../../electron/engine/rules/roster-dormant.ts';
import { rosterUnlisted } from '../../../electron/engine/rules/roster-unlisted.ts';
import type { Rule } from '../../../electron/engine/rules/rule.ts';
import { policyFrom } from '../../../shared/policy.ts';

const START = '2026-03-03T10:00:00Z';
const run = (rule: Rule, given: Partial<RuleFacts>, policy: unknown = {}): RuleReport =>
  rule.evaluate(facts(given), policyFrom(policy));
const acting = (username: string | null, start = START): Judged =>
  session(start, { actor: { ...who('Nadia Brandt'), username } });
const APPROVED = { roster: { approved: ['nadia@example.org', 'ines@example.org'] } };
const entry = (over: Partial<RosterEntry> = {}) => rosterEntry('Nadia Brandt', over);

describe('roster-breadth', () => {
  const report = (declared: number, limit: number, policy: unknown = {}) =>
    run(
      rosterBreadth,
      {
        roster: roster({
          declared,
          limit,
          activeUsers: 385,
          people: [entry(), rosterEntry('Kurt Weil', { declared: false, cites: [{ sourceId: 9, row: 9 }] })],
        }),
      },
      policy,
    );
  it('says the number, the limit and where it comes from, and cites those who may', () => {
    expect(report(8, 7.7).found).toEqual([
      {
        anchor: 'roster',
        subject: 'Roster',
        sentence: '8 people may act as others; limit 7.7, the greater of 5 and 2 % of 385 active users.',
        sessions: [],
        cites: [{ sourceId: 3, row: 2 }],
        at: null,
      },
    ]);
    expect(report(1, 0, { roster: { maxShare: 0.07 } }).found[0]?.sentence).toBe(
      '1 person may act as others; limit 0, the greater of 5 and 7 % of 385 active users.',
    );
  });
  it('lets the limit itself pass, and is one test', () => {
    expect(report(7, 7)).toEqual({ tested: 1, untested: [], found: [] });
    expect(report(8, 7)).toMatchObject({ tested: 1, untested: [] });
    expect(run(rosterBreadth, { roster: roster({ known: false, declared: 50 }) })).toEqual({
      tested: 0,
      untested: [{ reason: 'users and permissions were not imported', count: 1 }],
      found: [],
    });
  });
});

describe('roster-dormant', () => {
  const window = { from: at('2026-04-02T00:00:00Z'), to: at('2026-07-01T00:00:00Z'), sentence: '' };
  const flag = (name: string) =>
    ({
      flag: name,
      sentence: name === 'dormant' ? 'No session in 90 days.' : 'Another.',
      cites: [],
    }) as never;
  const asleep = rosterEntry('Ines Roth', { flags: [flag('unlisted'), flag('dormant')], how: ['a', 'b'] });
  const report = (
    people: readonly RosterEntry[],
    sessions: readonly Judged[] = [],
    over: Partial<Roster> = {},
  ) => {
    const all = run(rosterDormant, { roster: roster({ people, dormant: window, ...over }), sessions });
    return {
      ...all,
      untested: all.untested.map(({ count }) => count),
      found: all.found.map(({ subject }) => subject),
    };
  };
  const by = (start: string, keys: readonly string[] = [asleep.key]) =>
    session(start, { actor: { keys, name: 'Ines Roth', username: null } });
  /** Who acted in the window does not sleep; whose right may be younger than the window cannot be judged. */
  const awake = rosterEntry('Ines Roth');
  it('looks for sessions in a half-open window', () => {
    const tested = (start: string) => report([awake], [by(start)]).tested;
    expect(tested('2026-04-01T23:59:59.999Z')).toBe(0);
    expect(tested('2026-04-02T00:00:00Z')).toBe(1);
    expect(tested('2026-06-30T23:59:59.999Z')).toBe(1);
    expect(tested('2026-07-01T00:00:00Z')).toBe(0);
  });
  it('takes no namesake for the one who is meant, unless one session is surely theirs', () => {
    const maybe = by('2026-05-01T00:00:00Z', [asleep.key, 'p:2']);
    const sure = by('2026-05-02T00:00:00Z');
    expect(report([asleep], [maybe])).toEqual({ tested: 0, untested: [0, 1], found: [] });
    expect(report([awake], [maybe, sure])).toEqual({ tested: 1, untested: [0, 0], found: [] });
    const other = by('2026-05-01T00:00:00Z', ['p:3']);
    expect(report([asleep], [other]).found).toEqual(['Ines Roth']);
    expect(report([awake], [other])).toEqual({ tested: 0, untested: [1, 0], found: [] });
    const unlisted = rosterEntry('Ines Roth', { flags: [flag('unlisted')] });
    expect(report([unlisted])).toEqual({ tested: 0, untested: [1, 0], found: [] });
  });
  it('tests those who may, and says of whom the right is not known for so long', () => {
    const people = [asleep, entry(), rosterEntry('Kurt Weil', { declared: false, flags: [flag('dormant')] })];
    expect(report(people)).toEqual({ tested: 1, untested: [1, 0], found: ['Ines Roth'] });
    expect(report(people, [], { dormant: { ...window, to: null } })).toEqual({
      tested: 0,
      untested: [2],
      found: [],
    });
  });
  it('says by what they may, and has no time and no session', () => {
    const [found] = run(rosterDormant, { roster: roster({ people: [asleep], dormant: window }) }).found;
    expect(found).toEqual({
      anchor: asleep.key,
      subject: 'Ines Roth',
      sentence: 'Ines Roth may act as others (a and b). No session in 90 days.',
      sessions: [],
      cites: asleep.cites,
      at: null,
    });
  });
});

describe('roster-unlisted', () => {
  const outsider = entry({
    name: 'Nadia B. Brandt',
    declared: false,
    cites: [{ sourceId: 3, row: 8 }],
    flags: [
      { flag: 'dormant', sentence: 'Sleeps.', held: 'Never.', cites: [] } as never,
      {
        flag: 'unlisted',
        sentence: 'Not listed.',
        held: 'The right was taken away on 5 Mar 2026.',
        cites: [],
      } as never,
    ],
  });
  const report = (people: readonly RosterEntry[], sessions: readonly Judged[], policy: unknown = {}) =>
    run(rosterUnlisted, { roster: roster({ people }), sessions }, policy);
  it('says how often they acted, what they lack, and what is known of the time', () => {
    const sessions = [acting(null), acting(null, '2026-03-05T10:00:00Z')];
    const [found] = report([outsider], sessions).found;
    expect(found).toEqual({
      anchor: outsider.key,
      formerly: ['name:nadia brandt'],
      subject: 'Nadia B. Brandt',
      sentence:
        'Nadia B. Brandt acted as others in 2 sessions from 2026-03-03 10:00 UTC to 2026-03-05 10:00 UTC and is not on the imported list of those who may (1 person). ' +
        'The right was taken away on 5 Mar 2026.',
      sessions: sessions.map(({ session: { id } }) => id),
      cites: expect.arrayContaining([{ sourceId: 3, row: 8 }]) as [],
      at: sessions[0]?.session.startedAt,
    });
    expect(report([], [acting(null)]).found[0]?.sentence).toBe(
      'Nadia Brandt acted as others in 1 session on 2026-03-03 10:00 UTC and is not on the imported list of those who may (1 person).',
    );
  });
  it('tests each actor once, and none whose name several bear', () => {
    const unclear = session(START, { actor: { keys: ['p:1', 'p:2'], name: 'Alex Martin', username: null } });
    const all = report([entry()], [acting(null), acting(null, '2026-03-05T10:00:00Z'), unclear]);
    expect([all.tested, all.found, all.untested.map(({ count }) => count)]).toEqual([1, [], [0, 1]]);
    expect(report([], [acting(null)]).tested).toBe(1);
  });
  it('is tested without a list of rights where anybody is approved by name', () => {
    const without = (people: readonly RosterEntry[], policy: unknown = {}) =>
      run(
        rosterUnlisted,
        { roster: roster({ known: false, people }), sessions: [acting('x@example.org')] },
        policy,
      );
    expect(without([])).toEqual({
      tested: 0,
      untested: [
        { reason: 'users and permissions were not imported, and nobody is approved by name', count: 1 },
        { reason: expect.any(String) as string, count: 0 },
      ],
      found: [],
    });
    expect(without([], APPROVED)).toMatchObject({ tested: 1, found: [{ subject: 'Nadia Brandt' }] });
    expect(without([entry({ approved: false })])).toMatchObject({
      tested: 1,
      found: [{ subject: 'Nadia Brandt' }],
    });
    expect(without([rosterEntry('Ines Roth', { approved: true })])).toMatchObject({
      tested: 0,
      untested: [
        { reason: expect.stringContaining('approved by username') as string, count: 1 },
        { count: 0 },
      ],
    });
  });
});
