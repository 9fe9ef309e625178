import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CallName, InputOf, OutputOf } from '../../shared/contract/index.ts';
import { answers, callOptions } from './use-call.ts';

export const PAGE = 100;

type PagedName = {
  [Name in CallName]: OutputOf<Name> extends { rows: unknown[]; matching: number; total: number }
    ? Name
    : never;
}[CallName];
type RowOf<Name extends PagedName> = OutputOf<Name>['rows'][number];
type Question<Name extends PagedName> = Omit<InputOf<Name>, 'offset' | 'limit'>;

export type Pages<Row> = {
  readonly matching: number;
  readonly total: number;
  readonly loading: boolean;
  /** True while the rows shown still answer the question before. */
  readonly stale: boolean;
  readonly error: unknown;
  readonly rowAt: (index: number) => Row | undefined;
  /** Among the rows in sight and the first page. */
  readonly find: (test: (row: Row) => boolean) => Row | undefined;
  /** Where such a row stands, among the same; -1 where none does. */
  readonly placeOf: (test: (row: Row) => boolean) => number;
  readonly onRange: (from: number, to: number) => void;
  readonly retry: () => void;
};

/** Rows of a paged call, fetched a hundred at a time as they are scrolled to. */
export function usePages<Name extends PagedName>(name: Name, question: Question<Name>): Pages<RowOf<Name>> {
  const [range, setRange] = useState({ from: 0, to: 0 });
  const optionsOf = (page: number) =>
    callOptions(name, { ...question, offset: page * PAGE, limit: PAGE } as unknown as InputOf<Name>);
  const first = useQuery({ ...optionsOf(0), placeholderData: keepPreviousData });
  const wanted = pagesBetween(range, first.data?.matching ?? 0);
  const others = useQueries({ queries: wanted.map((page) => optionsOf(page)) });
  const rowAt = (index: number): RowOf<Name> | undefined => {
    const page = Math.floor(index / PAGE);
    const shown = page === 0 ? first.data : others[wanted.indexOf(page)]?.data;
    // A page scrolled away is still known: the selected row may be on it.
    const known = shown ?? answers.getQueryData<OutputOf<Name>>(optionsOf(page).queryKey);
    return known?.rows[index % PAGE];
  };
  const placeOf = (test: (row: RowOf<Name>) => boolean): number => {
    for (const page of [0, ...wanted]) {
      for (let index = page * PAGE; index < (page + 1) * PAGE; index += 1) {
        const row = rowAt(index);
        if (row !== undefined && test(row)) return index;
      }
    }
    return -1;
  };
  const onRange = (from: number, to: number) =>
    setRange((last) => (last.from === from && last.to === to ? last : { from, to }));
  return {
    matching: first.data?.matching ?? 0,
    total: first.data?.total ?? 0,
    loading: first.isPending,
    stale: first.isPlaceholderData,
    error: first.error ?? others.find((one) => one.error)?.error ?? null,
    rowAt,
    find: (test) => {
      const place = placeOf(test);
      return place < 0 ? undefined : rowAt(place);
    },
    placeOf,
    onRange,
    retry: () => void first.refetch(),
  };
}

function pagesBetween(range: { from: number; to: number }, matching: number): number[] {
  const last = Math.min(Math.floor(range.to / PAGE), Math.floor(Math.max(0, matching - 1) / PAGE));
  const pages: number[] = [];
  for (let page = Math.floor(range.from / PAGE); page <= last; page += 1) if (page > 0) pages.push(page);
  return pages;
}
