import type { Policy } from '../../../shared/policy.ts';
import type { Writable } from '../db/open.ts';
import type { Finding, Judged, Roster, Ticket } from '../model.ts';
import type { Register } from '../people/register.ts';
import type { RuleOutcome } from '../rules/run.ts';
import type { Stray } from '../sessions/rebuild.ts';
import { storeFindings, storeRoster } from './store-findings.ts';
import { storePeople } from './store-people.ts';
import { storeLinks, storeSessions } from './store-sessions.ts';

/** Everything an analysis found out, ready to be written. */
export type Analysis = {
  readonly register: Register;
  readonly policy: Policy;
  readonly judged: readonly Judged[];
  readonly tickets: readonly Ticket[];
  readonly roster: Roster;
  readonly strays: readonly Stray[];
  readonly findings: readonly Finding[];
  readonly reports: readonly RuleOutcome[];
};

const DERIVED = [
  'finding_session',
  'finding',
  'rule_report',
  'roster_total',
  'roster_entry',
  'tick',
  'link',
  'ticket',
  'session_row',
  'session',
  'ambiguous_name',
  'stray_change',
  'person',
];

/** Clears what the last analysis wrote. Facts, settings, log and decisions stay. */
export function forget(db: Writable): void {
  for (const table of DERIVED) db.exec(`DELETE FROM ${table}`);
}

/** Writes an analysis. Call it inside one transaction with `forget`. */
export function store(db: Writable, analysis: Analysis): void {
  storePeople(db, analysis);
  storeSessions(db, analysis);
  storeLinks(db, analysis);
  storeRoster(db, analysis.roster);
  storeFindings(db, analysis);
}
