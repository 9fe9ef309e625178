import { expect, it } from 'vitest';
import { inScope } from '../../../electron/engine/matching/ticks/in-scope.ts';
import { DEFAULT_POLICY } from '../../../shared/policy.ts';
import { person, registerWith, session, ticket } from '../build.ts';

const register = registerWith(person('Ana Lopes'), person('Zoë Brandt'));
const MINUTE = 60_000;
const START = Date.parse('2026-02-17T10:00:00Z');

it.each([
  ['logout', 0, 30, 'yes', 'The session lasted 30 min; limit 120 min.'],
  ['logout', 0, 150, 'no', 'The session lasted 2 h 30 min; limit 120 min.'],
  ['inferred', 10, 120, 'yes', 'The session lasted at most 2 h; limit 120 min.'],
  ['inferred', 0, 300, 'not-recorded', 'No logout was seen; the session lasted at most 5 h, limit 120 min.'],
  [
    'inferred',
    40,
    300,
    'not-recorded',
    'No logout was seen; the session lasted at least 40 min and at most 5 h, limit 120 min.',
  ],
  ['inferred', 121, 300, 'no', 'The session lasted at least 2 h 1 min; limit 120 min.'],
  ['open', 120, null, 'not-recorded', 'No end is recorded, so the length cannot be tested.'],
  ['open', 180, null, 'no', 'The session lasted at least 3 h; limit 120 min.'],
] as const)(
  'an end that is %s, in use for %s and bounded by %s minutes: %s',
  (endKind, used, most, answer, sentence) => {
    const startedAt = START;
    const endedAt = most === null ? null : START + most * MINUTE;
    const seenUntil = endKind === 'logout' ? (endedAt ?? START) : START + used * MINUTE;
    const evidence = [
      { sourceId: 1, row: 2, role: 'start' as const, at: START, text: 'Logged in' },
      { sourceId: 1, row: 9, role: 'inside' as const, at: seenUntil, text: 'Changed e-mail' },
    ];
    const [actor, target] = [register.resolve('Ana Lopes', null), register.resolve('Zoë Brandt', null)];
    const one = session(actor, target, { startedAt, endedAt, endKind, seenUntil, evidence });
    const told = inScope.answer({
      session: one,
      ticket: ticket('HRB-1'),
      named: [],
      policy: DEFAULT_POLICY,
      copies: () => 1,
    });
    expect(told).toMatchObject({ answer, sentence });
    if (endKind !== 'logout' && answer === 'no') expect(told.cite).toEqual({ sourceId: 1, row: 9 });
  },
);
