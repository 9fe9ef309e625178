import type { FindingState, RuleId, Severity } from '../../../shared/words.ts';
import type { Policy } from '../../../shared/policy.ts';
import type { Readable } from '../db/open.ts';
import { periodOf, policyOf, settingsOf, type Period } from '../settings.ts';

/** Reads something of a review: the open one, or one beside it that may turn out to be damaged. */
export type Reader = <Value>(work: (db: Readable) => Value) => Value;

/** A finding as far as two reviews are compared by it. */
export type SideFinding = {
  readonly id: string;
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly subject: string;
  /** UTC milliseconds; null: it is about a state. */
  readonly at: number | null;
  readonly state: FindingState;
};
export type SideSource = {
  readonly id: number;
  readonly file: string;
  readonly kind: string;
  /** By what a file is the same one whatever it is called: its content, the list in it and how it was read. */
  readonly content: string;
};
type SideRule = { readonly version: number; readonly enabled: boolean };

/** One of the two reviews, as a whole. */
export type Side = {
  readonly name: string;
  readonly period: Period | null;
  readonly policy: Policy;
  readonly sessions: number;
  /** In the order of their ids. */
  readonly findings: readonly SideFinding[];
  /** Other ids of a finding, to its id. */
  readonly aliases: ReadonlyMap<string, string>;
  readonly rules: ReadonlyMap<string, SideRule>;
  readonly sources: readonly SideSource[];
};

/** Reads one of the two reviews. */
export function sideOf(db: Readable): Side {
  const rules = db.prepare('SELECT rule, version, enabled FROM rule_report').all() as {
    rule: string;
    version: number;
    enabled: number;
  }[];
  return {
    name: settingsOf(db).name,
    period: periodOf(db),
    policy: policyOf(db),
    sessions: db.prepare('SELECT count(*) FROM session').pluck().get() as number,
    findings: findingsOf(db),
    aliases: new Map(
      db.prepare('SELECT alias, finding_id FROM finding_alias').raw().all() as [string, string][],
    ),
    rules: new Map(rules.map(({ rule, version, enabled }) => [rule, { version, enabled: enabled === 1 }])),
    sources: db
      .prepare(
        'SELECT id, file, kind, json_array(sha256, list, kind) AS content FROM source ORDER BY file, kind, content',
      )
      .all() as SideSource[],
  };
}

/** The files of a review that the other one has not got, by content. */
export function filesOnlyIn(side: Side, other: Side): readonly SideSource[] {
  const has = new Set(other.sources.map(({ content }) => content));
  return side.sources.filter(({ content }) => !has.has(content));
}

function findingsOf(db: Readable): SideFinding[] {
  return db
    .prepare(
      `SELECT f.id, f.rule, f.severity, f.subject, f.at, s.state
       FROM finding f JOIN finding_state s ON s.id = f.id ORDER BY f.id`,
    )
    .all() as SideFinding[];
}
