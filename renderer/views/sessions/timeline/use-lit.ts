import { useMemo, useState } from 'react';

/** Which of the things that happened are pointed at, in the axis or in the table; both show it. */
export type Lit = {
  readonly has: (place: number) => boolean;
  /** The first of them, to be read out. */
  readonly first: number | null;
  /** The row that has the cursor. */
  readonly cursor: number | null;
  readonly point: (places: readonly number[]) => void;
  readonly moveTo: (place: number) => void;
};

export function useLit(): Lit {
  const [pointed, point] = useState<readonly number[]>([]);
  const [cursor, moveTo] = useState<number | null>(null);
  return useMemo(() => {
    const all = pointed.length > 0 || cursor === null ? pointed : [cursor];
    return { has: (place) => all.includes(place), first: all[0] ?? null, cursor, point, moveTo };
  }, [pointed, cursor]);
}
