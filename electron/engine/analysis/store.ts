import type { Policy } from '../../../shared/policy.ts';
import type { Checks } from '../checks/checks.ts';
import type { States } from '../context/states.ts';
import type { Writable } from '../db/open.ts';
import type { AccessGrant, Finding, IdentityItem, Judged, PolicySwitch, Roster, Ticket } from '../model.ts';
import type { Register } from '../people/register.ts';
import type { RuleOutcome } from '../rules/run.ts';
import type { Stray } from '../sessions/rebuild.ts';
import type { Job } from '../job.ts';
import { hide } from '../suppressions/hide.ts';
import { findLastDecisions } from '../findings/last-decision.ts';
import { outgrow } from '../findings/outgrow.ts';
import { insert, type Writes } from './insert.ts';
import { findingsWrites, rosterWrites } from './store-findings.ts';
import { accessWrites, peopleWrites } from './store-people.ts';
import { findableWrites } from './store-findable.ts';
import { linksWrites, sessionsWrites } from './store-sessions.ts';

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
  readonly logSeq: number;
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
  'last_decision',
  'finding_cover',
  'finding_hidden',
  'finding_part',
  'finding',
  'rule_report',
  'roster_total',
  'roster_entry',
  'tick',
  'link_suggestion',
  'link',
  'ticket',
  'known_ticket',
  'session_alias',
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

/** Writes an analysis. Call it inside one transaction with `forget`. */
export async function store(db: Writable, analysis: Analysis, job: Job): Promise<void> {
  await insert(db, writesOf(analysis), job);
  findLastDecisions(db);
  outgrow(db);
  hide(db);
}

function* writesOf(analysis: Analysis): Writes {
  yield* peopleWrites(analysis);
  yield* sessionsWrites(analysis);
  yield* linksWrites(analysis);
  yield* findableWrites(analysis);
  yield* rosterWrites(analysis.roster);
  yield* accessWrites(analysis);
  yield* findingsWrites(analysis);
  yield ['analysed', [{ id: 1, log_seq: analysis.logSeq }]];
}
