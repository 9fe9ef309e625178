import { days, good, hours, minutes, unjustified, unjustifiedWithReason, type Story } from '../story.ts';

/** Is a ticket linked? By person and time, and when it is not. */
export const linked: readonly Story[] = [
  {
    id: 'asked-and-assigned',
    tells: 'Requested by the target, assigned to the actor, opened the day before, open',
    times: 8,
    sessions: [{ expect: { verdict: 'justified', band: 'strong' } }],
    tickets: [good],
  },
  {
    id: 'asked-and-assigned-servicenow',
    tells: 'The same in ServiceNow, closed an hour after the session',
    times: 6,
    sessions: [{ expect: { verdict: 'justified', band: 'strong' } }],
    tickets: [{ ...good, in: 'servicenow', closed: hours(1) }],
  },
  {
    id: 'affected-only',
    tells: 'A colleague asked for the target, who is the affected user; assigned to the actor',
    times: 4,
    sessions: [{ expect: { verdict: 'justified', band: 'strong' } }],
    tickets: [{ ...good, requester: 'colleague', affected: 'target' }],
  },
  {
    id: 'affected-only-servicenow',
    tells: 'The same in ServiceNow',
    times: 3,
    sessions: [{ expect: { verdict: 'justified', band: 'strong' } }],
    tickets: [{ ...good, in: 'servicenow', requester: 'colleague', affected: 'target' }],
  },
  {
    id: 'named-and-assigned',
    tells: 'A colleague asked, the text names the target, assigned to the actor',
    times: 4,
    sessions: [{ expect: { verdict: 'justified', band: 'strong' } }],
    tickets: [{ ...good, requester: 'colleague', text: 'For {target} the page is wrong: {matter}' }],
  },
  {
    id: 'only-named',
    tells:
      'The text names the target, and neither of the two is on the ticket: a person must decide, and until then it is not known what the ticket was used for',
    times: 4,
    sessions: [
      {
        expect: {
          verdict: 'to-review',
          band: 'possible',
          no: ['right-actor'],
          unknown: ['linked', 'not-blanket'],
        },
      },
    ],
    tickets: [
      { ...good, requester: 'colleague', assignee: 'agent', text: 'Seen by {target} as well: {matter}' },
    ],
  },
  {
    id: 'no-ticket',
    tells: 'Nobody wrote a ticket about the target',
    times: 4,
    sessions: [{ expect: unjustified() }],
    tickets: [],
  },
  {
    id: 'no-ticket-in-each-month',
    tells: 'Nobody wrote a ticket about the target, in every month that the ticket files cover',
    times: 4,
    on: ['2026-02-12', '2026-03-17', '2026-04-14', '2026-06-11'],
    sessions: [{ expect: unjustified() }],
    tickets: [],
  },
  {
    id: 'reason-without-ticket',
    tells: 'A specific reason was typed, and there is no ticket',
    times: 3,
    system: 'learning',
    sessions: [{ reason: '{matter}', expect: unjustifiedWithReason() }],
    tickets: [],
  },
  {
    id: 'no-reason-no-ticket',
    tells: 'The learning platform was content with an empty reason, and there is no ticket',
    times: 2,
    system: 'learning',
    sessions: [{ reason: '', expect: unjustified() }],
    tickets: [],
  },
  {
    id: 'about-somebody-else',
    tells: 'The actor has a ticket that day, about a colleague of the target: never a candidate',
    times: 4,
    sessions: [{ expect: unjustified() }],
    tickets: [{ ...good, requester: 'colleague' }],
  },
  {
    id: 'longer-name',
    tells: 'The text names somebody whose last name only begins like that of the target',
    times: 2,
    sessions: [{ expect: unjustified() }],
    tickets: [{ ...good, requester: 'colleague', text: 'For {target}sson the page is wrong: {matter}' }],
  },
  {
    id: 'closed-long-before',
    tells: 'The only ticket of the target was closed a minute more than fourteen days before',
    times: 3,
    sessions: [{ expect: unjustified() }],
    tickets: [{ ...good, opened: -days(16), closed: -days(14) - minutes(1) }],
  },
  {
    id: 'two-tickets',
    tells: 'Two good tickets of the target were open: both are linked',
    times: 3,
    sessions: [{ expect: { verdict: 'justified', band: 'strong', links: 2 } }],
    tickets: [good, { ...good, in: 'servicenow', opened: -days(2) }],
  },
  {
    id: 'two-sessions',
    tells: 'The actor came twice for one ticket, an hour apart',
    times: 3,
    sessions: [
      { expect: { verdict: 'justified', band: 'strong' } },
      { at: hours(1), lasts: minutes(5), expect: { verdict: 'justified', band: 'strong' } },
    ],
    tickets: [good],
  },
];
