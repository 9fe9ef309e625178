import type { Cite } from '../model.ts';
import { byText } from '../text.ts';
import { same } from './segments.ts';

/** A change of one field of one person. Ends: null is not told, an empty text is none. */
export type Change = {
  readonly at: number;
  readonly before: string | null;
  readonly after: string | null;
  readonly cite: Cite;
  /** "the account was deactivated"; null: "changed from … to …" says it. */
  readonly event: string | null;
};

/** Two exports of one trail may write one change to the second and to the millisecond. */
const REPEATED_MS = 60_000;
/** More rows of one instant about one person than anybody can make are put in order by their text alone. */
const MOST = 50;

/** Changes in order of time; those of one instant so that each begins where another ended. Repeated rows count once. */
export function inOrder(changes: readonly Change[]): Change[] {
  const sorted = [...changes].sort((a, b) => a.at - b.at || byText(textOf(a), textOf(b)));
  const ordered: Change[] = [];
  for (let start = 0; start < sorted.length;) {
    let end = start + 1;
    while (end < sorted.length && sorted[end]?.at === sorted[start]?.at) end += 1;
    ordered.push(...linked(sorted.slice(start, end)));
    start = end;
  }
  return ordered.filter((change, place) => {
    const previous = ordered[place - 1];
    const repeats = previous !== undefined && textOf(previous) === textOf(change);
    return !repeats || change.at - previous.at > REPEATED_MS;
  });
}

const textOf = ({ before, after, event }: Change): string => JSON.stringify([before, after, event]);

function linked(group: readonly Change[]): readonly Change[] {
  if (group.length < 2 || group.length > MOST) return group;
  const rest = [...group];
  const ordered: Change[] = [];
  const follows = (one: Change): boolean =>
    !rest.some((other) => other !== one && textOf(other) !== textOf(one) && same(other.after, one.before));
  let next = rest.find(follows) ?? rest[0];
  while (next) {
    const { after } = next;
    ordered.push(next);
    rest.splice(rest.indexOf(next), 1);
    next = rest.find((one) => same(one.before, after)) ?? rest[0];
  }
  return ordered;
}
