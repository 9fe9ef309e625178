import type { SessionCheck } from '../../../shared/check-words.ts';
import type { StateBasis } from '../../../shared/people-words.ts';
import type { SensitiveUnit } from '../../../shared/policy.ts';
import type { Answer, EndKind, SourceKind } from '../../../shared/words.ts';
import type { Cite } from './cite.ts';
import type { Identity } from './people.ts';

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
  /** The entry of the policy that makes the unit sensitive: its tier and its reason; null: none, or not recorded. */
  readonly mark: SensitiveUnit | null;
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
