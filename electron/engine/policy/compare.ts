import type { PolicyTrial } from '../../../shared/contract/policy.ts';
import { VERDICTS, type Verdict } from '../../../shared/words.ts';
import type { Analysis } from '../analysis/store.ts';
import type { Readable } from '../db/open.ts';
import type { Judged } from '../model.ts';
import { byText } from '../text.ts';
import { comeAndGo, shapesOf, storedShapes, type FindingShapes } from './compare-findings.ts';

/** What is compared: the verdict of each session and the shape of each finding, both by id. */
export type Results = {
  readonly verdicts: ReadonlyMap<string, Verdict>;
  readonly findings: FindingShapes;
};
/** What two analyses of the same facts can differ in. */
export type Found = Pick<Analysis, 'judged' | 'findings'>;
type Moved = { readonly one: Judged; readonly from: Verdict };

const SHOWN = 200;

/** What an analysis found out. */
export function resultsOf({ judged, findings }: Found): Results {
  return {
    verdicts: new Map(judged.map(({ session, verdict }) => [session.id, verdict])),
    findings: shapesOf(findings),
  };
}

/** What the last analysis stored. */
export function storedResults(db: Readable): Results {
  const pairs = <Value>(sql: string) => new Map(db.prepare(sql).raw().all() as [string, Value][]);
  return {
    verdicts: pairs<Verdict>('SELECT id, verdict FROM session'),
    findings: storedShapes(db),
  };
}

/** How the results of an analysis differ from those before: of the same facts, so that the sessions are the same. */
export function compared(before: Results, { judged, findings }: Found): Omit<PolicyTrial, 'changes'> {
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
    findings: comeAndGo(before.findings, shapesOf(findings)),
  };
}

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
