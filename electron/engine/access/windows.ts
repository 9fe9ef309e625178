import { keyOf } from '../people/identity.ts';
import { fold } from '../text.ts';
import type { GrantLine } from './grant-lines.ts';
import type { StatedEnd } from './stated-end.ts';

/** The rows of one time in which an account was open: what gave it, what moved its end, what took it back. */
export type Window = {
  readonly first: GrantLine;
  /** When it was given (ms, UTC); null: before the rows begin, so not recorded. */
  readonly from: number | null;
  /** Rows that moved the end, oldest first. */
  readonly moves: readonly GrantLine[];
  /** The end that was stated last. */
  readonly end: StatedEnd;
  readonly revoked: GrantLine | null;
  /** Rows that take it back once more. */
  readonly again: readonly GrantLine[];
};

/** Of one owner to one grantee: publishers are told apart by name, the others are what they are called. */
export function chainOf({ owner, grantee, granteeText }: GrantLine): string {
  const named = grantee === 'publisher' || grantee === 'not-recorded';
  return JSON.stringify([keyOf(owner), grantee, named ? fold(granteeText ?? '') : '']);
}

/** Chains rows into windows, each chain for itself. @param lines oldest first. */
export function windowsOf(lines: readonly GrantLine[]): Window[] {
  const chains = new Map<string, Window[]>();
  for (const line of lines) {
    const chain = chains.get(chainOf(line)) ?? [];
    chains.set(chainOf(line), chain);
    const last = chain.at(-1);
    const next = continued(last, line);
    if (next === null) chain.push(begun(line, last !== undefined));
    else chain[chain.length - 1] = next;
  }
  return [...chains.values()].flat();
}

/** The window with one more row; null: the row belongs to another one. */
function continued(window: Window | undefined, line: GrantLine): Window | null {
  if (window === undefined) return null;
  if (line.is === 'revoked')
    return window.revoked === null
      ? { ...window, revoked: line }
      : { ...window, again: [...window.again, line] };
  const over = window.revoked !== null || (window.end.at !== null && line.at >= window.end.at);
  return over ? null : { ...window, moves: [...window.moves, line], end: line.end };
}

/** A first row that changes or takes back shows that something was given before, not when; later ones begin themselves. */
function begun(line: GrantLine, after: boolean): Window {
  const seen = line.is === 'granted' || (line.is === 'regranted' && after);
  return {
    first: line,
    from: seen ? line.at : null,
    moves: [],
    end: line.end,
    revoked: line.is === 'revoked' ? line : null,
    again: [],
  };
}
