import type { Identity } from '../../model.ts';
import { unclearFor } from '../../people/forms.ts';
import { anySame, sameness } from '../../people/identity.ts';
import { no, notRecorded, yes, type TickTest } from './tick.ts';

const names = (people: readonly Identity[]): string => people.map((person) => person.name).join(', ');

const unlisted = (written: Identity, meant: Identity): string =>
  `Whether ${written.name} is ${meant.name} is not recorded: no list of people has both.`;

/** The target is requester, affected user, or named in the text. */
export const rightPerson: TickTest = {
  id: 'right-person',
  answer: ({ session, ticket, named }) => {
    const { target } = session;
    const roles = [
      { role: 'requested by', people: ticket.requester },
      { role: 'about', people: ticket.affected },
      { role: 'naming', people: named },
    ];
    const hit = roles.find(({ people }) => anySame(target, people ?? []) === 'yes');
    if (hit) return yes(`It is a ticket ${hit.role} ${target.name}.`);
    if (roles.some(({ people }) => anySame(target, people ?? []) === 'maybe')) {
      return notRecorded(`Several people are called ${target.name}; the ticket may be about another one.`);
    }
    if (ticket.requester === null && ticket.affected === null)
      return notRecorded('The export names neither requester nor affected user.');
    const others = [...(ticket.affected ?? []), ...(ticket.requester ?? [])];
    const unclear = unclearFor(target, others);
    if (unclear) return notRecorded(unlisted(unclear, target));
    return no(
      others.length === 0
        ? `The ticket does not name ${target.name}.`
        : `The ticket is about ${names(others.slice(0, 1))}, not ${target.name}.`,
    );
  },
};

/** The actor is its assignee or has commented. */
export const rightActor: TickTest = {
  id: 'right-actor',
  answer: ({ session, ticket }) => {
    const { actor } = session;
    if (ticket.assignee === null && ticket.commenters === null)
      return notRecorded('The export has neither assignee nor comments.');
    const assigned = anySame(actor, ticket.assignee ?? []);
    const commented = anySame(actor, ticket.commenters ?? []);
    if (assigned === 'yes') return yes(`It is assigned to ${actor.name}.`);
    if (commented === 'yes') return yes(`${actor.name} commented on it.`);
    if (assigned === 'maybe' || commented === 'maybe')
      return notRecorded(`Several people are called ${actor.name}.`);
    const assignee = ticket.assignee ?? [];
    const unclear = unclearFor(actor, [...assignee, ...(ticket.commenters ?? [])]);
    if (unclear) return notRecorded(unlisted(unclear, actor));
    if (ticket.assignee === null) return no(`${actor.name} has not commented on it.`);
    return no(
      assignee.length === 0
        ? 'It is assigned to nobody.'
        : `It is assigned to ${names(assignee)}, not to ${actor.name}.`,
    );
  },
};

/** Somebody other than the actor asked for it or approved it. */
export const independent: TickTest = {
  id: 'independent',
  answer: ({ session, ticket }) => {
    const { actor } = session;
    if (ticket.requester === null && ticket.approvers === null)
      return notRecorded('The export names neither requester nor approver.');
    const isOther = (person: Identity): boolean =>
      sameness(actor, person) === 'no' && unclearFor(actor, [person]) === undefined;
    const requester = ticket.requester?.find(isOther);
    if (requester) return yes(`${requester.name} asked for it.`);
    const approver = ticket.approvers?.find(isOther);
    if (approver) return yes(`${approver.name} approved it.`);
    const all = [...(ticket.requester ?? []), ...(ticket.approvers ?? [])];
    if (all.length === 0) return notRecorded('Requester and approver are empty.');
    if (anySame(actor, all) === 'maybe') return notRecorded(`Several people are called ${actor.name}.`);
    const unclear = unclearFor(actor, all);
    if (unclear) return notRecorded(unlisted(unclear, actor));
    return no(`${actor.name} raised it, and nobody else approved it.`);
  },
};
