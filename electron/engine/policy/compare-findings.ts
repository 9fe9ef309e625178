import type { PolicyTrial } from '../../../shared/contract/policy.ts';
import type { RuleId, Severity } from '../../../shared/words.ts';
import type { Readable } from '../db/open.ts';
import type { Finding } from '../model.ts';
import { rules } from '../rules/index.ts';

/** A finding as far as two analyses of the same facts can differ in it. */
export type FindingShape = Pick<Finding, 'id' | 'severity' | 'subject' | 'sentence' | 'at'> & {
  readonly rules: readonly RuleId[];
};
export type FindingShapes = ReadonlyMap<string, FindingShape>;
type Row = PolicyTrial['findings']['rows'][number];

const SHOWN = 200;

export function shapesOf(findings: readonly Finding[]): FindingShapes {
  return new Map(
    findings.map(({ id, severity, subject, sentence, at, parts }) => [
      id,
      { id, severity, subject, sentence, at, rules: parts.map(({ rule }) => rule) },
    ]),
  );
}

/** What the last analysis stored, the heaviest first. */
export function storedShapes(db: Readable): FindingShapes {
  const rows = db
    .prepare(
      `SELECT f.id, f.severity, f.subject, f.sentence, f.at,
              (SELECT json_group_array(p.rule ORDER BY p.part) FROM finding_part p WHERE p.finding_id = f.id) AS rules
       FROM finding f LEFT JOIN rule_report r ON r.rule = f.rule ORDER BY f.severity_rank, r.rank, f.at IS NULL, f.at, f.id`,
    )
    .all() as (Omit<FindingShape, 'rules'> & { rules: string })[];
  return new Map(rows.map((row) => [row.id, { ...row, rules: JSON.parse(row.rules) as RuleId[] }]));
}

/** Which findings come, go and change; both as the analyses list them. */
export function comeAndGo(before: FindingShapes, after: FindingShapes): PolicyTrial['findings'] {
  const gained = [...after.values()].filter(({ id }) => !before.has(id));
  const lost = [...before.values()].filter(({ id }) => !after.has(id));
  const changed = [...after.values()].filter((now) => isOther(before.get(now.id), now));
  return {
    gained: gained.length,
    lost: lost.length,
    changed: changed.length,
    kept: after.size - gained.length - changed.length,
    rules: perRule(before, after),
    rows: [
      ...gained.slice(0, SHOWN).map((now) => rowOf('gained', null, now)),
      ...lost.slice(0, SHOWN).map((then) => rowOf('lost', then, null)),
      ...changed.slice(0, SHOWN).map((now) => rowOf('changed', before.get(now.id) ?? null, now)),
    ],
  };
}

function isOther(then: FindingShape | undefined, now: FindingShape): boolean {
  return then !== undefined && (then.severity !== now.severity || then.rules.join() !== now.rules.join());
}

/** By rule: in how many findings it says something only now, or only before. */
function perRule(before: FindingShapes, after: FindingShapes): PolicyTrial['findings']['rules'] {
  const only = (these: FindingShapes, those: FindingShapes) => {
    const counts = new Map<RuleId, number>();
    for (const { id, rules: own } of these.values())
      for (const rule of own)
        if (!those.get(id)?.rules.includes(rule)) counts.set(rule, (counts.get(rule) ?? 0) + 1);
    return counts;
  };
  const [gained, lost] = [only(after, before), only(before, after)];
  return rules
    .map(({ id, title }) => ({ rule: id, title, gained: gained.get(id) ?? 0, lost: lost.get(id) ?? 0 }))
    .filter((one) => one.gained + one.lost > 0);
}

function rowOf(change: Row['change'], before: FindingShape | null, after: FindingShape | null): Row {
  const { id, subject, sentence, at } = (after ?? before) as FindingShape;
  const shape = (one: FindingShape | null): { severity: Severity; rules: RuleId[] } | null =>
    one && { severity: one.severity, rules: [...one.rules] };
  return { change, id, subject, sentence, at, before: shape(before), after: shape(after) };
}
