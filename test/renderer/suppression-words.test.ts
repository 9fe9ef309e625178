import { expect, test } from 'vitest';
import type { Suppression } from '../../shared/contract/suppressions.ts';
import {
  effectWords,
  isDue,
  scopeWords,
  stateWords,
  todayIn,
} from '../../renderer/views/suppressions/suppression-words.ts';

const NOTHING = { hidden: 0, partly: 0, sessions: 0, waiting: 0, unrecorded: 0 };
const step = { who: 'bo', at: 0, note: '' };
const written: Suppression = {
  id: 12,
  owner: 'Ana Ruiz',
  reason: 'A weekly reconciliation, agreed with the unit.',
  ticket: 'GRC-7',
  from: '2026-01-01',
  until: '2026-12-31',
  scope: {
    rules: ['repeated-pair'],
    actor: { key: 'p:1', name: 'Radek Hruška', username: 'radek@northlight.example' },
    target: { key: 'p:2', name: 'Margit Szalai', username: null },
    unit: null,
  },
  who: 'ana',
  at: 0,
  approved: null,
  ended: null,
  dueFrom: '2026-12-01',
  effect: { ...NOTHING, hidden: 1, sessions: 2 },
};
const waiting = { ...written, effect: { ...written.effect, waiting: 1 } };

test.each([
  ['as it was written', written, '2026-06-01', 'In force', 'ok'],
  ['on its last day', written, '2026-12-31', 'In force', 'ok'],
  ['on the day after', written, '2027-01-01', 'Days are over', 'unknown'],
  ['with a session of tier 1', waiting, '2026-06-01', 'Waits for a second person (1 session)', 'late'],
  ['waiting, its days over', waiting, '2027-01-01', 'Waits for a second person (1 session)', 'late'],
  ['approved', { ...waiting, approved: step }, '2026-06-01', 'In force', 'ok'],
  ['ended', { ...waiting, ended: step }, '2027-01-01', 'Ended', 'unknown'],
])('a suppression %s', (_, suppression, today, label, tone) => {
  expect(stateWords(suppression, today)).toMatchObject({ label, tone });
});

test.each([
  ['2026-11-30', false],
  ['2026-12-01', true],
  ['2026-12-31', true],
  ['2027-01-01', false],
])('on %s it is due for re-review: %s', (today, due) => {
  expect(isDue(written, today)).toBe(due);
  expect(isDue({ ...written, ended: step }, today)).toBe(false);
});

test('the scope names the account, or the unit', () => {
  expect(scopeWords(written.scope)).toBe('Radek Hruška as Margit Szalai');
  expect(scopeWords({ ...written.scope, target: null, unit: 'Payroll' })).toBe(
    'Radek Hruška in accounts of Payroll',
  );
});

test.each([
  [{ hidden: 3, sessions: 4 }, 'Hides 3 findings and covers 4 sessions.'],
  [
    { hidden: 3, partly: 1, sessions: 4, waiting: 2 },
    'Hides 3 findings and covers 4 sessions; 1 finding is covered in part and stays in sight; 2 sessions of tier 1 wait for a second person.',
  ],
  [
    { partly: 2, sessions: 1, waiting: 1 },
    'Hides no finding and covers 1 session; 2 findings are covered in part and stay in sight; 1 session of tier 1 waits for a second person.',
  ],
  [
    { waiting: 1, unrecorded: 1 },
    'Hides no finding; 1 session whose unit is not recorded waits for a second person.',
  ],
  [
    { waiting: 3, unrecorded: 1 },
    'Hides no finding; 3 sessions wait for a second person: 2 of tier 1, 1 whose unit is not recorded.',
  ],
  [{ sessions: 3 }, 'Hides no finding: what these rules say of the 3 sessions it covers is decided already.'],
  [{}, 'Hides nothing: these rules say nothing of such sessions in these days.'],
])('%o reads as a sentence', (effect, sentence) => {
  expect(effectWords({ ...NOTHING, ...effect })).toBe(sentence);
});

test('the day is that of the zone', () => {
  const lateEvening = Date.UTC(2026, 0, 1, 3, 30);
  expect(todayIn('UTC', lateEvening)).toBe('2026-01-01');
  expect(todayIn('America/Toronto', lateEvening)).toBe('2025-12-31');
});
