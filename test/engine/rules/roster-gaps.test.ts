import { describe, expect, it } from 'vitest';
import type { Judged, Roster, RosterEntry } from '../../../electron/engine/model.ts';
import { roster, rosterEntry } from '../../../electron/engine/rules/example-facts.ts';
import { session, who } from '../../../electron/engine/rules/example-session.ts';
import { rosterGaps } from '../../../electron/engine/rules/roster-gaps.ts';
import { policyFrom } from '../../../shared/policy.ts';

const START = '2026-03-03T10:00:00Z';
const acting = (username: string | null, start = START): Judged =>
  session(start, { actor: { ...who('Nadia Brandt'), username } });
const APPROVED = { roster: { approved: ['nadia@example.org', 'ines@example.org'] } };
const entry = (over: Partial<RosterEntry> = {}) => rosterEntry('Nadia Brandt', over);

describe('what an actor lacks', () => {
  const gaps = (
    of: RosterEntry | undefined,
    over: Partial<Roster>,
    policy: unknown = {},
    name: string | null = null,
  ) => rosterGaps([acting(null), acting(name)], of, roster(over), policyFrom(policy));
  const NO_RIGHT = 'is not on the imported list of those who may (3 people)';
  const NOT_APPROVED = 'is not on the list of the approved (2 usernames in the policy)';
  it('is the right, where the list tells who has it', () => {
    expect(gaps(entry(), {})).toEqual([]);
    expect(gaps(entry({ declared: false }), { declared: 3 })).toEqual([NO_RIGHT]);
    expect(gaps(undefined, { declared: 3 })).toEqual([NO_RIGHT]);
  });
  it('is not told where the list is missing or unsure of this one', () => {
    expect(gaps(undefined, { known: false })).toBeNull();
    expect(gaps(entry({ declared: false, uncertain: true }), {})).toBeNull();
    expect(gaps(entry({ declared: false, uncertain: true, approved: true }), {})).toEqual([]);
  });
  it('is the approval, by the imported list before that of the policy', () => {
    const imported = 'is not on the imported list of the approved';
    expect(gaps(entry({ approved: false }), {})).toEqual([imported]);
    expect(gaps(entry({ approved: false }), {}, APPROVED)).toEqual([NOT_APPROVED]);
    expect(gaps(entry({ approved: true, username: 'x@example.org' }), {}, APPROVED)).toEqual([]);
    expect(gaps(entry({ approved: false }), { known: false })).toEqual([imported]);
  });
  it('goes by the username of the list, else by the first that a session records', () => {
    expect(gaps(entry({ username: ' INES@example.org' }), {}, APPROVED)).toEqual([]);
    expect(gaps(entry({ username: 'x@example.org' }), {}, APPROVED, 'ines@example.org')).toEqual([
      NOT_APPROVED,
    ]);
    expect(gaps(undefined, { known: false }, APPROVED, 'nadia@example.org')).toEqual([]);
    expect(gaps(undefined, { known: false }, APPROVED, 'x@example.org')).toEqual([NOT_APPROVED]);
    expect(gaps(undefined, { known: false }, APPROVED)).toBeNull();
    expect(gaps(entry(), {}, APPROVED)).toEqual([]);
  });
  it('can be both', () => {
    expect(gaps(undefined, { declared: 3 }, APPROVED, 'x@example.org')).toEqual([NO_RIGHT, NOT_APPROVED]);
  });
});
