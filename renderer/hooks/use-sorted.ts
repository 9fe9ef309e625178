import { useMemo } from 'react';
import type { Sort } from '../state/navigation.ts';

export type SortValues<Row> = Readonly<Record<string, (row: Row) => string | number | null>>;

/** Sorts a list that is here as a whole. Nothing comes last either way; ties keep their order. */
export function useSorted<Row>(
  rows: readonly Row[],
  sort: Sort | null,
  values: SortValues<Row>,
): readonly Row[] {
  return useMemo(() => {
    const valueOf = sort && values[sort.column];
    if (!valueOf) return rows;
    const way = sort.descending ? -1 : 1;
    return [...rows].sort((a, b) => compare(valueOf(a), valueOf(b), way));
  }, [rows, sort, values]);
}

function compare(a: string | number | null, b: string | number | null, way: number): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  if (typeof a === 'number' && typeof b === 'number') return (a - b) * way;
  return String(a).localeCompare(String(b), 'en') * way;
}
