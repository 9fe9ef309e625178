import type { Identity, Ticket } from '../model.ts';
import { areComparable, formOf, type Form } from '../people/forms.ts';
import { once } from './open-tickets.ts';

/** Whether any ticket could name somebody: in a text, by a list of people, or as its people are written. */
export function canBeNamed(tickets: readonly Ticket[]): (who: Identity) => boolean {
  const known = once(() => formsIn(tickets));
  return (who) => {
    const form = formOf(who);
    if (form === 'listed' || form === 'name') return true;
    if (form === 'id') return false;
    const forms = known();
    return forms.size === 0 || [...forms].some((other) => areComparable(form, other));
  };
}

function formsIn(tickets: readonly Ticket[]): ReadonlySet<Form> {
  const forms = new Set<Form>();
  for (const { requester, affected } of tickets)
    for (const people of [requester, affected]) for (const who of people ?? []) forms.add(formOf(who));
  return forms;
}
