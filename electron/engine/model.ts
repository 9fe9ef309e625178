import type { Answer, EndKind, LinkKind, RuleId, Severity, TickId, Verdict } from '../../shared/words.ts';

/** Where a fact stands: the source and the record's number in its file, the header being row 1. */
export type Cite = { readonly sourceId: number; readonly row: number };

/** One human being (or service account) of the rosters. Ids are derived from content, so they survive re-import. */
export type Person = {
  readonly id: string;
  readonly name: string;
  readonly username: string | null;
  readonly email: string | null;
  readonly extId: string | null;
  readonly active: boolean | null;
  readonly department: string | null;
  readonly division: string | null;
  readonly role: string | null;
  readonly profile: string | null;
  readonly profileId: string | null;
  readonly zone: string | null;
  /** Every id, login, e-mail and name of any of the rows, folded, with its kind before it: `login:ana@x.example`. */
  readonly aliases: readonly string[];
  readonly cites: readonly Cite[];
};

/**
 * Whom a text may mean. One key: known (`p:<id>` for somebody of a roster, otherwise the text itself as `name:`,
 * `login:` or `email:`). Several keys: namesakes, and nobody may choose for the auditor.
 */
export type Identity = {
  readonly keys: readonly string[];
  /** As the source writes it, or as the roster does when it is known. */
  readonly name: string;
  readonly username: string | null;
};

/** One impersonation: actor in target's account. Times are milliseconds since 1970, UTC. */
export type Session = {
  readonly id: string;
  readonly system: string;
  readonly actor: Identity;
  readonly target: Identity;
  readonly unit: string | null;
  /** null: no roster says which unit the target belongs to. */
  readonly sensitive: boolean | null;
  readonly startedAt: number;
  readonly endedAt: number | null;
  readonly endKind: EndKind;
  readonly reason: string | null;
  readonly evidence: readonly Evidence[];
};
export type Evidence = Cite & {
  readonly role: 'start' | 'end' | 'inside' | 'report';
  readonly at: number | null;
  readonly text: string;
};

/** null: the file has no such field; an empty list: it has, and nobody is there. */
export type Named = readonly Identity[] | null;

export type Comment = { readonly at: number | null; readonly author: string; readonly text: string };

export type Ticket = {
  readonly key: string;
  readonly title: string;
  readonly text: string;
  /** The title or text was exported. */
  readonly hasText: boolean;
  readonly status: string | null;
  readonly createdAt: number | null;
  readonly resolvedAt: number | null;
  readonly updatedAt: number | null;
  /** open and resolved are facts of the export; not-recorded: it has neither a close time nor a status that says so. */
  readonly resolution: 'resolved' | 'open' | 'not-recorded';
  readonly requester: Named;
  readonly affected: Named;
  readonly assignee: Named;
  readonly approvers: Named;
  readonly commenters: Named;
  readonly comments: readonly Comment[];
  readonly cite: Cite;
};

export type Tick = {
  readonly id: TickId;
  readonly answer: Answer;
  readonly sentence: string;
  readonly cite: Cite | null;
};
export type Reason = { readonly id: string; readonly reason: string; readonly points: number };
export type Link = {
  readonly sessionId: string;
  readonly ticket: Ticket;
  readonly how: LinkKind;
  readonly points: number;
  readonly reasons: readonly Reason[];
  readonly sentence: string;
};

/** A session with its answer: what the rules read. */
export type Judged = {
  readonly session: Session;
  readonly verdict: Verdict;
  /** Why, in a sentence or two. */
  readonly sentence: string;
  /** The link the ticks were answered for; null when there is no candidate. */
  readonly link: Link | null;
  readonly links: readonly Link[];
  readonly ticks: readonly Tick[];
};

export type RosterEntry = {
  readonly key: string;
  readonly name: string;
  readonly username: string | null;
  readonly active: boolean | null;
  readonly unit: string | null;
  /** May impersonate by profile, permission set or delegated administration group, and is not inactive. */
  readonly declared: boolean;
  /** null: neither the policy nor an imported list approves anybody by name, or it cannot be told. */
  readonly approved: boolean | null;
  readonly sessions: number;
  readonly lastAt: number | null;
  /** "profile: System Administrator", "permission set: Data Migration", "delegated administration: Berths". */
  readonly how: readonly string[];
  readonly cites: readonly Cite[];
};
export type Roster = {
  /** Users and their permissions were imported, so that "declared" means something. */
  readonly known: boolean;
  readonly declared: number;
  readonly observed: number;
  readonly activeUsers: number;
  /** The most that policy allows: max(maxCount, maxShare of active users). */
  readonly limit: number;
  readonly people: readonly RosterEntry[];
};

/** A row of the audit trail that is not a login-as: a change, a policy switch, a grant. */
export type AuditEvent = {
  readonly at: number;
  readonly kind: 'login-as' | 'logout-as' | 'policy-switch' | 'access-grant' | 'change';
  readonly user: string;
  readonly delegate: string | null;
  readonly text: string;
  readonly section: string | null;
  readonly cite: Cite;
};

/** All a rule may look at. Times are UTC milliseconds; the period is half-open. */
export type RuleFacts = {
  readonly sessions: readonly Judged[];
  readonly roster: Roster;
  /** Switches of "Administrators Can Log in as Any User" inside the period. */
  readonly policySwitches: readonly AuditEvent[];
  /** An audit trail was imported, so that a missing row means something. */
  readonly hasAuditTrail: boolean;
  readonly period: { readonly from: number; readonly to: number };
  /** Writes an instant in the review's zone, for sentences. */
  readonly date: (at: number) => string;
};

export type Finding = {
  readonly id: string;
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
export type Found = Omit<Finding, 'id' | 'rule' | 'severity'> & {
  /** What stays the same when more files come in: a session id, a person's key. */
  readonly anchor: string;
  /** Overrides the rule's severity for this one, for example in a sensitive unit. */
  readonly severity?: Severity;
};
