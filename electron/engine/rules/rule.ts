import type { Policy } from '../../../shared/policy.ts';
import type { RuleId, Severity } from '../../../shared/words.ts';
import type { RuleFacts, RuleReport } from '../model.ts';

/** An example that stands beside its rule: facts in, subjects of the findings out. A generic test runs them all. */
export type RuleExample = {
  readonly name: string;
  readonly facts: RuleFacts;
  readonly policy?: unknown;
  /** Subjects of what is found; of a rule that only raises, the ids of the sessions it raises. */
  readonly finds: readonly string[];
};

/** A rule is one small object in a file of its own: words, and one pure function. */
export type Rule = {
  readonly id: RuleId;
  /** Counts up whenever the same facts and settings may give another result than before. */
  readonly version: number;
  readonly title: string;
  /** What an auditor asks. */
  readonly question: string;
  /** Why it matters, in a sentence or two. */
  readonly why: string;
  /** What must be in the review so that it can test anything, in words: "an audit trail", "a list of people with time zones". */
  readonly needs: readonly string[];
  /** What it counts in "tested". */
  readonly unit:
    | 'sessions'
    | 'people'
    | 'pairs'
    | 'accounts'
    | 'units'
    | 'tickets'
    | 'grants'
    | 'switches'
    | 'rosters'
    | 'sources';
  readonly severity: Severity;
  /** Policy keys it turns on. */
  readonly settings: readonly string[];
  /** Suggested control references, as suggestions; a policy may name others. */
  readonly controls: readonly string[];
  /** What it cannot tell even when it was tested, in sentences; the docs and the pack print them. */
  readonly limits: readonly string[];
  readonly evaluate: (facts: RuleFacts, policy: Policy) => RuleReport;
  readonly examples: readonly RuleExample[];
};
