import { describe, expect, it } from 'vitest';
import { scopeOf } from '../../../electron/engine/matching/ticks/in-scope.ts';
import type { EndKind } from '../../../shared/words.ts';
import { DEFAULT_POLICY } from '../../../shared/policy.ts';
import { at, person, registerWith, session } from '../build.ts';

const register = registerWith(person('Nadia Brandt'), person('Theo Marchand'));
const who = (name: string) => register.resolve(name, null);
const START = at('2026-02-17T10:00:00Z');
const OWN = { sourceId: 1, row: 2 };
const GRANT = { sourceId: 5, row: 50 };
const lasting = (minutes: number, endKind: EndKind = 'logout') => {
  const end = START + minutes * 60_000;
  return session(who('Nadia Brandt'), who('Theo Marchand'), {
    startedAt: START,
    endedAt: endKind === 'open' ? null : end,
    endKind,
    seenUntil: endKind === 'logout' ? end : START,
  });
};
const scope = (is: 'inside' | 'outside' | null, minutes: number, endKind?: EndKind) => {
  const window = is === null ? null : { is, sentence: `It was ${is}.`, cite: GRANT };
  const { answer, sentence, cite } = scopeOf(lasting(minutes, endKind), DEFAULT_POLICY, () => window);
  return [answer, sentence, cite];
};
const SHORT = 'The session lasted 30 min; limit 120 min.';
const LONG = 'The session lasted 2 h 1 min; limit 120 min.';

describe('in-scope by length and by the window of access', () => {
  it('goes by the length alone where no window bears on it', () => {
    expect(scope(null, 30)).toEqual(['yes', SHORT, OWN]);
    expect(scopeOf(lasting(30), DEFAULT_POLICY, undefined).answer).toBe('yes');
  });
  it('is yes inside of a window, by the row of the session where its length is known', () => {
    expect(scope('inside', 30)).toEqual(['yes', `${SHORT} It was inside.`, OWN]);
    const open = 'No end is recorded, so the length cannot be tested. It was inside.';
    expect(scope('inside', 30, 'open')).toEqual(['yes', open, GRANT]);
  });
  it('is no outside of all windows, by the row of the windows', () => {
    expect(scope('outside', 30)).toEqual(['no', `${SHORT} It was outside.`, GRANT]);
  });
  it('is no where the session was too long, whatever the windows say', () => {
    expect(scope('inside', 121)).toEqual(['no', LONG, OWN]);
    expect(scope('inside', 120)[0]).toBe('yes');
  });
});
