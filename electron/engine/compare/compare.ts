import { CHANGES_BETWEEN, type ChangeBetween, type Comparison } from '../../../shared/contract/compare.ts';
import { policyChanges } from '../../../shared/policy-changes.ts';
import { RULE_IDS } from '../../../shared/words.ts';
import { ruleTitle } from '../views/titles.ts';
import { changeOf, pairsOf, type Pair } from './pair.ts';
import { bookOf, byWeight, rowOf } from './rows.ts';
import { filesOnlyIn, type Reader, type Side } from './side.ts';

/**
 * What became of the findings of one review in a later one, and what differs besides. It changes neither.
 * @param before reads the earlier review. @param after reads the later one.
 * @param most so many findings of each change are answered, the heaviest first; all are counted.
 */
export function compareReviews(before: Reader, after: Reader, most: number): Comparison {
  const [then, now] = [bookOf(before), bookOf(after)];
  const settings = policyChanges(then.side.policy, now.side.policy);
  const groups = new Map<ChangeBetween, Pair[]>(CHANGES_BETWEEN.map((change) => [change, []]));
  for (const pair of pairsOf(then.side, now.side)) groups.get(changeOf(pair))?.push(pair);
  const countOf = (change: ChangeBetween): number => groups.get(change)?.length ?? 0;
  return {
    before: toldOf(then.side),
    after: toldOf(now.side),
    counts: {
      new: countOf('new'),
      gone: countOf('gone'),
      'still-open': countOf('still-open'),
      reopened: countOf('reopened'),
      settled: countOf('settled'),
      'still-settled': countOf('still-settled'),
    },
    rows: [...groups].flatMap(([change, pairs]) =>
      pairs
        .sort(byWeight)
        .slice(0, most)
        .map((pair) => rowOf(change, pair, then, now, settings)),
    ),
    settings,
    versions: versionsOf(then.side, now.side),
    files: filesOf(then.side, now.side),
  };
}

function toldOf({ name, period, sessions, findings }: Side): Comparison['before'] {
  return {
    name,
    period: period && { from: period.from, to: period.to, zone: period.zone },
    sessions,
    findings: findings.length,
    open: findings.filter(({ state }) => state === 'open').length,
  };
}

function versionsOf(before: Side, after: Side): Comparison['versions'] {
  return RULE_IDS.flatMap((rule) => {
    const [then, now] = [before.rules.get(rule)?.version, after.rules.get(rule)?.version];
    if (then === undefined || now === undefined || then === now) return [];
    return [{ rule, title: ruleTitle(rule), before: then, after: now }];
  });
}

function filesOf(before: Side, after: Side): Comparison['files'] {
  const only = (side: Side, other: Side, of: 'before' | 'after'): Comparison['files'] =>
    filesOnlyIn(side, other).map(({ file, kind }) => ({ file, kind, only: of }));
  return [...only(before, after, 'before'), ...only(after, before, 'after')];
}
