import type { Identity } from '../../model.ts';
import { anySame } from '../../people/identity.ts';
import { lackingWords } from '../lacking.ts';
import { no, notRecorded, unclearAmong, unlisted, yes, type TickTest } from './tick.ts';

/** Fields in which the target may stand. */
const FIELDS = ['requester', 'affected', 'text', 'comments'] as const;

/** The target is requester, affected user, or named in the text. */
export const rightPerson: TickTest = {
  id: 'right-person',
  answer: (facts) => {
    const { session, ticket, named } = facts;
    const { target } = session;
    const roles = [
      { role: 'requested by', people: ticket.requester },
      { role: 'about', people: ticket.affected },
      { role: 'naming', people: named },
    ];
    const hit = roles.find(({ people }) => anySame(target, people ?? []) === 'yes');
    if (hit) return yes(`It is a ticket ${hit.role} ${target.name}.`);
    if (roles.some(({ people }) => anySame(target, people ?? []) === 'maybe'))
      return notRecorded(`Several people are called ${target.name}; the ticket may be about another one.`);
    if (ticket.requester === null && ticket.affected === null)
      return notRecorded('The export names neither requester nor affected user.');
    const others = [...(ticket.affected ?? []), ...(ticket.requester ?? [])];
    const unclear = unclearAmong(facts, target, others);
    if (unclear) return notRecorded(unlisted(unclear, target));
    if (FIELDS.some((field) => ticket.lacks.includes(field)))
      return notRecorded(`${lackingWords(ticket, FIELDS)}, where ${target.name} may stand.`);
    return no(aboutSomebodyElse(target, others));
  },
};

function aboutSomebodyElse(target: Identity, [other]: readonly Identity[]): string {
  return other
    ? `The ticket is about ${other.name}, not ${target.name}.`
    : `The ticket does not name ${target.name}.`;
}
