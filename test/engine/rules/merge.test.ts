import { describe, expect, test } from 'vitest';
import type { Found, Judged } from '../../../electron/engine/model.ts';
import { facts } from '../../../electron/engine/rules/example-facts.ts';
import { session } from '../../../electron/engine/rules/example-session.ts';
import { findingId, mergeFindings, type Raises, type Said } from '../../../electron/engine/rules/merge.ts';
import { sessionFinding } from '../../../electron/engine/rules/session-findings.ts';
import { RULE_IDS, type RuleId, type Severity } from '../../../shared/words.ts';

const { date } = facts();
const first = session('2026-03-03T10:00:00Z', { id: 'a' });
const second = session('2026-03-04T10:00:00Z', { id: 'b' });
const third = session('2026-03-05T10:00:00Z', { id: 'c' });
const all = [first, second, third];

const says = (rule: RuleId, severity: Severity, found: Found): Said => ({
  rule,
  rank: RULE_IDS.indexOf(rule),
  severity,
  found,
});
const about = (rule: RuleId, severity: Severity, judged: Judged, words: string, more = {}): Said =>
  says(rule, severity, sessionFinding(judged, date, words, more));
const merged = (said: readonly Said[], raises: readonly Raises[] = [], sessions = all) =>
  mergeFindings(said, raises, facts({ sessions }));

describe('what rules say of one episode', () => {
  test('of one session: one finding, the heaviest first, and who and when only once', () => {
    const [finding, ...others] = merged([
      about('vague-reason', 'low', first, 'The reason "help" is vague.'),
      about('sensitive-unit', 'high', first, 'The account belongs to Payroll.'),
    ]);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      id: findingId('episode', 'a'),
      rule: 'sensitive-unit',
      severity: 'high',
      subject: 'Nadia Brandt as Theo Marchand',
      sentence:
        'Nadia Brandt used the account of Theo Marchand on 2026-03-03 10:00 UTC (10 min). ' +
        'The account belongs to Payroll. The reason "help" is vague.',
      sessions: ['a'],
    });
    expect(finding?.parts.map(({ rule, severity, sentence }) => [rule, severity, sentence])).toEqual([
      ['sensitive-unit', 'high', 'The account belongs to Payroll.'],
      ['vague-reason', 'low', 'The reason "help" is vague.'],
    ]);
  });

  test('of equal weight: in the order of the rules', () => {
    const said = [
      about('setup-change-while-impersonating', 'high', first, 'Inside.'),
      about('no-justification', 'high', first, 'None.'),
    ];
    expect(merged(said)[0]?.parts.map(({ rule }) => rule)).toEqual([
      'no-justification',
      'setup-change-while-impersonating',
    ]);
  });

  test('sessions of one pair under one open ticket are one finding; what is the same of each is said once', () => {
    const [finding, ...others] = merged(all.map((one) => about('step-up', 'high', one, 'Powerful.')));
    expect(others).toEqual([]);
    expect(finding?.sentence).toBe(
      'Nadia Brandt used the account of Theo Marchand in 3 sessions for OPS-1 from 2026-03-03 10:00 UTC to 2026-03-05 10:00 UTC. Powerful.',
    );
    expect(finding?.sessions).toEqual(['a', 'b', 'c']);
  });

  test('what holds of some of them says of how many; what differs is said by session', () => {
    const [finding] = merged([
      ...all.map((one, place) => about('overlong-session', 'medium', one, `It lasted ${place + 3} h.`)),
      about('step-up', 'high', second, 'Powerful.'),
    ]);
    expect(finding?.parts.map(({ sentence }) => sentence)).toEqual([
      '1 of 3 sessions: Powerful.',
      '2026-03-03 10:00 UTC: It lasted 3 h. 2026-03-04 10:00 UTC: It lasted 4 h. 2026-03-05 10:00 UTC: It lasted 5 h.',
    ]);
  });

  test('of many that differ three are told, and how many more there are', () => {
    const many = Array.from({ length: 6 }, (_, day) => session(`2026-03-0${day + 1}T10:00:00Z`));
    const said = many.map((one, place) =>
      about('overlong-session', 'medium', one, `It lasted ${place + 3} h.`),
    );
    const [finding] = merged(said, [], many);
    expect(finding?.parts[0]?.sentence).toMatch(/It lasted 5 h\. And 3 sessions more of the kind\.$/u);
  });

  test('a session without a ticket is an episode of its own', () => {
    const alone = [
      session('2026-03-03T10:00:00Z', { ticket: null }),
      session('2026-03-04T10:00:00Z', { ticket: null }),
    ];
    const said = alone.map((one) => about('no-justification', 'high', one, 'None.'));
    expect(merged(said, [], alone)).toHaveLength(2);
  });

  test('sessions of which no rule says anything are not in it', () => {
    const [finding] = merged([about('step-up', 'high', second, 'Powerful.')]);
    expect(finding?.sessions).toEqual(['b']);
    expect(finding?.sentence).toMatch(/on 2026-03-04 10:00 UTC \(10 min\)\. Powerful\.$/u);
  });

  test('what one point says of a tick the list of failed ticks leaves out', () => {
    const told: string[][] = [];
    const [finding] = merged([
      about('weak-justification', 'medium', first, 'Fails specific.', {
        without: (ticks: ReadonlySet<string>) => {
          told.push([...ticks]);
          return `Fails ${ticks.size} told.`;
        },
      }),
      about('vague-reason', 'low', first, 'Vague.', { tick: 'specific' }),
    ]);
    expect(told).toEqual([['specific']]);
    expect(finding?.sentence).toMatch(/Fails 1 told\. Vague\.$/u);
  });

  test('goes by the ids of each of its sessions, and by that of its heaviest rule alone', () => {
    const [finding] = merged([
      about('step-up', 'high', first, 'Powerful.'),
      about('vague-reason', 'low', second, 'Vague.'),
    ]);
    expect(finding?.aliases).toEqual(
      ['a', 'b'].flatMap((id) => [findingId('episode', id), findingId('step-up', id)]),
    );
  });
});

