import { describe, expect, it } from 'vitest';
import type { Judged, RuleFacts, RuleReport } from '../../../electron/engine/model.ts';
import { facts, state } from '../../../electron/engine/rules/example-facts.ts';
import { session, type ExampleSession } from '../../../electron/engine/rules/example-session.ts';
import type { Rule } from '../../../electron/engine/rules/rule.ts';
import { sensitiveUnit } from '../../../electron/engine/rules/sensitive-unit.ts';
import { setupChangeWhileImpersonating } from '../../../electron/engine/rules/setup-change-while-impersonating.ts';
import { stepUp } from '../../../electron/engine/rules/step-up.ts';
import { vendorSupportAccess } from '../../../electron/engine/rules/vendor-support-access.ts';
import { DEFAULT_POLICY } from '../../../shared/policy.ts';

const START = '2026-03-03T10:00:00Z';
const one = (over: ExampleSession = {}): Judged => session(START, over);
const run = (rule: Rule, sessions: readonly Judged[], over: Partial<RuleFacts> = {}): RuleReport =>
  rule.evaluate(facts({ sessions, ...over }), DEFAULT_POLICY);
const wordsOf = (rule: Rule, judged: Judged, over: Partial<RuleFacts> = {}) =>
  run(rule, [judged], over).found.map(({ point }) => point?.words);
const untested = ({ untested: all }: RuleReport) =>
  all.filter(({ count }) => count > 0).map(({ reason, count }) => `${reason}: ${count}`);

describe('sensitive-unit', () => {
  const mark = (reason: string) => ({ unit: 'Payroll', tier: 2, reason }) as const;
  it.each<[string, ExampleSession, string]>([
    [
      'by the trail',
      { unit: 'Payroll', unitBasis: 'trail', mark: mark('Salaries') },
      'The account belonged to a sensitive unit at the time: Payroll (tier 2: Salaries).',
    ],
    [
      'unchanged since',
      { unit: 'Payroll', unitBasis: 'unchanged', mark: mark('') },
      'The account belonged to a sensitive unit at the time: Payroll (tier 2).',
    ],
    [
      'by a list',
      { unit: 'Payroll', unitBasis: 'snapshot', mark: mark('') },
      'The account belongs to a sensitive unit: Payroll (tier 2), by the user list only, as of its export.',
    ],
    [
      'which one is not recorded',
      { unit: null, mark: mark('Salaries') },
      'The account belongs to a sensitive unit (tier 2: Salaries); which one is not recorded.',
    ],
  ])('%s', (_, over, words) => {
    expect(wordsOf(sensitiveUnit, one({ sensitive: true, ...over }))).toEqual([
      `${words} Verdict: Justified.`,
    ]);
  });
  it('without a word of the policy that names it', () => {
    const judged = one({ sensitive: true, unit: 'Payroll', verdict: 'weak' });
    const plain = { ...judged, session: { ...judged.session, mark: null } };
    expect(run(sensitiveUnit, [plain]).found.map(({ point, severity }) => [point?.words, severity])).toEqual([
      [
        'The account belongs to a sensitive unit: Payroll, by the user list only, as of its export. Verdict: Weak.',
        'high',
      ],
    ]);
  });
  it('weighs by the tier, tests what is recorded, and says how many are not', () => {
    const tier = (number: 1 | 2 | 3, id: string) =>
      one({ id, sensitive: true, unit: 'X', mark: { unit: 'X', tier: number, reason: '' }, verdict: 'weak' });
    const report = run(sensitiveUnit, [
      tier(1, 'a'),
      tier(2, 'b'),
      tier(3, 'c'),
      one({ id: 'd', sensitive: false }),
      one({ id: 'e' }),
    ]);
    expect(report.found.map(({ severity }) => severity)).toEqual(['high', 'high', 'medium']);
    expect([report.tested, untested(report)]).toEqual([4, ['the unit of the account is not recorded: 1']]);
  });
});

