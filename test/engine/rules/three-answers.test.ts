import { describe, expect, it } from 'vitest';
import type { AccessGrant, RuleFacts, RuleReport } from '../../../electron/engine/model.ts';
import { facts, held, roster, rosterEntry, state } from '../../../electron/engine/rules/example-facts.ts';
import { at, session, who, type ExampleSession } from '../../../electron/engine/rules/example-session.ts';
import { rules } from '../../../electron/engine/rules/index.ts';
import { policyFrom } from '../../../shared/policy.ts';
import type { RuleId, Verdict } from '../../../shared/words.ts';

/** Found, passed, or not tested and why: what is not recorded is never a no. */
const start = '2026-03-10T10:00:00Z';
function report(id: RuleId, given: Partial<RuleFacts>): RuleReport {
  const rule = rules.find((one) => one.id === id);
  if (!rule) throw new Error('There is no such rule.');
  const { untested, ...rest } = rule.evaluate(facts(given), policyFrom({}));
  return { ...rest, untested: untested.filter(({ count }) => count > 0) };
}
const answer = ({ found, tested, untested }: RuleReport): string =>
  found.length > 0 ? 'found' : tested > 0 ? 'passed' : (untested[0]?.reason ?? 'nothing');
const one = (over: ExampleSession = {}) => [session(start, over)];

describe('step-up', () => {
  const UNKNOWN = 'whether the actor or the account held the right then is not recorded';
  it.each([
    ['no', 'yes', 'found'],
    ['no', 'no', 'passed'],
    ['no', null, UNKNOWN],
    ['yes', 'yes', 'passed'],
    ['yes', 'no', 'passed'],
    ['yes', null, 'passed'],
    [null, 'yes', UNKNOWN],
    [null, 'no', 'passed'],
    [null, null, UNKNOWN],
  ])('actor %s, account %s: %s', (actor, target, expected) => {
    const then = held({
      'Nadia Brandt': actor === null ? {} : { power: actor },
      'Theo Marchand': target === null ? {} : { power: target },
    });
    expect(answer(report('step-up', { sessions: one(), then }))).toBe(expected);
  });

  it.each([
    ['trail', 'trail', undefined],
    ['unchanged', 'trail', undefined],
    ['snapshot', 'trail', 'medium'],
    ['unchanged', 'snapshot', 'medium'],
  ] as const)('actor known by %s, account by %s: its severity is %s', (actor, target, severity) => {
    const cite = (row: number) => ({ sourceId: 7, row });
    const then: RuleFacts['then'] = ({ name }, field) =>
      name === 'Nadia Brandt'
        ? state(field, 'no', { basis: actor, cite: cite(1) })
        : state(field, 'yes', { basis: target, cite: cite(2) });
    const [found] = report('step-up', { sessions: one(), then }).found;
    expect(found?.severity).toBe(severity);
    expect(found?.cites.filter(({ sourceId }) => sourceId === 7)).toEqual([cite(2), cite(1)]);
  });
});

describe('impossible-session', () => {
  const active =
    (value: string | null, basis: 'trail' | 'unchanged' | 'snapshot' | 'not-recorded'): RuleFacts['then'] =>
    (_who, field) =>
      state(field, value, { basis });
  it.each([
    ['no', 'trail', 'found'],
    ['no', 'unchanged', 'a list of people says that the account is not active'],
    ['no', 'snapshot', 'only a list of people'],
    ['yes', 'trail', 'passed'],
    ['yes', 'unchanged', 'passed'],
    ['yes', 'snapshot', 'only a list of people'],
    [null, 'not-recorded', 'whether the account was active then is not recorded'],
  ] as const)('active: %s, known by %s: %s', (value, basis, expected) => {
    const said = answer(report('impossible-session', { sessions: one(), then: active(value, basis) }));
    expect(said.slice(0, expected.length)).toBe(expected);
  });

  it('says all ways at once, in one finding with the row that closed the account', () => {
    const then: RuleFacts['then'] = (_who, field) =>
      state(field, 'no', { sentence: 'Not active since 1 Mar 2026.', cite: { sourceId: 7, row: 3 } });
    const sessions = one({ target: 'Nadia Brandt', through: who('Ines Roth') });
    const { found, tested, untested } = report('impossible-session', { sessions, then });
    expect([found.length, tested, untested]).toEqual([1, 1, []]);
    expect(found[0]?.point?.words).toBe(
      'Actor and account are one and the same person. The account was not active at the time: Not active since 1 Mar 2026. ' +
        'The actor was in the account of Ines Roth already.',
    );
    expect(found[0]?.cites).toContainEqual({ sourceId: 7, row: 3 });
  });

  it('what is tested and what is not add up to all sessions', () => {
    const sessions = [
      ...one(),
      ...one({ id: 'a', system: 'moodle' }),
      ...one({ id: 'b', system: 'moodle', target: 'Nadia Brandt' }),
      ...one({ id: 'c', target: who('Nadia Brandt', ['name:nadia brandt', 'p:2']) }),
    ];
    const { found, tested, untested } = report('impossible-session', { sessions });
    expect(found.map(({ anchor }) => anchor)).toEqual(['b']);
    expect(tested + untested.reduce((sum, { count }) => sum + count, 0)).toBe(4);
    expect(untested.map(({ count }) => count)).toEqual([1, 1, 1]);
  });
});

