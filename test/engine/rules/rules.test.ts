import { describe, expect, test } from 'vitest';
import type { Found, RuleReport } from '../../../electron/engine/model.ts';
import { facts, policySwitch, roster, rosterEntry } from '../../../electron/engine/rules/example-facts.ts';
import { session } from '../../../electron/engine/rules/example-session.ts';
import { rules } from '../../../electron/engine/rules/index.ts';
import type { Rule, RuleExample } from '../../../electron/engine/rules/rule.ts';
import { DEFAULT_POLICY, policyFrom } from '../../../shared/policy.ts';
import { RULE_IDS } from '../../../shared/words.ts';

const evaluate = (rule: Rule, example: RuleExample): RuleReport =>
  rule.evaluate(example.facts, policyFrom(example.policy ?? {}));
const allFound = (rule: Rule): readonly Found[] =>
  rule.examples.flatMap((example) => evaluate(rule, example).found);
/** Whole sentences: those of findings, and those that are put behind the findings that a rule raises. */
const allSaid = (rule: Rule): readonly string[] => [
  ...allFound(rule).map(({ sentence }) => sentence),
  ...rule.examples.flatMap((example) => (evaluate(rule, example).raises ?? []).map(({ words }) => words)),
];

/** The numbers a sentence must carry, so that nobody has to look up what was exceeded. */
const LIMITS_SHOWN: Readonly<Record<string, readonly string[]>> = {
  'late-justification': ['lateHours'],
  'repeated-pair': ['repeated.pair.count', 'repeated.pair.days'],
  'repeated-target': ['repeated.target.count', 'repeated.target.days'],
  'repeated-unit': ['repeated.unit.count', 'repeated.unit.days'],
  'actor-fan-out': ['repeated.actorTargetsPerDay'],
  surge: ['surge.count', 'surge.days', 'surge.spreads'],
  'overlong-session': ['maxSessionMinutes'],
  'roster-breadth': ['roster.maxCount'],
  'roster-dormant': ['roster.dormantDays'],
  'grant-too-long': ['maxGrantDays'],
  'blanket-ticket': ['blanket.targets', 'blanket.days'],
};

function settingOf(path: string, policy: unknown = DEFAULT_POLICY): unknown {
  return path.split('.').reduce<unknown>((at, key) => {
    if (typeof at !== 'object' || at === null || !(key in at)) throw new Error(`The policy has no ${path}.`);
    return (at as Record<string, unknown>)[key];
  }, policy);
}

