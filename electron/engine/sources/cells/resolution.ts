import type { Problem } from '../format.ts';
import type { State } from './ticket-states.ts';

export type ResolvedCell = {
  readonly at: number | null;
  /** The file has a column for it. */
  readonly column: boolean;
  readonly problem: Problem | null;
};

/**
 * Whether a ticket is resolved, open, or whether its export does not say so. A closed status without a time is not
 * recorded: when it ended is what the tests need. An open status beside a time means that it was opened again.
 * @param states what status, category and resolution say, the plainest first; the first that says something counts.
 */
export function resolutionOf(
  resolved: ResolvedCell,
  states: readonly (State | null)[],
): 'resolved' | 'open' | 'not-recorded' {
  if (resolved.problem !== null) return 'not-recorded';
  const state = states.find((said) => said !== null) ?? null;
  if (resolved.at !== null) return state === 'open' ? 'open' : 'resolved';
  if (state === 'closed') return 'not-recorded';
  return state === 'open' || resolved.column ? 'open' : 'not-recorded';
}
