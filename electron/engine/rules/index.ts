import type { Rule } from './rule.ts';
import { actorFanOut } from './actor-fan-out.ts';
import { blanketTicket } from './blanket-ticket.ts';
import { grantTooLong } from './grant-too-long.ts';
import { impossibleSession } from './impossible-session.ts';
import { lateJustification } from './late-justification.ts';
import { noJustification } from './no-justification.ts';
import { noLogout } from './no-logout.ts';
import { offHours } from './off-hours.ts';
import { outsideGrant } from './outside-grant.ts';
import { overlongSession } from './overlong-session.ts';
import { policySwitched } from './policy-switched.ts';
import { repeatedPair } from './repeated-pair.ts';
import { repeatedTarget } from './repeated-target.ts';
import { repeatedUnit } from './repeated-unit.ts';
import { rosterBreadth } from './roster-breadth.ts';
import { rosterDormant } from './roster-dormant.ts';
import { rosterUnlisted } from './roster-unlisted.ts';
import { selfRaised } from './self-raised.ts';
import { sensitiveUnit } from './sensitive-unit.ts';
import { setupChangeWhileImpersonating } from './setup-change-while-impersonating.ts';
import { sourceAlarm } from './source-alarm.ts';
import { stepUp } from './step-up.ts';
import { surge } from './surge.ts';
import { vagueReason } from './vague-reason.ts';
import { vendorSupportAccess } from './vendor-support-access.ts';
import { weakJustification } from './weak-justification.ts';

/** All rules, in the order of RULE_IDS: the order in which findings of one severity are listed. */
export const rules: readonly Rule[] = [
  noJustification,
  lateJustification,
  weakJustification,
  repeatedPair,
  repeatedTarget,
  repeatedUnit,
  actorFanOut,
  sensitiveUnit,
  rosterBreadth,
  rosterUnlisted,
  rosterDormant,
  offHours,
  overlongSession,
  noLogout,
  impossibleSession,
  stepUp,
  setupChangeWhileImpersonating,
  outsideGrant,
  grantTooLong,
  policySwitched,
  vagueReason,
  blanketTicket,
  selfRaised,
  vendorSupportAccess,
  surge,
  sourceAlarm,
];
