import { byText } from '../text.ts';

/** Below this a median says more about one peer than about the role. */
export const FEWEST_PEERS = 5;

/** What is usual among peers. */
export type Baseline = {
  readonly peers: number;
  readonly median: number;
  /** The median distance of the peers from their median, and at least 1: peers who all do the same leave room for one more. */
  readonly spread: number;
};

/** The baseline of the others' numbers, in whatever order they come; null: fewer than five. */
export function baselineOf(others: readonly number[]): Baseline | null {
  if (others.length < FEWEST_PEERS) return null;
  const median = medianOf(others);
  const distances = others.map((one) => Math.abs(one - median));
  return { peers: others.length, median, spread: Math.max(1, medianOf(distances)) };
}

/** The middle of the numbers, or between the two in the middle; 0 of none. */
export function medianOf(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low = 0, high = low] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return (low + high) / 2;
}

/** Puts members together by what they have in common, groups and members in an order that hangs on their keys alone. */
export function groupsOf<Member extends { readonly key: string; readonly group: string }>(
  members: readonly Member[],
): ReadonlyMap<string, readonly Member[]> {
  const groups = new Map<string, Member[]>();
  for (const member of [...members].sort((a, b) => byText(a.group, b.group) || byText(a.key, b.key))) {
    const group = groups.get(member.group);
    if (group) group.push(member);
    else groups.set(member.group, [member]);
  }
  return groups;
}
