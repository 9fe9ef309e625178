import type { Rule } from './rule.ts';
import { lateJustification } from './late-justification.ts';
import { noJustification } from './no-justification.ts';
import { policySwitched } from './policy-switched.ts';
import { repeatedPair } from './repeated-pair.ts';
import { repeatedTarget } from './repeated-target.ts';
import { rosterBreadth } from './roster-breadth.ts';
import { rosterUnlisted } from './roster-unlisted.ts';
import { sensitiveUnit } from './sensitive-unit.ts';
import { setupChangeWhileImpersonating } from './setup-change-while-impersonating.ts';
import { vagueReason } from './vague-reason.ts';
import { weakJustification } from './weak-justification.ts';

/** All rules, in the order of RULE_IDS: the order in which findings of one severity are listed. */
export const rules: readonly Rule[] = [
  noJustification,
  lateJustification,
  weakJustification,
  repeatedPair,
  repeatedTarget,
  sensitiveUnit,
  rosterBreadth,
  rosterUnlisted,
  setupChangeWhileImpersonating,
  policySwitched,
  vagueReason,
];
