import type { Readable } from '../db/open.ts';
import type { Covered } from '../matching/tickets.ts';
import type { PolicySwitch, Ticket } from '../model.ts';
import type { Register } from '../people/register.ts';
import type { Period } from '../settings.ts';

/** Every move of the login policy inside the period, oldest first, with the ticket that asks for it. */
export function switchTimeline(
  db: Readable,
  register: Register,
  tickets: readonly Ticket[],
  covered: Covered,
  period: Period,
): PolicySwitch[] {
  void [db, register, tickets, covered, period];
  return [];
}