describe('what only raises', () => {
  const late = (id: string): Raises => ({ rule: 'off-hours', words: new Map([[id, 'It began at night.']]) });

  test.each([
    ['low', 'medium', 'It began at night. This raises the finding from low to medium.'],
    ['medium', 'high', 'It began at night. This raises the finding from medium to high.'],
    ['high', 'high', 'It began at night.'],
  ] as const)('%s becomes %s', (from, to, sentence) => {
    const [finding] = merged([about('vague-reason', from, first, 'Vague.')], [late('a')]);
    expect(finding?.severity).toBe(to);
    expect(finding?.rule).toBe('vague-reason');
    expect(finding?.parts.at(-1)).toMatchObject({
      rule: 'off-hours',
      severity: to,
      sentence,
      sessions: ['a'],
    });
    expect(finding?.parts.at(-1)?.cites.length).toBeGreaterThan(0);
  });

  test('alone it is no finding, and it raises no other session', () => {
    expect(merged([], [late('a')])).toEqual([]);
    const other = session('2026-03-06T10:00:00Z', { id: 'd', target: 'Ana Lopes' });
    const [finding] = merged([about('vague-reason', 'low', other, 'Vague.')], [late('a')], [...all, other]);
    expect(finding?.severity).toBe('low');
    expect(finding?.parts).toHaveLength(1);
  });

  test('one of several sessions: says of how many', () => {
    const [finding] = merged(
      all.map((one) => about('vague-reason', 'low', one, 'Vague.')),
      [late('b')],
    );
    expect(finding?.parts.at(-1)?.sentence).toBe(
      '1 of 3 sessions: It began at night. This raises the finding from low to medium.',
    );
  });
});

describe('patterns', () => {
  const pattern = (rule: RuleId, sessions: readonly string[], more: Partial<Found> = {}): Said =>
    says(rule, 'medium', {
      anchor: sessions[0] ?? '',
      subject: rule,
      sentence: `${rule} says so.`,
      sessions,
      cites: [{ sourceId: 1, row: 2 }],
      at: 0,
      pattern: true,
      ...more,
    });

  test('of the very same sessions are one finding under the first rule', () => {
    const findings = merged([
      pattern('repeated-target', ['b', 'a']),
      pattern('repeated-pair', ['a', 'b']),
      pattern('surge', ['a', 'b', 'c']),
    ]);
    expect(findings.map(({ rule, parts, sentence }) => [rule, parts.length, sentence])).toEqual([
      ['repeated-pair', 2, 'repeated-pair says so. repeated-target says so.'],
      ['surge', 1, 'surge says so.'],
    ]);
    expect(findings[0]?.id).toBe(findingId('repeated-pair', 'a'));
    expect(findings[0]?.aliases).toContain(findingId('repeated-target', 'b'));
    expect(findings[0]?.cites).toEqual([{ sourceId: 1, row: 2 }]);
  });

  test('a state of things stands alone, even about the same sessions', () => {
    const { pattern: _pattern, ...state } = pattern('roster-unlisted', ['a', 'b']).found;
    const findings = merged([pattern('repeated-pair', ['a', 'b']), says('roster-unlisted', 'high', state)]);
    expect(findings).toHaveLength(2);
  });
});
