import type { StateBasis } from '../../../shared/people-words.ts';
import type { Cite } from '../model.ts';
import { fold } from '../text.ts';

/** What held of one field from when to when (half-open, ms UTC; null: since ever, until now). */
export type Segment = {
  readonly from: number | null;
  readonly to: number | null;
  /** null: not recorded; an empty text: none. */
  readonly value: string | null;
  /** What it may have been where it is not recorded: what the sources say of it without settling it. */
  readonly maybe: readonly string[];
  readonly basis: StateBasis;
  /** 'list': the row of the list that says it, which people with equal values do not share. */
  readonly cite: Cite | 'list' | null;
  /** " since 10 May 2026 (changed from Sales)": the ends that rows show; empty where only lists speak. */
  readonly range: string;
  /** One sentence; with an instant, about that very day. */
  readonly say: (at: number | null) => string;
};

/** Two texts of one field that mean the same value, however they are written. */
export const same = (a: string | null, b: string | null): boolean =>
  a === b || (a !== null && b !== null && norm(a) === norm(b));

const known = new Map<string, string>();

/** A text as it is compared. Lists repeat few values: those are folded once. */
export function norm(text: string): string {
  const answer = known.get(text) ?? fold(text).replace(/\.$/u, '');
  if (known.size < 10_000 && text.length < 300) known.set(text, answer);
  return answer;
}

/** The segment in force at an instant. Segments leave no hole, so there is always one. */
export function segmentAt<Piece extends { readonly from: number | null }>(
  pieces: readonly Piece[],
  at: number,
): Piece | undefined {
  let [low, high] = [0, pieces.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((pieces[middle]?.from ?? -Infinity) <= at) low = middle;
    else high = middle - 1;
  }
  return pieces[low];
}

/** Cuts at an instant and changes what lies before it or after it; what is not changed stays whole. */
export function cut(
  segments: readonly Segment[],
  at: number,
  change: { readonly side: 'before' | 'after'; readonly to: (segment: Segment) => Segment },
): Segment[] {
  return segments.flatMap((segment) => {
    const [from, to] = [segment.from ?? -Infinity, segment.to ?? Infinity];
    const inside = change.side === 'before' ? from < at : to > at;
    const changed = inside ? change.to(segment) : segment;
    if (changed === segment || at <= from || at >= to) return [changed];
    const [first, second] = change.side === 'before' ? [changed, segment] : [segment, changed];
    return [
      { ...first, to: at },
      { ...second, from: at },
    ];
  });
}

/** Every instant at which one of the lists begins a new piece, oldest first; null for "since ever" leads. */
export function startsOf(lists: readonly (readonly { readonly from: number | null }[])[]): (number | null)[] {
  const starts = new Set(lists.flatMap((list) => list.flatMap(({ from }) => (from === null ? [] : [from]))));
  return [null, ...[...starts].sort((a, b) => a - b)];
}
