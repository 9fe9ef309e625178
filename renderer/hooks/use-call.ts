import { keepPreviousData, QueryClient, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { api } from '../api.ts';
import type { CallName, InputOf, OutputOf } from '../../shared/contract/index.ts';

/** Answers stay true until something is imported, analysed or decided; there is no network to wait for. */
export const answers = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: Infinity,
      gcTime: 300_000,
      retry: false,
      networkMode: 'always',
      refetchOnWindowFocus: false,
    },
  },
});

type CallOptions<Name extends CallName> = {
  queryKey: readonly [Name, InputOf<Name>];
  queryFn: () => Promise<OutputOf<Name>>;
};

export function callOptions<Name extends CallName>(name: Name, input: InputOf<Name>): CallOptions<Name> {
  return { queryKey: [name, input], queryFn: () => api(name, input) };
}

/** The answer to a call; while a new one is fetched the last one stays, so that nothing jumps. */
export function useCall<Name extends CallName>(
  name: Name,
  input: InputOf<Name>,
  options: { enabled?: boolean; keep?: boolean; every?: number } = {},
): UseQueryResult<OutputOf<Name>> {
  return useQuery({
    ...callOptions(name, input),
    enabled: options.enabled ?? true,
    placeholderData: options.keep ? keepPreviousData : undefined,
    refetchInterval: options.every ?? false,
  });
}

/** After an import, an analysis or a decision every screen reads again. */
export function refresh(): Promise<void> {
  return answers.invalidateQueries();
}
