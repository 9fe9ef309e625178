import type { RuleId, Severity } from '../../../shared/words.ts';
import type { Roster } from './access.ts';
import type { Cite } from './cite.ts';
import type { Judged } from './link.ts';
import type { AuditEvent } from './session.ts';

/** All a rule may look at. Times are UTC milliseconds; the period is half-open. */
export type RuleFacts = {
  readonly sessions: readonly Judged[];
  readonly roster: Roster;
  /** Switches of "Administrators Can Log in as Any User" inside the period. */
  readonly policySwitches: readonly (AuditEvent & {
    /** Whether a ticket asks for it, in words. */
    readonly asked: string;
  })[];
  /** An audit trail was imported, so that a missing row means something. */
  readonly hasAuditTrail: boolean;
  readonly period: { readonly from: number; readonly to: number };
  /** Writes an instant in the review's zone, for sentences. */
  readonly date: (at: number) => string;
};

export type Finding = {
  readonly id: string;
  /** The ids it has while only some of the sources of its session are in the review. */
  readonly aliases: readonly string[];
  readonly rule: RuleId;
  readonly severity: Severity;
  /** Whom or what it is about; together with the rule and `anchor` it makes the id. */
  readonly subject: string;
  readonly sentence: string;
  readonly sessions: readonly string[];
  readonly cites: readonly Cite[];
  readonly at: number | null;
};

/** What a rule reports: not only what it found, but what it tested and what it could not. */
export type RuleReport = {
  readonly tested: number;
  readonly untested: readonly { readonly reason: string; readonly count: number }[];
  readonly found: readonly Found[];
};
export type Found = Omit<Finding, 'id' | 'rule' | 'severity' | 'aliases'> & {
  /** What stays the same when more files come in: a session id, a person's key. */
  readonly anchor: string;
  /** Overrides the rule's severity for this one, for example in a sensitive unit. */
  readonly severity?: Severity;
};
