import type { PolicyTrial } from '../../../shared/contract/policy.ts';
import { VERDICTS, type RuleId, type Verdict } from '../../../shared/words.ts';
import type { Analysis } from '../analysis/store.ts';
import type { Readable } from '../db/open.ts';
import type { Judged } from '../model.ts';
import { rules } from '../rules/index.ts';
import { byText } from '../text.ts';

/** What is compared: the verdict of each session, the rule of each finding, both by id. */
export type Results = {
  readonly verdicts: ReadonlyMap<string, Verdict>;
  readonly findings: ReadonlyMap<string, RuleId>;
};
type Moved = { readonly one: Judged; readonly from: Verdict };

const SHOWN = 200;

/** What an analysis found out. */
export function resultsOf({ judged, findings }: Analysis): Results {
  return {
    verdicts: new Map(judged.map(({ session, verdict }) => [session.id, verdict])),
    findings: rulesOf(findings),
  };
}

/** What the last analysis stored. */
export function storedResults(db: Readable): Results {
  const pairs = <Value>(sql: string) => new Map(db.prepare(sql).raw().all() as [string, Value][]);
  return {
    verdicts: pairs<Verdict>('SELECT id, verdict FROM session'),
    findings: pairs<RuleId>('SELECT id, rule FROM finding'),
  };
}

/** How the results of an analysis differ from those before: of the same facts, so that the sessions are the same. */
export function compared(before: Results, { judged, findings }: Analysis): Omit<PolicyTrial, 'changes'> {
  const moved: Moved[] = [];
  const counts = new Map<string, number>();
  for (const one of judged) {
    const from = before.verdicts.get(one.session.id) ?? one.verdict;
    const pair = `${from} ${one.verdict}`;
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
    if (from !== one.verdict) moved.push({ one, from });
  }
  return {
    sessions: judged.length,
    verdicts: VERDICTS.flatMap((from) =>
      VERDICTS.map((to) => ({ from, to, count: counts.get(`${from} ${to}`) ?? 0 })),
    ).filter(({ count }) => count > 0),
    rows: moved.sort(byTime).slice(0, SHOWN).map(rowOf),
    findings: comeAndGo(before.findings, rulesOf(findings)),
  };
}

function comeAndGo(before: Results['findings'], after: Results['findings']): PolicyTrial['findings'] {
  const gained = [...after].filter(([id]) => !before.has(id)).map(([, rule]) => rule);
  const lost = [...before].filter(([id]) => !after.has(id)).map(([, rule]) => rule);
  const perRule = rules.map(({ id, title }) => ({
    rule: id,
    title,
    gained: gained.filter((rule) => rule === id).length,
    lost: lost.filter((rule) => rule === id).length,
  }));
  return {
    gained: gained.length,
    lost: lost.length,
    kept: after.size - gained.length,
    rules: perRule.filter((one) => one.gained + one.lost > 0),
  };
}

const rulesOf = (findings: Analysis['findings']): Results['findings'] =>
  new Map(findings.map(({ id, rule }) => [id, rule]));

const byTime = (a: Moved, b: Moved): number =>
  a.one.session.startedAt - b.one.session.startedAt || byText(a.one.session.id, b.one.session.id);

function rowOf({ one: { session, verdict }, from }: Moved): PolicyTrial['rows'][number] {
  const { id, startedAt, actor, target } = session;
  return {
    sessionId: id,
    startedAt,
    actor: { name: actor.name, username: actor.username },
    target: { name: target.name, username: target.username },
    from,
    to: verdict,
  };
}
