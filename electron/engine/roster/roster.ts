import type { Policy } from '../../../shared/policy.ts';
import type { States } from '../context/states.ts';
import type { Readable } from '../db/open.ts';
import type { Judged, Roster, Session, Ticket } from '../model.ts';
import type { Register } from '../people/register.ts';
import type { Period } from '../settings.ts';
import { approvals } from './approved.ts';
import { bandOf } from './bands.ts';
import { dormantWindow } from './dormant-window.ts';
import { FLAG_TESTS } from './flags/index.ts';
import { grantsOf } from './grants.ts';
import { byActor, linesOf } from './lines.ts';

/** What the roster is told from. */
export type RosterFacts = {
  readonly register: Register;
  readonly sessions: readonly Session[];
  /** The sessions with their answers, so that it can be told which tickets justify them; left out: not known. */
  readonly judged?: readonly Judged[];
  readonly tickets: readonly Ticket[];
  readonly states: States;
  readonly policy: Policy;
  readonly period: Period;
};

/**
 * Who may impersonate (declared: not inactive, with Modify All Data or Manage Users by profile or permission set, or by
 * a delegated administration group with login access; FORMATS d.1) beside who did (observed). A right that is not
 * certain declares nobody and is said of those who are on the roster anyway; who left and still holds one is on it
 * undeclared. An assignment that expired before the period's last instant is gone. Every line says what makes it worth
 * a look.
 */
export function rosterOf(db: Readable, facts: RosterFacts): Roster {
  const { register, sessions, policy, period } = facts;
  const { grants, strangers, known } = grantsOf(db, register, period.end - 1);
  const acted = byActor(sessions);
  const lines = linesOf(facts, acted, grants, strangers, approvals(db, register, policy));
  const activeUsers = register.people.filter((person) => person.active === true).length;
  const declared = lines.filter(({ entry }) => entry.declared).length;
  const dormant = dormantWindow(db, policy, period);
  const sight = { judged: [], ...facts, roster: { known, declared, dormant }, zone: period.zone };
  const tests = FLAG_TESTS.map((test) => test(sight));
  return {
    known,
    declared,
    observed: acted.size,
    activeUsers,
    limit: Math.max(policy.roster.maxCount, policy.roster.maxShare * activeUsers),
    band: known ? bandOf(declared, activeUsers) : null,
    dormant,
    people: lines.map((line) => ({
      ...line.entry,
      band: bandOf(line.entry.targets, activeUsers),
      flags: tests.map((test) => test(line)).filter((flag) => flag !== null),
    })),
  };
}
