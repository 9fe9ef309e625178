import type { Day } from '../../../shared/days.ts';
import type { StateField } from '../../../shared/people-words.ts';
import type { RuleId, Severity, TickId } from '../../../shared/words.ts';
import type { GrantWindow } from '../access/session-grants.ts';
import type { AccessGrant, Roster } from './access.ts';
import type { Cite } from './cite.ts';
import type { Judged } from './link.ts';
import type { Identity, State } from './people.ts';
import type { AuditEvent, CheckAnswer, Session } from './session.ts';

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
  /** The day on which an instant falls in the review's zone. */
  readonly dayOf: (at: number) => Day;
  /** What held of somebody at an instant, and how it is known; its value is null where that is not recorded. */
  readonly then: (who: Identity, field: StateField, at: number) => State;
  /** The IANA zone that a list of people gives; null: none does, or not one for all who may be meant. */
  readonly zoneOf: (who: Identity) => string | null;
  /** What the windows of access that the owner gave say about a session; null: none bears on it. */
  readonly windowOf: (session: Session) => GrantWindow | null;
  /** Every time in which an account was open to others, inside the period or not. */
  readonly grants: readonly AccessGrant[];
  /** Whether the sources of a session would say that support of the vendor acted, so that their silence means it did not. */
  readonly tellsSupport: (session: Session) => boolean;
  /** Whether a logout was seen, and whether one could have been. */
  readonly logoutOf: (session: Session) => CheckAnswer;
  /** Known limits of the sources, as far as files and period tell. */
  readonly alarms: readonly SourceAlarm[];
  /** How many sources were read. */
  readonly sources: number;
};

export type SourceAlarm = {
  readonly file: string;
  /** By what the file is known whatever it is called: the hash of its content and the list in it. */
  readonly content: string;
  readonly code: string;
  readonly message: string;
  /** null: the file has no row. */
  readonly cite: Cite | null;
};

/** What one rule says in a finding. */
export type FindingPart = {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly sentence: string;
  readonly sessions: readonly string[];
  readonly cites: readonly Cite[];
};

/** One act or one pattern, with everything the rules say about it. */
export type Finding = {
  readonly id: string;
  /** The ids it has while only some of the sources of its sessions are in the review, or had before. */
  readonly aliases: readonly string[];
  /** Of the heaviest part. */
  readonly rule: RuleId;
  /** The heaviest first; `off-hours` last, because it only raises the others. */
  readonly parts: readonly FindingPart[];
  /** That of the heaviest part, raised where a part raises it. */
  readonly severity: Severity;
  /** Whom or what it is about. */
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
  /** Sessions whose findings by other rules weigh more, and why, in sentences. Alone they are no finding. */
  readonly raises?: readonly { readonly session: string; readonly words: string }[];
};
export type Found = {
  /** What stays the same when more files come in: a session id, a person's key. */
  readonly anchor: string;
  /** Other anchors that it may have had, before a list said who it is about. */
  readonly formerly?: readonly string[];
  readonly subject: string;
  /** The whole of it where it stands alone. */
  readonly sentence: string;
  readonly sessions: readonly string[];
  readonly cites: readonly Cite[];
  readonly at: number | null;
  /** Overrides the rule's severity for this one, for example in a sensitive unit. */
  readonly severity?: Severity;
  /** Said of one session: it goes into the finding of its episode. Left out: a pattern or a state, a finding of its own. */
  readonly point?: Point;
  /** Said of how often or how widely: patterns of the very same sessions are one finding. */
  readonly pattern?: true;
};

/** What a rule says of one session after who, whom and when. */
export type Point = {
  readonly words: string;
  /** It says all that the no of this tick says. */
  readonly tick?: TickId;
  /** The words where other points say what these ticks say: nothing is said twice. */
  readonly without?: (told: ReadonlySet<TickId>) => string;
};
