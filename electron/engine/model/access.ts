import type { BreadthBand, Grantee, RosterFlag } from '../../../shared/people-words.ts';
import type { Answer } from '../../../shared/words.ts';
import type { Cite } from './cite.ts';
import type { Identity } from './people.ts';

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
