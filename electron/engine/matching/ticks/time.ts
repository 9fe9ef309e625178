import { duration } from '../../text.ts';
import { opennessOf } from '../history/open.ts';
import { lastSeen, mayHaveLasted } from '../last-seen.ts';
import { no, notRecorded, yes, type TickTest } from './tick.ts';

/** Created no later than the end (or the start, where no end was seen) plus the grace. */
export const openedBefore: TickTest = {
  id: 'opened-before',
  answer: ({ session, ticket, policy }) => {
    if (ticket.createdAt === null) return notRecorded('The export does not say when the ticket was opened.');
    const late = ticket.createdAt - lastSeen(session);
    const after = session.endKind === 'logout' ? 'after the session ended' : 'after the session started';
    const grace = policy.graceMinutes * 60_000;
    if (late > grace && ticket.createdAt - mayHaveLasted(session) <= grace)
      return notRecorded(
        `${ticket.key} was opened ${duration(late)} ${after}; whether it had ended by then is not recorded, since its list leaves out the ends that another list has.`,
      );
    if (late > grace) return no(`${ticket.key} was opened ${duration(late)} ${after}.`);
    if (late > 0)
      return yes(
        `${ticket.key} was opened ${duration(late)} ${after}, within the grace of ${policy.graceMinutes} min.`,
      );
    const before = session.startedAt - ticket.createdAt;
    return yes(
      before >= 0
        ? `${ticket.key} was opened ${duration(before)} before the session.`
        : `${ticket.key} was opened during the session.`,
    );
  },
};

/** The start lies inside the life of the ticket, by its history where there is one, or within the grace of it. */
export const openDuring: TickTest = {
  id: 'open-during',
  answer: ({ session, ticket, policy }) => {
    const { open, sentence, cite } = opennessOf(session, ticket, policy);
    if (open === null) return notRecorded(sentence, cite);
    return (open ? yes : no)(sentence, cite);
  },
};
