import {
  days,
  good,
  hours,
  unjustified,
  unjustifiedWithReason,
  type Story,
  type TicketPart,
} from '../story.ts';

const justified = { verdict: 'justified', band: 'explicit-key' } as const;
const inServiceNow: TicketPart = { ...good, in: 'servicenow' };
/** About somebody else, so that nothing but its key could link it. */
const ofAnother: TicketPart = { ...good, requester: 'colleague' };

/** A key in the reason links; nearly a key suggests and never links. */
export const keyed: readonly Story[] = [
  ...(
    [
      ['key', '{A}: {matter}', good, 4],
      ['key-in-brackets', '{matter} ({A})', good, 2],
      ['key-typeset', '{A dash} – {matter}', good, 2],
      ['key-page', '{A page} {matter}', good, 2],
      ['key-board', 'see {A board}, {matter}', good, 2],
      ['key-servicenow', '{A} {matter}', inServiceNow, 4],
      ['key-servicenow-record', '{A record} {matter}', inServiceNow, 2],
    ] as const
  ).map(([id, reason, ticket, times]): Story => ({
    id,
    tells: `The reason names the ticket as ${reason}`,
    times,
    system: id.startsWith('key-s') ? 'portal' : 'learning',
    sessions: [{ reason, expect: justified }],
    tickets: [ticket],
  })),
  ...(
    [
      ['near-blank', 'Nearly the key: a blank for the hyphen', '{A blank}: {matter}', ofAnother],
      ['near-letter', 'Nearly the key: the letter l for a one', '{A letter}: {matter}', ofAnother],
      [
        'near-unpadded',
        'Nearly the number: its leading zeros are missing',
        '{A unpadded}: {matter}',
        { ...ofAnother, in: 'servicenow' },
      ],
    ] as const
  ).map(([id, tells, reason, ticket]): Story => ({
    id,
    tells: `${tells}; suggested, not linked`,
    times: 2,
    system: 'learning',
    sessions: [{ reason, expect: unjustifiedWithReason({ suggested: 'near-key' }) }],
    tickets: [ticket],
  })),
  {
    id: 'shared-key',
    tells: 'The reason names a key that is no ticket here, and the text of a ticket carries it: suggested',
    times: 2,
    system: 'portal',
    sessions: [{ reason: 'YARD-{n}: {matter}', expect: unjustifiedWithReason({ suggested: 'shared-key' }) }],
    tickets: [{ ...ofAnother, text: 'Goes back to YARD-{n}, {matter}' }],
  },
  {
    id: 'another-key',
    tells:
      'The key of the reason is one digit longer than that of a ticket: another key, not nearly the same',
    times: 2,
    system: 'learning',
    sessions: [{ reason: '{A longer}: {matter}', expect: unjustifiedWithReason() }],
    tickets: [ofAnother],
  },
  {
    id: 'two-keys',
    tells: 'The reason names two tickets, and both hold',
    times: 2,
    system: 'learning',
    sessions: [{ reason: '{A} and {B}: {matter}', expect: { ...justified, links: 2 } }],
    tickets: [good, { ...inServiceNow, opened: -days(3) }],
  },
  {
    id: 'key-beside-candidate',
    tells: 'The reason names the ticket in ServiceNow; another good one of the target is proposed beside it',
    times: 2,
    system: 'portal',
    sessions: [{ reason: '{A} {matter}', expect: { ...justified, links: 2 } }],
    tickets: [inServiceNow, { ...good, opened: -days(2) }],
  },
  {
    id: 'key-closed-months-ago',
    tells: 'The reason names a ticket that was closed two months before',
    times: 2,
    on: ['2026-04-09', '2026-04-16'],
    system: 'learning',
    sessions: [
      { reason: '{A}: {matter}', expect: { verdict: 'weak', band: 'explicit-key', no: ['open-during'] } },
    ],
    tickets: [{ ...good, opened: -days(65), closed: -days(60) }],
  },
  {
    id: 'key-in-the-trail',
    tells: 'The audit trail asks for no reason: a ticket about somebody else cannot be reached by its key',
    times: 2,
    sessions: [{ expect: unjustified() }],
    tickets: [{ ...ofAnother, opened: -hours(3) }],
  },
];