describe('vendor-support-access', () => {
  const support = 'By the code';
  const window = (is: 'inside' | 'outside') => ({
    is,
    sentence: `It was ${is}.`,
    cite: { sourceId: 7, row: 1 },
  });
  it.each<[Verdict, 'inside' | 'outside' | null, string]>([
    ['unjustified', 'inside', 'low'],
    ['cannot-tell', 'inside', 'low'],
    ['unjustified', 'outside', 'medium'],
    ['unjustified', null, 'medium'],
    ['cannot-tell', null, 'medium'],
    ['justified', null, 'low'],
    ['weak', 'outside', 'low'],
    ['to-review', null, 'low'],
  ])('%s, window %s: %s', (verdict, is, severity) => {
    const windowOf = () => (is === null ? null : window(is));
    const [found] = report('vendor-support-access', { sessions: one({ support, verdict }), windowOf }).found;
    expect(found?.severity).toBe(severity);
    expect(found?.point?.words).toBe(
      is === null
        ? 'By the code. Whether the owner had opened the account to support then is not recorded.'
        : `By the code. It was ${is}.`,
    );
    expect(found?.cites.some(({ sourceId }) => sourceId === 7)).toBe(is !== null);
  });
});

describe('outside-grant', () => {
  const shut = { is: 'outside', sentence: 'No window was open.', cite: null } as const;
  it.each([
    ['no', 'The session lasted 5 min; limit 120 min. No window was open.', 'in-scope'],
    ['no', 'The session lasted 5 h; limit 120 min.', undefined],
    ['yes', 'The session lasted 5 min; limit 120 min. No window was open.', undefined],
  ] as const)('tells the tick what it says: %s, "%s": %s', (is, said, tick) => {
    const sessions = one({ ticks: { 'in-scope': [is, said] } });
    const [found] = report('outside-grant', { sessions, windowOf: () => shut }).found;
    expect(found?.point?.tick).toBe(tick);
  });
});

describe('self-raised', () => {
  const alone = { independent: ['no', 'Nadia Brandt raised it'] } as const;
  it('accuses nobody by a ticket that may not be meant', () => {
    const [judged] = one({ ticks: alone });
    if (!judged?.link) throw new Error('The example has no link.');
    const possible = { ...judged, link: { ...judged.link, how: 'possible' as const } };
    expect(answer(report('self-raised', { sessions: [possible] }))).toBe(
      'only possible tickets were found; a person must decide',
    );
    expect(report('self-raised', { sessions: [judged] }).found[0]?.point).toEqual({
      words: 'Its ticket is OPS-1: Nadia Brandt raised it.',
      tick: 'independent',
    });
  });
});

describe('grant-too-long', () => {
  const given = at('2026-02-02T14:00:00Z');
  const grant = (over: Partial<AccessGrant>): AccessGrant => ({
    id: 'g',
    owner: who('Theo Marchand'),
    grantee: 'administrators',
    granteeText: null,
    from: given,
    through: at('2027-02-02T00:00:00Z'),
    revokedAt: null,
    sentence: 'Granted on 2 Feb 2026.',
    cites: [{ sourceId: 1, row: 2 }],
    ...over,
  });
  const of = (over: Partial<AccessGrant>) => answer(report('grant-too-long', { grants: [grant(over)] }));
  it('an end that is not recorded is no later than the day on which it was taken back', () => {
    expect(of({ through: null, revokedAt: at('2026-03-04T23:00:00Z') })).toBe('passed');
    expect(of({ through: null, revokedAt: at('2026-03-05T23:00:00Z') })).toBe(
      'through when it runs is not recorded',
    );
    expect(of({ through: null })).toBe('through when it runs is not recorded');
  });

  it('counts only what overlaps the half-open period', () => {
    const { period } = facts();
    expect(of({ from: period.to, through: period.to + 1e10 })).toBe('nothing');
    expect(of({ from: period.to - 1, through: period.to + 1e10 })).toBe('found');
    expect(of({ from: period.from - 1e10, through: period.from })).toBe('nothing');
    expect(of({ from: period.from - 1e10, through: period.from + 1 })).toBe('found');
    expect(of({ from: null, through: period.from })).toBe('nothing');
    expect(of({ from: null, through: period.from + 1 })).toBe('when it was given is not recorded');
  });
});

describe('roster-dormant', () => {
  it('says how many cannot be judged, and why', () => {
    const people = [rosterEntry('Ines Roth'), rosterEntry('Kurt Weil', { declared: false })];
    const short = { from: null, to: null, sentence: 'Dormant means 90 days; it cannot be judged.' };
    expect(report('roster-dormant', { roster: roster({ people, dormant: short }) }).untested).toEqual([
      { reason: 'dormant means 90 days; it cannot be judged', count: 1 },
    ]);
    expect(report('roster-dormant', { roster: roster({ known: false, people }) }).untested).toEqual([
      { reason: 'users and permissions were not imported', count: 2 },
    ]);
    expect(report('roster-dormant', { roster: roster({ known: false, people: [] }) }).untested).toMatchObject(
      [{ count: 1 }],
    );
  });

  it('cites the rows that give the right, or else those of the list', () => {
    const window = { from: at('2026-04-02T00:00:00Z'), to: at('2026-07-01T00:00:00Z'), sentence: '' };
    const flag = {
      flag: 'dormant',
      sentence: 'No session from 2 Apr 2026 to 30 Jun 2026 (90 days).',
    } as const;
    const cites = (own: readonly { sourceId: number; row: number }[]) => {
      const people = [rosterEntry('Ines Roth', { how: [], flags: [{ ...flag, cites: own }] })];
      return report('roster-dormant', { roster: roster({ people, dormant: window }) }).found[0];
    };
    expect(cites([{ sourceId: 5, row: 6 }])?.cites).toEqual([{ sourceId: 5, row: 6 }]);
    expect(cites([])?.cites).toEqual([{ sourceId: 3, row: 2 }]);
    expect(cites([])?.sentence).toBe(
      'Ines Roth may act as others. No session from 2 Apr 2026 to 30 Jun 2026 (90 days).',
    );
  });
});
