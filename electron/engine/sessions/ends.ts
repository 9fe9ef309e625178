import type { EndKind } from '../../../shared/words.ts';

/** A start or an end of somebody being somebody else, or a use of it in between, in order of time. */
export type Mark = {
  readonly at: number;
  readonly actor: string;
  readonly target: string;
  readonly is: 'start' | 'use' | 'end';
};

/** How a session ended. `end` is the position of the logout among the marks, when there is one. */
export type End = { readonly at: number | null; readonly kind: EndKind; readonly end: number | null };

/**
 * Finds the end of every start, honestly. A logout of the same pair before that pair's next start ends it. Without
 * one, the actor's next start as anybody after the last use bounds it (`inferred`: an admin leaves one account to enter
 * the next). Otherwise it stays `open`: no end is ever invented.
 * @param marks in order of time; actors and targets are folded texts.
 * @returns by the position of each start.
 */
export function endsOf(marks: readonly Mark[]): Map<number, End> {
  const ends = new Map<number, End>();
  const nextOfPair = new Map<string, { position: number; mark: Mark }>();
  const nextStartOfActor = new Map<string, number>();
  // What bounds the pair's session after its last use; there only while such a use waits for its start.
  const afterLastUse = new Map<string, number | undefined>();
  for (let position = marks.length - 1; position >= 0; position--) {
    const mark = marks[position];
    if (!mark) continue;
    const pair = JSON.stringify([mark.actor, mark.target]);
    if (mark.is === 'use') {
      if (!afterLastUse.has(pair)) afterLastUse.set(pair, nextStartOfActor.get(mark.actor));
      continue;
    }
    if (mark.is === 'start') {
      const bound = afterLastUse.has(pair) ? afterLastUse.get(pair) : nextStartOfActor.get(mark.actor);
      ends.set(position, endOf(nextOfPair.get(pair), bound));
      nextStartOfActor.set(mark.actor, mark.at);
    }
    afterLastUse.delete(pair);
    nextOfPair.set(pair, { position, mark });
  }
  return ends;
}

function endOf(next: { position: number; mark: Mark } | undefined, bound: number | undefined): End {
  if (next?.mark.is === 'end') return { at: next.mark.at, kind: 'logout', end: next.position };
  if (bound !== undefined) return { at: bound, kind: 'inferred', end: null };
  return { at: null, kind: 'open', end: null };
}
