import type { SessionCheck } from '../../shared/check-words.ts';
import type { ClockFact, LinkAnswer, LinkBand, SuggestionBasis } from '../../shared/link-words.ts';
import type {
  AliasBasis,
  AliasKind,
  BreadthBand,
  Grantee,
  IdentityItemKind,
  RosterFlag,
  StateBasis,
  StateField,
} from '../../shared/people-words.ts';
import type {
  Answer,
  EndKind,
  LinkKind,
  RuleId,
  Severity,
  SourceKind,
  TickId,
  Verdict,
} from '../../shared/words.ts';

/** Where a fact stands: the source and the record's number in its file, the header being row 1. */
export type Cite = { readonly sourceId: number; readonly row: number };

/** One way to name somebody, and when it did: half-open instants, null being since ever or until now. */
export type Alias = {
  readonly kind: AliasKind;
  /** As the source writes it. */
  readonly text: string;
  readonly from: number | null;
  readonly to: number | null;
  readonly basis: AliasBasis;
  readonly cite: Cite | null;
};

/**
 * One human being (or service account) of the lists of people. Ids are derived from content, so they survive re-import.
 * What the lists say (unit, profile, state) is as of their export; what held at a time is asked of `States`.
 */
export type Person = {
  readonly id: string;
  readonly name: string;
  readonly username: string | null;
  readonly email: string | null;
  readonly extId: string | null;
  /** A list of Salesforce users has an account of theirs. */
  readonly salesforce: boolean;
  readonly active: boolean | null;
  readonly department: string | null;
  readonly division: string | null;
  readonly role: string | null;
  readonly profile: string | null;
  readonly profileId: string | null;
  readonly zone: string | null;
  readonly aliases: readonly Alias[];
  /** The records of lists that are taken for this person, the strongest first. */
  readonly records: readonly PersonRecord[];
  readonly cites: readonly Cite[];
};

/** Rows of lists that name one account, by the strongest of their keys; decisions name people by these anchors. */
export type PersonRecord = {
  readonly anchor: string;
  readonly words: string;
  /** Why it is taken for the person of the first record; null: it is the first. */
  readonly because: string | null;
  readonly cites: readonly Cite[];
};

/** A question about who is who. `subject` is what a decision answers, and stays the same when files are added. */
export type IdentityItem = {
  readonly id: string;
  readonly kind: IdentityItemKind;
  readonly subject: string;
  readonly text: string;
  readonly sentence: string;
  readonly candidates: readonly IdentityCandidate[];
  /** Ids of the sessions it is about, oldest first. */
  readonly sessions: readonly string[];
  readonly tickets: number;
  readonly decided: boolean;
};
export type IdentityCandidate = {
  readonly anchor: string;
  readonly personId: string | null;
  readonly name: string;
  readonly username: string | null;
  readonly words: string;
  readonly hint: string | null;
  readonly cites: readonly Cite[];
};

/** What held of somebody from when to when (half-open; null: since ever, until now) and how it is known. */
export type State = {
  readonly field: StateField;
  /** null: not recorded. active and power: 'yes' or 'no'. */
  readonly value: string | null;
  readonly from: number | null;
  readonly to: number | null;
  readonly basis: StateBasis;
  readonly sentence: string;
  readonly cite: Cite | null;
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
  /** By what the question of the queue is known that this text raises; left out: it raises none. */
  readonly ask?: string;
  /** Where a person decided who is meant: the keys of all who bear the text, since a source may prove another one. */
  readonly among?: readonly string[];
};

/** One impersonation: actor in target's account. Times are milliseconds since 1970, UTC. */
export type Session = {
  readonly id: string;
  /** The ids it would have from each of its sources alone, its own first: decisions made then are found by them. */
  readonly ids: readonly string[];
  readonly system: string;
  readonly actor: Identity;
  readonly target: Identity;
  /** At the time of the session, and how that is known. */
  readonly unit: string | null;
  readonly unitBasis: StateBasis;
  /** null: it is not recorded which unit the target belonged to. */
  readonly sensitive: boolean | null;
  readonly startedAt: number;
  readonly endedAt: number | null;
  readonly endKind: EndKind;
  /** The last row that shows the session in use: with `endedAt` the bounds of its length where no logout was seen. */
  readonly seenUntil: number;
  /** Until when it may have lasted, where its list leaves out ends that another list has. */
  readonly mayEndBy?: number;
  readonly reason: string | null;
  /** Whose account the actor was in already when this session started; null: nobody's, or not recorded. */
  readonly through: Identity | null;
  /** Why the actor is taken for support of the vendor; null: no source says so. */
  readonly support: string | null;
  /** The kinds of files that show it, in the order of SOURCE_KINDS. */
  readonly kinds: readonly SourceKind[];
  /** Address and browser of the session itself, where a source has them. */
  readonly ip: string | null;
  readonly browser: string | null;
  readonly evidence: readonly Evidence[];
};
export type Evidence = Cite & {
  readonly role: 'start' | 'end' | 'report' | 'inside' | 'sign-in' | 'activity';
  readonly at: number | null;
  readonly text: string;
  /** The part of the setup that was changed, where the row says so. */
  readonly section?: string | null;
};

/** What the sources of a session say of each other. */
export type CheckAnswer = {
  readonly check: SessionCheck;
  readonly answer: Answer;
  readonly sentence: string;
  readonly cite: Cite | null;
};

/** null: the file has no such field; an empty list: it has, and nobody is there. */
export type Named = readonly Identity[] | null;

export type Comment = { readonly at: number | null; readonly author: string; readonly text: string };

