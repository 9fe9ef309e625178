import type { Policy } from '../../../shared/policy.ts';
import type { Checks } from '../checks/checks.ts';
import type { States } from '../context/states.ts';
import type { Writable } from '../db/open.ts';
import type { AccessGrant, Finding, IdentityItem, Judged, PolicySwitch, Roster, Ticket } from '../model.ts';
import type { Register } from '../people/register.ts';
import type { RuleOutcome } from '../rules/run.ts';
import type { Stray } from '../sessions/rebuild.ts';
import { insert } from './insert.ts';
import { storeFindings, storeRoster } from './store-findings.ts';
import { storeAccess, storePeople } from './store-people.ts';
import { storeLinks, storeSessions } from './store-sessions.ts';

/** Everything an analysis found out, ready to be written. */
export type Analysis = {
  readonly register: Register;
  readonly policy: Policy;
  readonly states: States;
  readonly judged: readonly Judged[];
  readonly tickets: readonly Ticket[];
  readonly roster: Roster;
  readonly checks: Checks;
  readonly items: readonly IdentityItem[];
  readonly grants: readonly AccessGrant[];
  readonly switches: readonly PolicySwitch[];
  /** The last entry of the log that it knows of. */
  readonly identitySeq: number;
  readonly strays: readonly Stray[];
  readonly findings: readonly Finding[];
  readonly reports: readonly RuleOutcome[];
};

const DERIVED = [
  'analysed',
  'policy_switch',
  'access_grant',
  'finding_alias',
  'finding_session',
  'finding',
  'rule_report',
  'roster_total',
  'roster_entry',
  'tick',
  'link',
  'ticket',
  'session_check',
  'session_row',
  'session',
  'identity_item',
  'person_state',
  'person_alias',
  'stray_change',
  'person',
];

/** Clears what the last analysis wrote. Facts, settings, log and decisions stay. */
export function forget(db: Writable): void {
  for (const table of DERIVED) db.exec(`DELETE FROM ${table}`);
}

/** Notes up to which entry of the log an analysis knows the review. */
export function mark(db: Writable, seq: number): void {
  insert(db, 'analysed', [{ id: 1, identity_seq: seq }]);
}

/** Writes an analysis. Call it inside one transaction with `forget`. */
export function store(db: Writable, analysis: Analysis): void {
  storePeople(db, analysis);
  storeSessions(db, analysis);
  storeLinks(db, analysis);
  storeRoster(db, analysis.roster);
  storeAccess(db, analysis);
  storeFindings(db, analysis);
  mark(db, analysis.identitySeq);
}