describe('step-up', () => {
  const then =
    (basis: 'trail' | 'snapshot'): RuleFacts['then'] =>
    ({ name }, field) =>
      state(field, field !== 'power' ? null : name === 'Nadia Brandt' ? 'no' : 'yes', {
        basis,
        sentence: `${name} so.`,
      });
  it('says as of when both rights are known, and cites no row where there is none', () => {
    const [found] = run(stepUp, [one()], { then: then('trail') }).found;
    expect(found?.point?.words).toBe(
      'At the time the account held the right to act as others, and the actor did not. The account: Theo Marchand so. The actor: Nadia Brandt so.',
    );
    expect(found?.cites).toHaveLength(2);
    expect(wordsOf(stepUp, one(), { then: then('snapshot') })[0]).toMatch(/^As far as the lists tell, /u);
  });
  it('counts what it could not test, each reason for itself', () => {
    const sessions = [one(), one({ id: 'a', system: 'moodle' }), one({ id: 'b', system: 'moodle' })];
    expect(untested(run(stepUp, sessions))).toEqual([
      'the session was in another system than the one of which lists and audit trail tell: 2',
      'whether the actor or the account held the right then is not recorded: 1',
    ]);
    const known: RuleFacts['then'] = (person, field, at) =>
      person.name === 'Ana Lopes' ? state(field, null) : then('trail')(person, field, at);
    const all = run(stepUp, [...sessions, one({ id: 'c', target: 'Ana Lopes' })], { then: known });
    expect([all.tested, all.untested.map(({ count }) => count)]).toEqual([1, [2, 1]]);
  });
});

describe('vendor-support-access', () => {
  it('tests what a source would tell, or tells', () => {
    const report = run(
      vendorSupportAccess,
      [one({ id: 'a', support: 'By the code' }), one({ id: 'b' }), one({ id: 'c', system: 'okta' })],
      { tellsSupport: ({ system }) => system === 'okta' },
    );
    expect([report.tested, report.found.map(({ anchor }) => anchor)]).toEqual([2, ['a']]);
    expect(untested(report)).toEqual([
      'no source of the session would say whether support of the vendor acted: 1',
    ]);
  });
});

describe('setup-change-while-impersonating', () => {
  const changes = (number: number) => Array.from({ length: number }, (_, at) => `Changed ${at + 1}`);
  const rule = setupChangeWhileImpersonating;
  it('quotes two changes, and counts the rest', () => {
    expect([1, 2, 3, 4].flatMap((number) => wordsOf(rule, one({ changes: changes(number) })))).toEqual([
      'Inside: "Changed 1".',
      'Inside: "Changed 1" and "Changed 2".',
      'Inside: "Changed 1", "Changed 2" and 1 more.',
      'Inside: "Changed 1", "Changed 2" and 2 more.',
    ]);
  });
  it('takes no page that was opened for a change, nor a row that shows the login', () => {
    const judged = one({ changes: changes(1) });
    const rows = judged.session.evidence;
    const evidence = [
      { ...rows[0]!, section: null },
      ...rows.slice(1).map(({ section: _section, ...row }) => row),
    ];
    expect(run(rule, [{ ...judged, session: { ...judged.session, evidence } }])).toMatchObject({
      tested: 1,
      found: [],
    });
  });
  it('tests only sessions that an audit trail shows', () => {
    const report = run(rule, [one({ changes: changes(1), kinds: ['moodle.log'] }), one({ id: 'a' })]);
    expect([report.tested, report.found, untested(report)]).toEqual([
      1,
      [],
      ['no audit trail shows the session, and nothing else shows changes: 1'],
    ]);
    expect(run(rule, [one(), one({ id: 'a' })], { hasAuditTrail: false })).toEqual({
      tested: 0,
      untested: [{ reason: 'no audit trail was imported', count: 2 }],
      found: [],
    });
  });
});
