import { expect, test } from 'vitest';
import { suppressionInput } from '../../shared/contract/suppressions.ts';
import { EMPTY_DRAFT, type SuppressionDraft } from '../../renderer/state/suppression-drafts.ts';
import { inputOf, missingOf, daysProblem } from '../../renderer/views/suppressions/suppression-draft.ts';

const full: SuppressionDraft = {
  rules: ['no-justification'],
  actor: { key: 'p:1', name: 'Radek Hruška', username: null },
  of: 'target',
  target: { key: 'p:2', name: 'Margit Szalai', username: null },
  unit: null,
  from: '2026-01-01',
  until: '2026-03-31',
  owner: ' Ana Ruiz ',
  ticket: 'GRC-7',
  reason: 'Agreed with the unit.',
};

test('what was written can be saved as the contract wants it', () => {
  expect(missingOf(full)).toEqual([]);
  expect(suppressionInput.parse(inputOf(full))).toMatchObject({
    owner: 'Ana Ruiz',
    scope: { target: full.target, unit: null },
  });
});

test('of target and unit only the one that is chosen counts', () => {
  const both = { ...full, unit: 'Payroll' };
  expect(inputOf(both)?.scope).toMatchObject({ target: full.target, unit: null });
  expect(inputOf({ ...both, of: 'unit' })?.scope).toMatchObject({ target: null, unit: 'Payroll' });
  expect(missingOf({ ...full, of: 'unit' })).toEqual(['unit']);
});

test('everything that is missing is named', () => {
  expect(missingOf(EMPTY_DRAFT)).toEqual([
    'rules',
    'actor',
    'account',
    'first day',
    'last day',
    'owner',
    'ticket',
    'reason',
  ]);
});

test('the preview needs the scope and the days, not who answers for it', () => {
  const unsigned = { ...full, owner: '', ticket: ' ', reason: '' };
  expect(missingOf(unsigned)).toEqual(['owner', 'ticket', 'reason']);
  expect(suppressionInput.safeParse(inputOf(unsigned)).success).toBe(true);
  for (const part of [{ rules: [] }, { actor: null }, { target: null }, { from: '' }, { until: '31 March' }])
    expect(inputOf({ ...full, ...part })).toBeNull();
});

test.each([
  ['', '', null],
  ['2026-01-01', '', null],
  ['2026-02-31', '2026-03-31', '“2026-02-31” is not a day. Write it as 2026-03-31.'],
  ['2026-04-01', '2026-03-31', 'The first day is after the last.'],
  ['2026-03-31', '2026-03-31', null],
])('days from “%s” to “%s”: %s', (from, until, problem) => {
  expect(daysProblem({ ...full, from, until })).toBe(problem);
  if (problem !== null) expect(inputOf({ ...full, from, until })).toBeNull();
});
