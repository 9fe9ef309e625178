import { expect, it } from 'vitest';
import {
  cutWords,
  differWords,
  severityWords,
  stateWords,
} from '../../renderer/views/compare/compare-words.ts';
import type { ComparedFinding, Comparison } from '../../shared/contract/compare.ts';

const SETTING: Comparison['settings'][number] = { key: 'lateHours', before: '72', after: '24' };
const RULE: Comparison['versions'][number] = { rule: 'surge', title: 'Surge', before: 1, after: 2 };
const FILE: Comparison['files'][number] = { file: 'a.csv', kind: 'tickets', only: 'after' };

it.each([
  [[], [], [], ''],
  [[SETTING], [], [], '1 setting differs'],
  [[SETTING, SETTING], [], [], '2 settings differ'],
  [[], [RULE], [FILE], '1 rule and 1 file differ'],
  [[SETTING], [RULE], [FILE, FILE], '1 setting, 1 rule and 2 files differ'],
])('what differs besides the findings: %#', (settings, versions, files, words) => {
  expect(differWords({ settings, versions, files } as unknown as Comparison)).toBe(words);
});

it('says a state and a severity once where they stayed, and both where they changed', () => {
  const side = (
    state: 'open' | 'decided',
    severity: 'high' | 'low',
  ): NonNullable<ComparedFinding['before']> => ({
    state,
    severity,
    rules: [],
    sentence: '',
  });
  const [open, decided] = [side('open', 'high'), side('decided', 'low')];
  const words = (before: ComparedFinding['before'], after: ComparedFinding['before']) => [
    stateWords({ before, after }),
    severityWords({ before, after }),
  ];
  expect(words(open, decided)).toEqual(['Open → Decided', 'High → Low']);
  expect(words(open, open)).toEqual(['Open', 'High']);
  expect(words(null, decided)).toEqual(['Decided', 'Low']);
  expect(words(decided, null)).toEqual(['Decided', 'Low']);
});

it('a list that was cut says so', () => {
  expect(cutWords(500, 1204)).toBe('The first 500 of 1,204, the heaviest first');
  expect(cutWords(3, 3)).toBe('');
});
