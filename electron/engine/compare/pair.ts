import type { ChangeBetween } from '../../../shared/contract/compare.ts';
import { byText } from '../text.ts';
import type { Side, SideFinding } from './side.ts';

/** The same finding in both reviews, or one that only one of them has. */
export type Pair = { readonly before: SideFinding | null; readonly after: SideFinding | null };

/**
 * Puts the findings of two reviews together: by their ids, then by ids that one of them knows as another one of its own.
 * Each is in one pair. Exchanging the reviews exchanges the sides and nothing else.
 */
export function pairsOf(before: Side, after: Side): Pair[] {
  const [then, now] = [byId(before), byId(after)];
  const pairs: Pair[] = [];
  const put = (beforeId: string, afterId: string): void => {
    const [one, other] = [then.get(beforeId), now.get(afterId)];
    if (!one || !other) return;
    pairs.push({ before: one, after: other });
    then.delete(beforeId);
    now.delete(afterId);
  };
  for (const { id } of before.findings) put(id, id);
  for (const [one, other] of byOtherIds(then, now, before, after)) put(one, other);
  return [
    ...pairs,
    ...[...then.values()].map((one) => ({ before: one, after: null })),
    ...[...now.values()].map((other) => ({ before: null, after: other })),
  ];
}

type ById = Map<string, SideFinding>;

const byId = ({ findings }: Side): ById => new Map(findings.map((finding) => [finding.id, finding]));

/** In an order that is the same whichever review comes first: where two want the same one, it decides. */
function byOtherIds(then: ById, now: ById, before: Side, after: Side): [string, string][] {
  const known = [...then.keys()].map((id): [string, string | undefined] => [id, after.aliases.get(id)]);
  const knew = [...now.keys()].map((id): [string | undefined, string] => [before.aliases.get(id), id]);
  return [...known, ...knew]
    .filter((pair): pair is [string, string] => pair.every((id) => id !== undefined))
    .map((pair) => ({ pair, key: [...pair].sort(byText).join(' ') }))
    .sort((a, b) => byText(a.key, b.key))
    .map(({ pair }) => pair);
}

/** What became of a finding. Whatever is not open is settled: decided, suppressed or answered. */
export function changeOf({ before, after }: Pair): ChangeBetween {
  if (before === null) return 'new';
  if (after === null) return 'gone';
  if (after.state === 'open') return before.state === 'open' ? 'still-open' : 'reopened';
  return before.state === 'open' ? 'settled' : 'still-settled';
}