/** A change of a ticket that the export tells of: of its status, its assignee, or an approval. Times are ms UTC. */
export type TicketChange = {
  readonly at: number;
  readonly field: 'status' | 'assignee' | 'approval';
  /** As written; for an approval what was answered. null: not recorded. */
  readonly before: string | null;
  readonly after: string | null;
  /** Who made the change or gave the approval. */
  readonly who: string | null;
  /** It came after this and by `at`: two versions of the ticket differ. Left out: it came at `at`. */
  readonly since?: number;
  /** What a new status means, where the row itself says; left out: what its word means. */
  readonly state?: 'open' | 'closed';
  /** Whom `before`, `after` and `who` mean; left out: nobody can say. */
  readonly people?: { readonly before: Named; readonly after: Named; readonly who: Named };
  readonly cite: Cite;
};

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
  /** Who wrote the ticket down, which may be an agent for somebody else. */
  readonly opener: Named;
  readonly comments: readonly Comment[];
  /** What changed and when, oldest first; null: the export tells no history. */
  readonly changes: readonly TicketChange[] | null;
  /** What the export leaves out although the site's other exports show that it is recorded, or nobody can say. */
  readonly lacks: readonly TicketField[];
  /** `text` is lacking only because files of its kind have descriptions elsewhere: no file of this review has any. */
  readonly lacksTextByKind?: boolean;
  /** The name of the file in which its row stands. */
  readonly file?: string;
  readonly cite: Cite;
};
/** Fields through which a ticket can name the people of a session. */
export type TicketField = 'requester' | 'affected' | 'text' | 'comments' | 'assignee' | 'approvers';

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
  /** `person` once somebody confirmed it or picked it. */
  readonly how: LinkKind;
  /** How it would be known without any person; null: Actas would not propose it. */
  readonly auto: Exclude<LinkKind, 'person'> | null;
  readonly points: number;
  readonly reasons: readonly Reason[];
  /** What a person said; null: nobody has said. A rejected link is kept and never judged. */
  readonly answer: LinkAnswer | null;
  readonly sentence: string;
  readonly clock: readonly ClockAnswer[];
};
export type ClockAnswer = {
  readonly fact: ClockFact;
  readonly answer: Answer;
  readonly sentence: string;
  readonly cite: Cite | null;
};

/** Where candidates were looked for, so that a missing ticket is no artefact of the search. */
export type Considered = {
  /** Tickets whose key the reason carries, and tickets about the target in the window: what was compared. */
  readonly keyed: number;
  readonly about: number;
  /** Tickets about the target outside the window, and all there are. */
  readonly outside: number;
  readonly tickets: number;
  /** The window, half-open ms UTC. */
  readonly from: number;
  readonly to: number;
  /** Tickets of the window whose fields leave open whom they are about. */
  readonly open: boolean;
  readonly sentence: string;
};

/** A ticket that may be meant and is not linked. */
export type Suggestion = {
  readonly ticket: Ticket;
  readonly basis: SuggestionBasis;
  /** As the reason writes it. */
  readonly written: string;
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
  readonly band: LinkBand;
  /** The band before any person decided: it says what the queue holds and does not move when it is worked. */
  readonly autoBand: LinkBand;
  /** The ticket it would be judged by before any person decided; null or left out: none. */
  readonly autoTicket?: string | null;
  readonly considered: Considered;
  readonly suggestions: readonly Suggestion[];
};

export type RosterEntry = {
  readonly key: string;
  readonly name: string;
  readonly username: string | null;
  readonly active: boolean | null;
  readonly unit: string | null;
  /** May impersonate by profile, permission set or delegated administration group, and is not inactive. */
  readonly declared: boolean;
  /** Whether they are declared cannot be told: who is may be somebody whom the lists name in another way. */
  readonly uncertain?: true;
  /** null: neither the policy nor an imported list approves anybody by name, or it cannot be told. */
  readonly approved: boolean | null;
  readonly sessions: number;
  readonly lastAt: number | null;
  /** "profile: System Administrator", "permission set: Data Migration", "delegated administration: Berths". */
  readonly how: readonly string[];
  readonly cites: readonly Cite[];
  /** Accounts entered. */
  readonly targets: number;
  readonly band: BreadthBand | null;
  readonly flags: readonly {
    readonly flag: RosterFlag;
    readonly sentence: string;
    /** Whether the right was held when it was used, in words. */
    readonly held?: string;
    readonly cites: readonly Cite[];
  }[];
};
export type Roster = {
  /** Users and their permissions were imported, so that "declared" means something. */
  readonly known: boolean;
  readonly declared: number;
  readonly observed: number;
  readonly activeUsers: number;
  /** The most that policy allows: max(maxCount, maxShare of active users). */
  readonly limit: number;
  readonly band: BreadthBand | null;
  /** The window in which "dormant" is judged, half-open; from null: it cannot be judged, and the sentence says why. */
  readonly dormant: { readonly from: number | null; readonly to: number | null; readonly sentence: string };
  readonly people: readonly RosterEntry[];
};

/** A time in which an account was open to others. Half-open; null: not recorded. */
export type AccessGrant = {
  readonly id: string;
  readonly owner: Identity;
  readonly grantee: Grantee;
  readonly granteeText: string | null;
  readonly from: number | null;
  readonly through: number | null;
  readonly revokedAt: number | null;
  readonly sentence: string;
  readonly cites: readonly Cite[];
};

/** A move of the switch that lets administrators in, and the ticket that asks for it. */
export type PolicySwitch = {
  readonly at: number;
  readonly to: 'on' | 'off' | null;
  readonly user: string;
  readonly delegate: string | null;
  readonly ticketKey: string | null;
  readonly answer: Answer;
  readonly sentence: string;
  readonly cite: Cite;
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
