import { SOURCE_KINDS, type EndKind, type SourceKind } from '../../../shared/words.ts';
import type { Evidence, Identity } from '../model.ts';
import { byText } from '../text.ts';

/**
 * A session as one kind of source tells it, and later as all of them do together, before it has its unit. The texts are
 * the source's own, so that the ids need no roster. Times are milliseconds, UTC.
 */
export type Draft = {
  /** null: a list that names no system. */
  readonly system: string | null;
  /** What the system calls the session, with the system; null: it has no name for it. */
  readonly key: string | null;
  /** How well its id holds: 0 the audit trail, 1 rows with a session key, 2 other events, 3 lists. */
  readonly rank: 0 | 1 | 2 | 3;
  /** What its ids are made of, its own first: one for each kind of file that would show it alone. */
  readonly bases: readonly Base[];
  readonly kinds: readonly SourceKind[];
  readonly actor: Identity;
  readonly target: Identity;
  readonly actorText: string;
  readonly targetText: string;
  /** By what other sources may know them; see `Side`. */
  readonly actorKeys: readonly string[];
  readonly targetKeys: readonly string[];
  /** Whose account the actor was in already. */
  readonly through: Through | null;
  readonly startedAt: number;
  readonly endedAt: number | null;
  readonly endKind: EndKind;
  /** The latest end that a record states beforehand, such as the expiry of a role. */
  readonly endsBy: number | null;
  readonly seenUntil: number;
  readonly reason: string | null;
  readonly support: string | null;
  readonly ip: string | null;
  readonly browser: string | null;
  readonly evidence: readonly Evidence[];
};
export type Base = { readonly kind: SourceKind; readonly text: string };
export type Through = { readonly identity: Identity; readonly keys: readonly string[] };

/** A draft with its ids, its own first; what they are made of has done its work. */
export type Named = Omit<Draft, 'bases'> & { readonly ids: readonly string[] };

/** Orders drafts by what they say and nothing else: drafts that are equal here may take each other's place. */
export function byContent(a: Draft, b: Draft): number {
  return (
    a.startedAt - b.startedAt ||
    a.rank - b.rank ||
    byText(a.bases[0]?.text ?? '', b.bases[0]?.text ?? '') ||
    byText(contentOf(a), contentOf(b))
  );
}

function contentOf({ kinds, key, endedAt, endsBy, seenUntil, reason, ip, evidence }: Draft): string {
  return JSON.stringify([
    kinds,
    key,
    endedAt,
    endsBy,
    seenUntil,
    reason,
    ip,
    evidence.map(({ text }) => text),
  ]);
}

const LISTS = new Map<string, readonly SourceKind[]>();

/** Kinds in the order of SOURCE_KINDS; the same list for the same kinds, since many sessions have them. */
export function kindsIn(kinds: ReadonlySet<SourceKind>): readonly SourceKind[] {
  const ordered = SOURCE_KINDS.filter((kind) => kinds.has(kind));
  const same = LISTS.get(ordered.join());
  if (same) return same;
  LISTS.set(ordered.join(), ordered);
  return ordered;
}

const PLACE = { start: 0, report: 0, inside: 1, activity: 1, 'sign-in': 1, end: 2 } as const;

/** What shows the start first, then what happened inside in order of time, then what shows the end. */
export function inPlace(evidence: readonly Evidence[]): Evidence[] {
  return [...evidence].sort((a, b) => PLACE[a.role] - PLACE[b.role] || (a.at ?? 0) - (b.at ?? 0));
}
