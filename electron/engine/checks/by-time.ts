/** Lists that are in order of time, looked through by halving. */
export type Timed = { readonly at: number };

/** The place of the first one at or after an instant; the length of the list when there is none. */
export function placeOf(list: readonly Timed[], at: number): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((list[middle]?.at ?? Infinity) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Those from one instant to another, both included, oldest first: at most so many, and how many more there are. */
export function between<One extends Timed>(
  list: readonly One[],
  from: number,
  to: number,
  most: number,
): { readonly rows: readonly One[]; readonly more: number } {
  const [first, end] = [placeOf(list, from), placeOf(list, to + 1)];
  return {
    rows: list.slice(first, Math.min(end, first + most)),
    more: Math.max(0, end - first - most),
  };
}

/** Puts lists by key into the order of time; rows of one instant keep their order. */
export function inTime<One extends Timed>(lists: ReadonlyMap<string, One[]>): ReadonlyMap<string, One[]> {
  for (const list of lists.values()) list.sort((a, b) => a.at - b.at);
  return lists;
}

/** Adds to the list of a key. */
export function put<One>(lists: Map<string, One[]>, key: string, one: One): void {
  const list = lists.get(key);
  if (list) list.push(one);
  else lists.set(key, [one]);
}