test('every id has its rule, in the order of the words', () => {
  expect(rules.map(({ id }) => id)).toEqual([...RULE_IDS]);
});

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  test.each(rule.examples.map((example) => [example.name, example] as const))('%s', (_name, example) => {
    const { found, raises = [] } = evaluate(rule, example);
    // A rule only raises, or it finds.
    expect([...found.map(({ subject }) => subject), ...raises.map((one) => one.session)]).toEqual(
      example.finds,
    );
  });

  test('shows what it finds and what it lets pass, at least two of each', () => {
    expect(rule.examples.filter(({ finds }) => finds.length > 0).length).toBeGreaterThanOrEqual(2);
    expect(rule.examples.filter(({ finds }) => finds.length === 0).length).toBeGreaterThanOrEqual(2);
    expect(new Set(rule.examples.map(({ name }) => name)).size).toBe(rule.examples.length);
  });

  test('has all its words, and promises nothing', () => {
    const words = [rule.title, rule.question, rule.why, ...rule.limits, ...allSaid(rule)];
    expect(words.filter((text) => /\bcomplian(?:t|ce)\b/iu.test(text))).toEqual([]);
    expect(words.filter((text) => text.trim() !== text || text === '')).toEqual([]);
    expect(rule.question).toMatch(/\?$/u);
    expect([rule.why, ...rule.limits].filter((text) => !text.endsWith('.'))).toEqual([]);
    expect(rule.limits).not.toEqual([]);
  });

  test('suggests control references, each once', () => {
    expect(rule.controls).not.toEqual([]);
    expect(new Set(rule.controls).size).toBe(rule.controls.length);
    expect(
      rule.controls.filter(
        (one) => !/^(?:SOC 2|ISO\/IEC 27001|NIST SP 800-53|HIPAA|PIPEDA|SOX ITGC)\b/u.test(one),
      ),
    ).toEqual([]);
  });

  test('names settings that the policy has', () => {
    expect(() => rule.settings.map((setting) => settingOf(setting))).not.toThrow();
  });

  test('writes sentences that carry their numbers and end', () => {
    const said = allSaid(rule);
    expect(said.filter((sentence) => !/\p{N}/u.test(sentence) || !/[.!?]$/u.test(sentence))).toEqual([]);
    expect(said.filter((sentence) => / {2}|\.\.|undefined|null|NaN/u.test(sentence))).toEqual([]);
    const numbers = (LIMITS_SHOWN[rule.id] ?? []).map((path) => String(settingOf(path)));
    for (const example of rule.examples.filter(({ policy }) => policy === undefined)) {
      for (const { sentence } of evaluate(rule, example).found) {
        expect(numbers.filter((number) => !new RegExp(`\\b${number}\\b`, 'u').test(sentence))).toEqual([]);
      }
    }
  });

  test('cites rows for what it finds, and sessions that exist', () => {
    for (const example of rule.examples) {
      const ids = new Set(example.facts.sessions.map((judged) => judged.session.id));
      const { found, raises = [] } = evaluate(rule, example);
      for (const { cites, sessions } of found) {
        expect(cites.length).toBeGreaterThan(0);
        expect(sessions.filter((id) => !ids.has(id))).toEqual([]);
      }
      expect(raises.filter(({ session: id }) => !ids.has(id))).toEqual([]);
    }
  });

  test('finds nothing and complains of nothing where there is nothing', () => {
    const nobody = roster({ declared: 0, observed: 0, people: [] });
    const { found, untested } = rule.evaluate(facts({ roster: nobody }), DEFAULT_POLICY);
    expect([found, untested.filter(({ count }) => count > 0)]).toEqual([[], []]);
  });
});

