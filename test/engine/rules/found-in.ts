import type { Given } from '../temp-review.ts';
import { withReview } from '../temp-review.ts';

/** What one rule says in a review: `severity subject: its own sentence`, and what it tested and could not. */
export type Said = {
  readonly found: readonly string[];
  readonly tested: number;
  readonly untested: readonly { readonly reason: string; readonly count: number }[];
};

type Part = { severity: string; subject: string; sentence: string };
type Report = { tested: number; untested: string };

/** Imports the files into a real review, and tells what one rule makes of them. */
export function saidBy(rule: string, given: Given): Promise<Said> {
  return withReview(given, ({ reader }) => {
    const parts = reader
      .prepare(
        `SELECT p.severity, f.subject, p.sentence FROM finding_part p JOIN finding f ON f.id = p.finding_id
         WHERE p.rule = ? ORDER BY f.at, f.subject, p.sentence`,
      )
      .all(rule) as Part[];
    const { tested, untested } = reader
      .prepare('SELECT tested, untested FROM rule_report WHERE rule = ?')
      .get(rule) as Report;
    return {
      found: parts.map(({ severity, subject, sentence }) => `${severity} ${subject}: ${sentence}`),
      tested,
      untested: JSON.parse(untested) as Said['untested'],
    };
  });
}
