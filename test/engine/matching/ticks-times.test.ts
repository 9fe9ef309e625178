import { describe, expect, it } from 'vitest';
import { openedBefore } from '../../../electron/engine/matching/ticks/time.ts';
import { inScope } from '../../../electron/engine/matching/ticks/in-scope.ts';
import type { Session } from '../../../electron/engine/model.ts';
import { DEFAULT_POLICY } from '../../../shared/policy.ts';
import { at, person, registerWith, session, ticket } from '../build.ts';

const register = registerWith(person('Nadia Brandt'), person('Theo Marchand'));
const who = (name: string) => register.resolve(name, null);
const START = at('2026-03-05T10:00:00Z');
const END = at('2026-03-05T10:30:00Z');
const MINUTE = 60_000;
const base = session(who('Nadia Brandt'), who('Theo Marchand'), {
  startedAt: START,
  endedAt: END,
  seenUntil: END,
});
const facts = { named: [], policy: DEFAULT_POLICY, copies: () => 1 };

describe('opened-before', () => {
  const opened = (createdAt: number | null, given: Partial<Session> = {}) => {
    const one = { ...facts, session: { ...base, ...given }, ticket: ticket('OPS-12', { createdAt }) };
    const { answer, sentence } = openedBefore.answer(one);
    return [answer, sentence];
  };
  it.each([
    ['two days before', START - 2_880 * MINUTE, 'yes', 'OPS-12 was opened 2 d before the session.'],
    ['with its start', START, 'yes', 'OPS-12 was opened under 1 min before the session.'],
    ['just after its start', START + 1, 'yes', 'OPS-12 was opened during the session.'],
    ['with its end', END, 'yes', 'OPS-12 was opened during the session.'],
    [
      'with the end of the grace',
      END + 60 * MINUTE,
      'yes',
      'OPS-12 was opened 1 h after the session ended, within the grace of 60 min.',
    ],
    ['just after the grace', END + 60 * MINUTE + 1, 'no', 'OPS-12 was opened 1 h after the session ended.'],
    ['nobody knows when', null, 'not-recorded', 'The export does not say when the ticket was opened.'],
  ])('%s', (_, createdAt, answer, sentence) => {
    expect(opened(createdAt)).toEqual([answer, sentence]);
  });
  it('counts from the start where no logout was seen, whatever bounds the session', () => {
    const bound = { endKind: 'inferred' } as const;
    const late = 'OPS-12 was opened 1 h 30 min after the session started.';
    expect(opened(END + 60 * MINUTE, bound)).toEqual(['no', late]);
    const open = { endKind: 'open', endedAt: null } as const;
    expect(opened(START + 60 * MINUTE, open)[0]).toBe('yes');
  });
  it('proves nothing where another list may say that the session was still running', () => {
    const endless = { endKind: 'open', endedAt: null, mayEndBy: START + 120 * MINUTE } as const;
    expect(opened(START + 180 * MINUTE, endless)).toEqual([
      'not-recorded',
      'OPS-12 was opened 3 h after the session started; whether it had ended by then is not recorded, since its list leaves out the ends that another list has.',
    ]);
    expect(opened(START + 180 * MINUTE + 1, endless)[0]).toBe('no');
  });
});

describe('in-scope', () => {
  const row = (role: 'start' | 'end' | 'inside', line: number, time: number) =>
    ({ sourceId: 1, row: line, role, at: time, text: '' }) as const;
  const scope = (given: Partial<Session>) =>
    inScope.answer({ ...facts, session: { ...base, ...given }, ticket: ticket('OPS-12') });
  it('shows the row of the end where there is one, and the first otherwise', () => {
    const rows = [row('start', 2, START), row('inside', 5, START), row('end', 9, END)];
    expect(scope({ evidence: rows }).cite).toEqual({ sourceId: 1, row: 9 });
    expect(scope({ evidence: rows.slice(0, 2) }).cite).toEqual({ sourceId: 1, row: 2 });
    expect(scope({ evidence: [] }).cite).toBeNull();
  });
  it('shows the last row that shows the session in use where that alone was too long', () => {
    const seenUntil = START + 121 * MINUTE;
    const rows = [row('start', 2, START), row('inside', 5, seenUntil), row('inside', 7, START + MINUTE)];
    const long = { endKind: 'open', endedAt: null, seenUntil } as const;
    expect(scope({ ...long, evidence: rows }).cite).toEqual({ sourceId: 1, row: 5 });
    expect(scope({ ...long, evidence: rows.slice(0, 1) }).cite).toEqual({ sourceId: 1, row: 2 });
  });
  it('is a logout only with its time', () => {
    expect(scope({ endedAt: null, seenUntil: START }).sentence).toBe(
      'No end is recorded, so the length cannot be tested.',
    );
  });
  it('tells how long it lasted at least from one minute on', () => {
    const bound = { endKind: 'inferred', endedAt: START + 180 * MINUTE } as const;
    expect(scope({ ...bound, seenUntil: START + MINUTE - 1 }).sentence).toContain('lasted at most 3 h');
    expect(scope({ ...bound, seenUntil: START + MINUTE }).sentence).toContain(
      'at least 1 min and at most 3 h',
    );
  });
});
