import type { Doubt } from './only-lists.ts';
import { same } from './segments.ts';
import type { TrailChange, TrailField } from './trail-changes.ts';

/**
 * The changes of one field that are surely somebody's, and the last of those that may be a namesake's. A line that
 * fits one of the namesakes only, by what lists and other lines say of them, is theirs.
 * @param told what is said of a key besides: values that lists and unmistakable lines give the field.
 */
export function changesOf(
  own: readonly TrailChange[],
  key: string,
  field: TrailField,
  told: (key: string, field: TrailField) => readonly string[],
): { readonly changes: readonly TrailChange[]; readonly doubt: Doubt | null } {
  const all = withExpiries(own.filter((change) => change.field === field));
  if (all.length === 0) return { changes: [], doubt: null };
  if (!key.startsWith('p:')) {
    // A name that no list has and that bears two ids is two people's.
    const ids = new Set(own.flatMap(({ id }) => (id === null ? [] : [id])));
    if (ids.size > 1) return { changes: [], doubt: doubtOf(all, ids.size) };
  }
  const changes: TrailChange[] = [];
  const open: TrailChange[] = [];
  for (const change of all) {
    if (change.keys.length === 1) {
      changes.push(change);
      continue;
    }
    const fitting = change.keys.filter((one) => told(one, field).some((value) => fits(change, value)));
    if (fitting.length !== 1) open.push(change);
    else if (fitting[0] === key) changes.push(change);
  }
  return { changes, doubt: doubtOf(open, open[0]?.keys.length ?? 0) };
}

/** Whether a value is an end of a change. Whoever was deactivated was active before, and that says nothing. */
const fits = ({ before, after, event }: TrailChange, value: string): boolean =>
  same(value, after) || (event === null && same(value, before));

/** An assignment with an end that no later row moves or forestalls ends by itself. */
function withExpiries(changes: readonly TrailChange[]): readonly TrailChange[] {
  if (changes.every(({ until }) => until === null)) return changes;
  return changes.flatMap((change) => {
    const { at, until } = change;
    if (until === null || changes.some((other) => other.at > at && other.at <= until)) return [change];
    return [change, { ...change, at: until, before: 'yes', after: 'no', event: 'it expired', until: null }];
  });
}

function doubtOf(open: readonly TrailChange[], bearers: number): Doubt | null {
  const last = open.reduce<TrailChange | null>((a, b) => (a === null || b.at > a.at ? b : a), null);
  if (!last) return null;
  const maybe = open.flatMap(({ before, after }) => [before, after]).filter((value) => value !== null);
  return { at: last.at, bearers, maybe: [...new Set(maybe)], cite: last.cite };
}
