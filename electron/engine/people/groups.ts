/** Items that belong together, by their numbers. */
export type Groups = {
  of(item: number): number;
  join(a: number, b: number): void;
  copy(): Groups;
  /** The same with more items, each of them on its own. */
  grown(count: number): Groups;
};

export function groupsOf(count: number): Groups {
  return over(Int32Array.from({ length: count }, (_, item) => item));
}

function over(parents: Int32Array): Groups {
  const of = (item: number): number => {
    let at = item;
    while (parents[at] !== at) {
      // Halving the way keeps it short without a second pass.
      parents[at] = parents[parents[at] ?? at] ?? at;
      at = parents[at] ?? at;
    }
    return at;
  };
  return {
    of,
    join: (a, b) => {
      const [one, other] = [of(a), of(b)];
      parents[Math.max(one, other)] = Math.min(one, other);
    },
    copy: () => over(parents.slice()),
    grown: (count) => over(Int32Array.from({ length: count }, (_, item) => parents[item] ?? item)),
  };
}

/** Why two records are taken for one person. */
export type Tie = { readonly a: number; readonly b: number; readonly because: string };

/**
 * Joins what the ties hold together, in their order, and answers the ties that hold. Where they would put together what
 * contradicts itself, none of them in that place holds: nobody may choose one.
 * @param contradicts whether the groups that stand now, named by one item each, can be one person.
 * @param apart pairs that must stay apart, whatever ties there are.
 */
export function joinBy(
  groups: Groups,
  ties: readonly Tie[],
  contradicts: (members: readonly number[]) => boolean,
  apart: readonly (readonly [number, number])[],
): Tie[] {
  const wished = groups.copy();
  for (const { a, b } of ties) wished.join(a, b);
  const members = new Map<number, Set<number>>();
  for (const { a, b } of ties) {
    const own = members.get(wished.of(a)) ?? new Set();
    members.set(wished.of(a), own.add(groups.of(a)).add(groups.of(b)));
  }
  const refused = new Set([...members].flatMap(([wish, own]) => (contradicts([...own]) ? [wish] : [])));
  const held: Tie[] = [];
  for (const tie of ties) {
    if (refused.has(wished.of(tie.a)) || breaks(groups, tie, apart)) continue;
    groups.join(tie.a, tie.b);
    held.push(tie);
  }
  return held;
}

function breaks(groups: Groups, { a, b }: Tie, apart: readonly (readonly [number, number])[]): boolean {
  const [one, other] = [groups.of(a), groups.of(b)];
  if (one === other) return false;
  return apart.some(([x, y]) => {
    const [left, right] = [groups.of(x), groups.of(y)];
    return (left === one && right === other) || (left === other && right === one);
  });
}
