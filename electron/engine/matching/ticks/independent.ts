import type { Identity, Session } from '../../model.ts';
import { anySame, sameness } from '../../people/identity.ts';
import { duration } from '../../text.ts';
import { dayOf } from '../days.ts';
import { approvalsOf, namelessApproval, type Approval } from '../history/approvals.ts';
import { lackingWords } from '../lacking.ts';
import { lastSeen } from '../last-seen.ts';
import {
  no,
  notRecorded,
  unclearAmong,
  unlisted,
  yes,
  type TickAnswer,
  type TickFacts,
  type TickTest,
} from './tick.ts';

/** Somebody other than the actor asked for it or approved it. */
export const independent: TickTest = {
  id: 'independent',
  answer: (facts) => {
    const { session, ticket } = facts;
    const { actor } = session;
    const isOther = (who: Identity): boolean =>
      sameness(actor, who) === 'no' && unclearAmong(facts, actor, [who]) === undefined;
    const requester = ticket.requester?.find(isOther);
    if (requester) return yes(`${requester.name} asked for it.`);
    const approvals = approvalsOf(ticket);
    const given = approvals.find(({ who, answer }) => answer === 'given' && isOther(who));
    if (given) return approved(session, given);
    const approvers = withoutAnswered(ticket.approvers ?? [], approvals);
    const approver = approvers.find(isOther);
    if (approver) return yes(`${approver.name} approved it.`);
    return nobodyElse(facts, approvals, approvers);
  },
};

function approved(session: Session, { who, change }: Approval): TickAnswer {
  const late = change.at - lastSeen(session);
  const after = late > 0 ? `, ${duration(late)} after the session` : '';
  return yes(`${who.name} approved it on ${dayOf(change.at)}${after}.`, change.cite);
}

/** Who was asked and has refused, or has not answered, has not approved. */
function withoutAnswered(approvers: readonly Identity[], approvals: readonly Approval[]): Identity[] {
  const others = approvals.filter(({ answer }) => answer === 'refused' || answer === 'pending');
  return approvers.filter((who) => !others.some((other) => sameness(who, other.who) === 'yes'));
}

/** A no only where the actor is known to have raised it, and who approved is known too. */
function nobodyElse(
  facts: TickFacts,
  approvals: readonly Approval[],
  approvers: readonly Identity[],
): TickAnswer {
  const { ticket } = facts;
  const { actor } = facts.session;
  if (ticket.requester === null && ticket.approvers === null && approvals.length === 0)
    return notRecorded('The export names neither requester nor approver.');
  const unread = approvals.filter(({ answer }) => answer === null || answer === 'given');
  const all = [...(ticket.requester ?? []), ...approvers, ...unread.map(({ who }) => who)];
  if (all.length === 0 && ticket.requester !== null) return notRecorded('Requester and approver are empty.');
  if (anySame(actor, all) === 'maybe') return notRecorded(`Several people are called ${actor.name}.`);
  const unclear = unclearAmong(facts, actor, all);
  if (unclear) return notRecorded(unlisted(unclear, actor));
  const asked = unread.find(({ who }) => sameness(actor, who) === 'no');
  if (asked)
    return notRecorded(
      `${asked.who.name} answered "${asked.change.after ?? ''}", which is no word for an approval that is known.`,
      asked.change.cite,
    );
  const nameless = namelessApproval(ticket);
  if (nameless)
    return notRecorded(`It was approved on ${dayOf(nameless.at)}; by whom is not recorded.`, nameless.cite);
  if (ticket.lacks.includes('requester') || ticket.requester === null)
    return notRecorded(`${lackingWords(ticket, ['requester'])}, which may be somebody else.`);
  if (anySame(actor, ticket.requester) !== 'yes') return notRecorded('The requester is empty.');
  if (ticket.lacks.includes('approvers'))
    return notRecorded(`${lackingWords(ticket, ['approvers'])}, which may be somebody else.`);
  return raisedAlone(actor, approvals);
}

function raisedAlone(actor: Identity, approvals: readonly Approval[]): TickAnswer {
  const refused = approvals.find(({ answer }) => answer === 'refused');
  const words = `${actor.name} raised it, and nobody else approved it`;
  if (!refused) return no(`${words}.`);
  return no(`${words}: ${refused.who.name} refused on ${dayOf(refused.change.at)}.`, refused.change.cite);
}
