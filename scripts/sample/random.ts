/** A seeded source of choices: the same label gives the same choices on every machine. */
export type Random = {
  readonly next: () => number;
  readonly int: (from: number, to: number) => number;
  readonly pick: <T>(list: readonly T[]) => T;
  readonly chance: (share: number) => boolean;
  readonly shuffled: <T>(list: readonly T[]) => T[];
};

/** One stream per label, so that a change in one part of the sample does not reshuffle the others. */
export function randomOf(label: string): Random {
  let state = hashOf(`northlight/${label}`);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const int = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  return {
    next,
    int,
    pick: (list) => list[int(0, list.length - 1)]!,
    chance: (share) => next() < share,
    shuffled: (list) => shuffle([...list], int),
  };
}

/** A text of hexadecimal digits, for ids that only have to look opaque. */
export function hexOf(random: Random, length: number): string {
  return Array.from({ length }, () => random.int(0, 15).toString(16)).join('');
}

function shuffle<T>(list: T[], int: Random['int']): T[] {
  for (let last = list.length - 1; last > 0; last -= 1) {
    const other = int(0, last);
    [list[last], list[other]] = [list[other]!, list[last]!];
  }
  return list;
}

function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ character.codePointAt(0)!, 0x01000193);
  return hash | 0;
}
