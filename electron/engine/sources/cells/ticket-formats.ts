import type { Format } from '../format.ts';

/** What holds for every list of tickets, whatever system it comes from. */
export const TICKET_FORMAT = {
  table: 'ticket_version',
  coverage: ['created_at', 'updated_at'],
  identity: null,
  absence: { proves: false, because: 'a ticket list does not record impersonation' },
} as const satisfies Partial<Format<'ticket_version'>>;
