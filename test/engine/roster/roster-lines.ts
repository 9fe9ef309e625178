import { statesOf } from '../../../electron/engine/context/states.ts';
import type { Writable } from '../../../electron/engine/db/open.ts';
import type { Judged, Roster, Session, Ticket } from '../../../electron/engine/model.ts';
import { registerOf, type Register } from '../../../electron/engine/people/register.ts';
import { rosterOf } from '../../../electron/engine/roster/roster.ts';
import type { Facts } from '../../../electron/engine/sources/facts.ts';
import { policyFrom } from '../../../shared/policy.ts';
import { at, session } from '../build.ts';
import { withFacts, type FactFile } from '../fact-bench.ts';

export type Account = Partial<Facts['account']>;

/** Ana is an administrator; the others are not. */
export const account = (name: string, more: Account = {}): Account => ({
  name,
  username: `${name.toLowerCase().replace(' ', '.')}@harbour.example`,
  email: `${name.toLowerCase().replace(' ', '.')}@harbour.example`,
  active: 1,
  profile: 'Standard User',
  ...more,
});
export const admin = (name: string, more: Account = {}): Account =>
  account(name, { profile: 'System Administrator', ...more });
export const listOf = (rows: readonly Account[], file = 'users.csv'): FactFile => ({
  file,
  table: 'account',
  rows,
});

/** What the two profiles allow, and that nobody has a permission set that matters. */
export const rights: readonly FactFile[] = [
  {
    file: 'sets.csv',
    table: 'permission_set',
    rows: (['System Administrator', 'Standard User'] as const).map((name, place) => ({
      name,
      of_profile: 1,
      profile_name: name,
      modify_all_data: place === 0 ? 1 : 0,
      manage_users: place === 0 ? 1 : 0,
    })),
  },
  {
    file: 'assignments.csv',
    table: 'permission_assignment',
    rows: [{ assignee_username: 'somebody@harbour.example', permission_set_name: 'Read_Berths' }],
  },
];

type Row = readonly [when: string, text: string];
/** Rows of the audit trail, by their day. */
export const trailOf = (...rows: readonly Row[]): FactFile => ({
  file: 'trail.csv',
  table: 'audit_event',
  rows: rows.map(([when, text]) => ({
    at: at(`${when}T12:00:00Z`),
    kind: 'change' as const,
    user: 'ana.lopes@harbour.example',
    text,
  })),
});

export type Given = {
  readonly files: readonly FactFile[];
  /** Who acted, on which day, as whom. */
  readonly acted?: readonly (readonly [who: string, day: string, target?: string])[];
  readonly tickets?: (register: Register, sessions: readonly Session[]) => readonly Ticket[];
  readonly judged?: (sessions: readonly Session[], tickets: readonly Ticket[]) => readonly Judged[];
  readonly policy?: unknown;
  /** The first and last day that the session files cover. */
  readonly covered?: readonly [from: string, to: string];
};

/** The roster of a review of the first half of 2026. */
export const rosterIn = (given: Given): Promise<Roster> =>
  withFacts(given.files, (db) => rosterFrom(db, given));

function rosterFrom(
  db: Writable,
  { acted = [], tickets, judged, policy: over = {}, covered }: Given,
): Roster {
  if (covered)
    db.prepare(
      "UPDATE source SET kind = 'salesforce.setup-audit-trail', covers_from = ?, covers_to = ? WHERE file = 'trail.csv'",
    ).run(at(`${covered[0]}T09:00:00Z`), at(`${covered[1]}T17:00:00Z`));
  const register = registerOf(db);
  const policy = policyFrom(over);
  const sessions = acted.map(([who, day, target = 'Somebody Else'], place) =>
    session(register.resolveText(who), register.resolveText(target), {
      id: `s${place}`,
      startedAt: at(`${day}T10:00:00Z`),
    }),
  );
  const all = tickets?.(register, sessions) ?? [];
  const period = {
    from: '2026-01-01',
    to: '2026-06-30',
    zone: 'UTC',
    start: at('2026-01-01T00:00:00Z'),
    end: at('2026-07-01T00:00:00Z'),
  };
  return rosterOf(db, {
    register,
    sessions,
    tickets: all,
    states: statesOf(db, register, policy),
    policy,
    period,
    ...(judged ? { judged: judged(sessions, all) } : {}),
  });
}

/** Every flag of the roster in words: "Ana Lopes: dormant: No session …". */
export const flagsIn = async (given: Given): Promise<readonly string[]> =>
  (await rosterIn(given)).people.flatMap(({ name, flags }) =>
    flags.map(({ flag, sentence }) => `${name}: ${flag}: ${sentence}`),
  );
