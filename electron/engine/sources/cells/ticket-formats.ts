import type { Format, Glimpse, Guess } from '../format.ts';
import { NO_GUESS } from '../csv/recognise.ts';
import { isTicketHistory } from '../formats/ticket-history/detect.ts';

/** What holds for every list of tickets, whatever system it comes from. */
export const TICKET_FORMAT = {
  table: 'ticket_version',
  coverage: ['created_at', 'updated_at'],
  identity: null,
  absence: { proves: false, because: 'a ticket list does not record impersonation' },
} as const satisfies Partial<Format<'ticket_version'>>;

/** How a list of tickets is recognised: as its format says, unless the list has a row for each change of a ticket. */
export function ticketGuess(detect: (glimpse: Glimpse) => Guess): (glimpse: Glimpse) => Guess {
  return (glimpse) => (isTicketHistory(glimpse) ? NO_GUESS : detect(glimpse));
}
