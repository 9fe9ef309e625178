import type { CaseGroup } from '../types.ts';
import { blanketTicket } from './blanket.ts';
import { lateTickets } from './late.ts';
import { reasonWithoutTicket, vagueReasons, wrongKey } from './learning.ts';
import {
  ticketTooLate,
  withoutTicket,
  withoutTicketAndChange,
  withoutTicketRepeated,
} from './no-justification.ts';
import { afterTheTickets, namesakes, onlyPossible } from './open-questions.ts';
import { oneTargetManyActors, pairUnderThreeTickets } from './repeated.ts';
import { selfRaised, selfRaisedApproved } from './self-raised.ts';
import { assignedElsewhere, closedBefore, vagueTicket } from './weak.ts';

/** Every planted case, in the order in which the README tells them. */
export const caseGroups: readonly CaseGroup[] = [
  withoutTicketRepeated,
  withoutTicket,
  withoutTicketAndChange,
  ticketTooLate,
  reasonWithoutTicket,
  lateTickets,
  closedBefore,
  assignedElsewhere,
  selfRaised,
  vagueTicket,
  wrongKey,
  blanketTicket,
  vagueReasons,
  pairUnderThreeTickets,
  oneTargetManyActors,
  onlyPossible,
  namesakes,
  afterTheTickets,
  selfRaisedApproved,
];