describe('sentences an auditor reads', () => {
  const sentenceOf = (
    id: string,
    sessions: Parameters<typeof facts>[0],
    policy: unknown = {},
  ): readonly string[] =>
    rules
      .find((rule) => rule.id === id)!
      .evaluate(facts(sessions), policyFrom(policy))
      .found.map(({ sentence }) => sentence);

  test('no-justification: a ticket that came too late is said with the limit', () => {
    const late = session('2026-03-03T10:00:00Z', { verdict: 'unjustified', opened: '2026-03-08T10:10:00Z' });
    const none = session('2026-03-04T10:00:00Z', { verdict: 'unjustified', ticket: null });
    expect(sentenceOf('no-justification', { sessions: [late, none] }, { lateHours: 48 })).toEqual([
      'Nadia Brandt used the account of Theo Marchand on 2026-03-03 10:00 UTC (10 min). OPS-1 was looked at. ' +
        'A ticket that was opened more than 48 h after the session does not justify it.',
      'Nadia Brandt used the account of Theo Marchand on 2026-03-04 10:00 UTC (10 min). No ticket was found.',
    ]);
  });

  test('repeated-pair: episodes, tickets and days are those of the fullest window', () => {
    const starts = ['03-01', '03-03', '03-03', '03-07', '03-09'];
    const tickets = ['OPS-1', 'OPS-2', 'OPS-2', 'OPS-3', null];
    const sessions = starts.map((day, index) =>
      session(`2026-${day}T10:0${index}:00Z`, { ticket: tickets[index] ?? null }),
    );
    expect(sentenceOf('repeated-pair', { sessions })).toEqual([
      "Nadia Brandt used Theo Marchand's account in 4 episodes: 5 sessions, 3 tickets, within 9 days; limit 3 in 14 days.",
    ]);
  });

  test('repeated-pair: a longer run says how far it goes', () => {
    const sessions = ['03-01', '03-02', '03-03', '03-14', '03-15', '03-16'].map((day) =>
      session(`2026-${day}T10:00:00Z`, { ticket: null }),
    );
    expect(sentenceOf('repeated-pair', { sessions })).toEqual([
      "Nadia Brandt used Theo Marchand's account in 4 episodes: 4 sessions, no ticket, within 14 days; limit 3 in 14 days. " +
        'In all, 6 sessions from 2026-03-01 10:00 UTC to 2026-03-16 10:00 UTC.',
    ]);
  });

  test('repeated-target', () => {
    const sessions = ['04-01', '04-02', '04-05', '04-07', '04-09'].map((day, index) =>
      session(`2026-${day}T10:00:00Z`, {
        actor: index < 2 ? 'Ines Roth' : 'Paul Okoro',
        ticket: `OPS-${Math.min(index, 3)}`,
      }),
    );
    expect(sentenceOf('repeated-target', { sessions })).toEqual([
      "Theo Marchand's account was used in 4 episodes: 5 sessions, 2 admins, 4 tickets, within 9 days; limit 4 in 30 days.",
    ]);
  });

  test('policy-switched calls people by their names where the roster has them', () => {
    const people = [rosterEntry('Nadia Brandt', { username: 'nadia@example.org' })];
    const event = policySwitch('2026-01-05T12:42:00Z', 'Changed the switch from off to on');
    const policySwitches = [{ ...event, user: 'Nadia@example.org', delegate: 'stranger@example.org' }];
    expect(sentenceOf('policy-switched', { policySwitches, roster: roster({ people }) })).toEqual([
      'On 2026-01-05 12:42 UTC, stranger@example.org as Nadia Brandt switched ' +
        '"Administrators Can Log in as Any User" from off to on. No ticket that was open then names the switch; the ticket files cover the time.',
    ]);
  });

  test('vague-reason quotes the reason and shows the words', () => {
    const sessions = [session('2026-02-03T15:00:00Z', { reason: 'OPS-9: support issue', ticket: null })];
    expect(sentenceOf('vague-reason', { sessions })).toEqual([
      'Nadia Brandt used the account of Theo Marchand on 2026-02-03 15:00 UTC (10 min). ' +
        'The reason "OPS-9: support issue" is vague: only stock words ("support", "issue").',
    ]);
  });
});

describe('severity of one finding', () => {
  const severities = (id: string, over: Parameters<typeof facts>[0]): readonly (string | undefined)[] =>
    rules
      .find((rule) => rule.id === id)!
      .evaluate(facts(over), DEFAULT_POLICY)
      .found.map(({ severity }) => severity);

  test('sensitive-unit: low only when justified', () => {
    const verdicts = [
      'justified',
      'justified-late',
      'weak',
      'to-review',
      'unjustified',
      'cannot-tell',
    ] as const;
    const sessions = verdicts.map((verdict, index) =>
      session(`2026-03-0${index + 1}T10:00:00Z`, { sensitive: true, unit: 'HR', verdict }),
    );
    expect(severities('sensitive-unit', { sessions })).toEqual([
      'low',
      'high',
      'high',
      'high',
      'high',
      'high',
    ]);
  });

  test('policy-switched: on and unknown are high, off is medium', () => {
    const event = rules.find(({ id }) => id === 'policy-switched')!.examples[0]!.facts.policySwitches[0]!;
    const texts = ['from OFF to ON', 'from on to off', 'was changed'];
    const policySwitches = texts.map((text, index) => ({ ...event, at: event.at + index, text }));
    expect(severities('policy-switched', { policySwitches })).toEqual(['high', 'medium', 'high']);
  });
});
