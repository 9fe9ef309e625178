import { good, hours, unjustified, type Expected, type Story, type TicketPart } from '../story.ts';

const keyed = (...no: NonNullable<Expected['no']>): Expected => ({
  verdict: no.length === 0 ? 'justified' : 'weak',
  band: 'explicit-key',
  no,
});

function story(id: string, tells: string, ticket: Partial<TicketPart>, expect: Expected): Story {
  const session = { reason: '{A}: {matter}', expect };
  return { id, tells, times: 2, system: 'learning', sessions: [session], tickets: [{ ...good, ...ticket }] };
}

/** Is it about the person whose account was used? */
export const person: readonly Story[] = [
  story(
    'person-named-in-title',
    'Named in the title only',
    { requester: 'colleague', title: '{target}: {matter}' },
    keyed(),
  ),
  story(
    'person-named-in-text',
    'Named in the text only',
    { requester: 'colleague', text: '{matter} So says {target}.' },
    keyed(),
  ),
  story(
    'person-named-loudly',
    'Named in capitals',
    { requester: 'colleague', text: '{TARGET}: {matter}' },
    keyed(),
  ),
  story(
    'person-by-login',
    'Named by the login',
    { requester: 'colleague', text: '{matter} Account {login}.' },
    keyed(),
  ),
  story(
    'person-in-comment',
    'Named in a comment of the service desk',
    {
      requester: 'colleague',
      comments: [{ at: -hours(2), by: 'agent', text: 'It is {target} who sees this.' }],
    },
    keyed(),
  ),
  story(
    'person-other',
    'The key leads to a ticket about a colleague',
    { requester: 'colleague' },
    keyed('right-person'),
  ),
  story(
    'person-other-servicenow',
    'The same in ServiceNow, where another person is the affected user',
    { in: 'servicenow', requester: 'colleague', affected: 'manager' },
    keyed('right-person'),
  ),
  {
    id: 'namesake-open',
    namesake: true,
    tells: 'Two people bear the name: the ticket gives only the name, so who asked is not recorded',
    times: 2,
    system: 'learning',
    sessions: [
      {
        reason: '{A}: {matter}',
        expect: { verdict: 'justified', band: 'explicit-key', unknown: ['right-person'] },
      },
    ],
    tickets: [{ ...good }],
  },
  {
    id: 'namesake-in-the-trail',
    namesake: true,
    tells: 'Two people bear the name that the audit trail gives, and neither has a ticket',
    times: 1,
    sessions: [{ expect: unjustified() }],
    tickets: [],
  },
  {
    id: 'namesake-known',
    namesake: true,
    tells: 'Two people bear the name, and the ticket is about the other one, by his login',
    times: 2,
    system: 'learning',
    sessions: [{ reason: '', expect: unjustified() }],
    tickets: [{ ...good, in: 'servicenow', requester: 'namesake' }],
  },
];
