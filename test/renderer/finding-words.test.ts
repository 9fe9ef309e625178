import { describe, expect, it } from 'vitest';
import {
  againWords,
  coverWords,
  raiseWords,
  suppressionOf,
  testedWords,
} from '../../renderer/views/findings/finding-words.ts';
import type { FindingDetail, FindingPart, FindingRow, RuleResult } from '../../shared/contract/findings.ts';

const row: FindingRow = {
  id: 'f',
  rule: 'no-justification',
  title: 'No ticket',
  rules: [
    { rule: 'no-justification', title: 'No ticket' },
    { rule: 'vague-reason', title: 'Vague reason' },
    { rule: 'overlong-session', title: 'Too long' },
  ],
  severity: 'high',
  subject: 'Nadia Brandt as Theo Marchand',
  sentence: 'Nadia Brandt used the account of Theo Marchand.',
  sessions: 2,
  at: 0,
  state: 'open',
  decision: null,
  outgrown: { disposition: 'control-exception', note: 'Told.', who: 'ana', at: 0 },
};

describe('a finding that is open again', () => {
  it.each([
    {
      since: { rules: ['vague-reason' as const], sessions: 1 },
      words:
        'Decided as Control exception by ana before. Since then 1 session and a rule (“Vague reason”) have come, which that decision has not seen.',
    },
    {
      since: { rules: [], sessions: 1 },
      words:
        'Decided as Control exception by ana before. Since then 1 session has come, which that decision has not seen.',
    },
    {
      since: { rules: ['vague-reason' as const, 'overlong-session' as const], sessions: 0 },
      words:
        'Decided as Control exception by ana before. Since then 2 rules (“Vague reason”, “Too long”) have come, which that decision has not seen.',
    },
    {
      since: null,
      words:
        'Decided as Control exception by ana before. Rules or sessions have come since, so it is open again.',
    },
  ])('says what has come since: $words', ({ since, words }) => {
    expect(againWords(row, since)).toBe(words);
  });

  it('says nothing where no decision is outgrown', () => {
    expect(againWords({ ...row, outgrown: null }, null)).toBeNull();
  });
});

describe('what a suppression covers', () => {
  const cover = { suppression: 7, owner: 'Ines Holm', reason: 'Night shift', until: '2026-06-30' };
  it.each([
    [
      2,
      3,
      '2 of 3 things that its rules say of its sessions are covered by the suppression of Ines Holm until 30 Jun 2026.',
    ],
    [
      1,
      2,
      '1 of 2 things that its rules say of its sessions is covered by the suppression of Ines Holm until 30 Jun 2026.',
    ],
    [1, 1, 'What its rule says of it is covered by the suppression of Ines Holm until 30 Jun 2026.'],
  ])('%i of %i', (covered, of, words) => {
    expect(coverWords({ ...cover, covered, of })).toBe(words);
  });
});

describe('a rule that only raises', () => {
  const part = (rule: FindingPart['rule'], severity: FindingPart['severity']): FindingPart => ({
    rule,
    title: rule,
    question: '',
    why: '',
    version: 1,
    severity,
    sentence: '',
    sessions: 1,
    settings: [],
    controls: [],
    cites: [],
  });

  it('says where to, and where it could not', () => {
    const [weak, high, raised, same] = [
      part('weak-justification', 'medium'),
      part('no-justification', 'high'),
      part('off-hours', 'high'),
      part('off-hours', 'high'),
    ];
    expect(raiseWords(raised, [weak, raised])).toBe('raises it to High');
    expect(raiseWords(same, [weak, high, same])).toBe('already High');
  });
});

describe('what can be suppressed from a finding', () => {
  const session: FindingDetail['sessions'][number] = {
    id: 's1',
    startedAt: 0,
    actor: 'Nadia Brandt',
    actorKey: 'a',
    actorUsername: 'nadia@x.example',
    target: 'Theo Marchand',
    targetKey: 't',
    targetUsername: null,
    verdict: 'weak',
  };
  const detail = (sessions: FindingDetail['sessions']): FindingDetail => ({
    row,
    parts: [],
    covers: [],
    since: null,
    alarm: null,
    sessions,
    cites: [],
    history: [],
  });

  it('is what its rules say of one actor in one account', () => {
    expect(suppressionOf(detail([session, { ...session, id: 's2' }]))).toEqual({
      rules: ['no-justification', 'vague-reason', 'overlong-session'],
      actor: { key: 'a', name: 'Nadia Brandt', username: 'nadia@x.example' },
      target: { key: 't', name: 'Theo Marchand', username: null },
    });
  });

  it('is nothing where there is no session, or more than one pair', () => {
    expect(suppressionOf(detail([]))).toBeNull();
    expect(suppressionOf(detail([session, { ...session, id: 's2', targetKey: 'other' }]))).toBeNull();
    expect(suppressionOf(detail([session, { ...session, id: 's2', actorKey: 'other' }]))).toBeNull();
  });
});

describe('the whole catalogue in a line', () => {
  const result = (more: Partial<RuleResult>): RuleResult => ({
    rule: 'surge',
    title: '',
    question: '',
    why: '',
    version: 1,
    needs: [],
    limits: [],
    settings: [],
    controls: [],
    ownControls: [],
    ownSeverity: 'low',
    severity: 'low',
    enabled: true,
    tested: 0,
    unit: 'sessions',
    found: 0,
    open: 0,
    suppressed: 0,
    untested: [],
    ...more,
  });

  it('counts each rule once, and those that are switched off apart', () => {
    const untested = [{ reason: 'no roster', count: 3 }];
    expect(
      testedWords([
        result({ tested: 9, found: 2, untested }),
        result({ tested: 4, found: 1 }),
        result({ tested: 7 }),
        result({ tested: 0, untested }),
        result({ enabled: false, untested }),
      ]),
    ).toBe(
      '5 rules: 2 found something, 1 found nothing, 1 had nothing that it could test, 1 is switched off. 2 could not test everything; the last column says why.',
    );
  });

  it('never says of a rule that tested nothing that it found nothing', () => {
    expect(testedWords([result({}), result({})])).toBe('2 rules: 2 had nothing that they could test.');
    expect(testedWords([result({ tested: 3 })])).toBe('1 rule: 1 found nothing.');
  });
});
