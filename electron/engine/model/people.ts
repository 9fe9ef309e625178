import type {
  AliasBasis,
  AliasKind,
  IdentityItemKind,
  StateBasis,
  StateField,
} from '../../../shared/people-words.ts';
import type { Cite } from './cite.ts';

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
