export type Verdict = 'justified' | 'justified-late' | 'weak' | 'to-review' | 'unjustified' | 'cannot-tell';

export type Person = {
  readonly id: string; // Salesforce's id of 18 characters
  readonly accountId: string; // the ticket system's opaque id
  readonly username: string; // also the e-mail address and the login of the learning platform
  readonly first: string;
  readonly last: string;
  readonly name: string;
  readonly alias: string;
  readonly department: string;
  readonly division: string;
  readonly title: string;
  readonly role: string;
  readonly profile: string;
  readonly isHead: boolean;
  readonly part: string | null; // the key of a person who has a part in the story
  readonly created: number;
  readonly deactivated: number | null;
};

export type Comment = { readonly at: number; readonly author: Person; readonly text: string };

export type Ticket = {
  readonly key: string;
  readonly kind: string;
  readonly project: 'OPS' | 'HELP';
  readonly summary: string;
  readonly description: string;
  readonly reporter: Person;
  readonly assignee: Person | null;
  readonly affected: Person | null;
  readonly approver: Person | null;
  readonly created: number;
  readonly resolved: number | null;
  readonly updated: number;
  readonly priority: string;
  readonly labels: readonly string[];
  readonly watchers: readonly Person[];
  readonly comments: readonly Comment[];
};

/** A ticket before its key is known: keys are given in the order of creation. */
export type DraftTicket = Omit<Ticket, 'key' | 'updated'> & { readonly id: string };

export type SetupRow = {
  readonly at: number;
  readonly user: string;
  readonly text: string;
  readonly section: string;
  readonly delegate: string;
};

export type Session = {
  readonly system: 'salesforce' | 'learning';
  readonly case: string;
  readonly expected: Verdict | null; // null: depends on how an ambiguous name is settled
  readonly actor: Person;
  readonly target: Person;
  readonly start: number;
  readonly end: number;
  readonly endRecorded: boolean;
  readonly reason: string | null;
  readonly ticket: string | null; // the id of its draft, then its key
  readonly changes: readonly SetupRow[];
};

/** A session of the cast, written with wall times of Toronto and keys of the cast. */
export type PlannedSession = {
  readonly system?: 'learning';
  readonly actor: string;
  readonly target: string;
  readonly at: string;
  readonly minutes: number;
  readonly expected: Verdict | null;
  readonly ticket?: string;
  readonly reason?: string; // {ticket} stands for the ticket's key, {next} for a key after the export
  readonly changes?: readonly { readonly after: number; readonly text: string; readonly section: string }[];
};

export type PlannedTicket = {
  readonly id: string;
  readonly reporter: string;
  readonly assignee: string | null;
  readonly affected?: string;
  readonly approver?: string;
  readonly created: string;
  readonly resolved: string | null;
  readonly summary: string;
  readonly description: string;
  readonly comments?: readonly (readonly [at: string, author: string, text: string])[];
};

/** One group of planted cases: what it tells, the sessions and the tickets that make it. */
export type CaseGroup = {
  readonly case: string;
  readonly rule: string | null;
  readonly tells: string;
  readonly sessions: readonly PlannedSession[];
  readonly tickets: readonly PlannedTicket[];
};
