import type { SuppressionInput, SuppressionPreview } from '../../../shared/contract/suppressions.ts';
import type { RuleId } from '../../../shared/words.ts';
import type { Readable } from '../db/open.ts';
import { ruleTitle } from '../views/titles.ts';
import { checked } from './check.ts';
import { coverageOf, type Coverage } from './coverage.ts';
import { decidedFindings, effectOf, isWhole, NO_EFFECT } from './effect.ts';
import { hidersInForce, reviewZone } from './hide.ts';
import { hiderOf } from './scope.ts';

/** Entries of the log count from 1. */
const NOT_SAVED = 0;
const MOST_ROWS = 200;

/** What a suppression would hide together with those in force. Nothing is kept; with a problem nothing is counted. */
export function previewSuppression(reader: Readable, given: SuppressionInput): SuppressionPreview {
  const result = checked(reader, given);
  if (result.problem !== null) return { problem: result.problem, effect: NO_EFFECT, rows: [] };
  const draft = hiderOf({ ...result.input, id: NOT_SAVED, approved: null }, reviewZone(reader));
  const coverage = coverageOf(reader, [...hidersInForce(reader), draft]);
  const decided = decidedFindings(reader);
  return {
    problem: null,
    effect: effectOf(NOT_SAVED, coverage, decided),
    rows: rowsOf(reader, coverage, decided),
  };
}

type PreviewRow = SuppressionPreview['rows'][number];
type Row = Omit<PreviewRow, 'title' | 'hidden'> & { readonly rule: RuleId; readonly hidden: 0 | 1 };

/** The findings that it hides or covers a part of; what is decided and wholly covered stays as it is, and is not among them. */
function rowsOf(reader: Readable, { covers }: Coverage, decided: ReadonlySet<string>): PreviewRow[] {
  const touched = covers
    .filter(({ by }) => by.has(NOT_SAVED))
    .map((cover) => ({ id: cover.finding, hidden: isWhole(cover) ? 1 : 0 }))
    .filter(({ id, hidden }) => hidden === 0 || !decided.has(id));
  const rows = reader
    .prepare(
      `SELECT f.id, f.rule, f.severity, f.subject, f.sentence, f.at, t.value ->> 'hidden' AS hidden,
              (SELECT min(s.tier) FROM finding_session fs JOIN session s ON s.id = fs.session_id WHERE fs.finding_id = f.id) AS tier
       FROM json_each(?) t JOIN finding f ON f.id = t.value ->> 'id'
       ORDER BY hidden DESC, f.severity_rank, f.at, f.id LIMIT ?`,
    )
    .all(JSON.stringify(touched), MOST_ROWS) as Row[];
  return rows.map(({ rule, hidden, ...row }) => ({ ...row, title: ruleTitle(rule), hidden: hidden === 1 }));
}
