import { days, good, hours, minutes, type Expected, type Story, type TicketPart } from '../story.ts';

const keyed = (...no: NonNullable<Expected['no']>): Expected => ({
  verdict: no.length === 0 ? 'justified' : 'weak',
  band: 'explicit-key',
  no,
});

function story(id: string, tells: string, ticket: Partial<TicketPart>, expect: Expected): Story {
  const session = { reason: '{A}: {matter}', expect };
  return { id, tells, times: 2, system: 'learning', sessions: [session], tickets: [{ ...good, ...ticket }] };
}

/** Is the actor on it? */
export const actor: readonly Story[] = [
  story(
    'actor-assigned-elsewhere',
    'Assigned to the service desk',
    { assignee: 'agent' },
    keyed('right-actor'),
  ),
  story(
    'actor-unassigned',
    'Assigned to nobody, and nobody commented',
    { assignee: null },
    keyed('right-actor'),
  ),
  story(
    'actor-commented',
    'Assigned to the service desk, and the actor wrote a comment',
    {
      assignee: 'agent',
      comments: [{ at: minutes(40), by: 'actor', text: 'Looked at it, the filter was wrong.' }],
    },
    keyed(),
  ),
  story(
    'actor-commented-servicenow',
    'The same in ServiceNow',
    {
      in: 'servicenow',
      assignee: 'agent',
      comments: [{ at: minutes(40), by: 'actor', text: 'Looked at it, the filter was wrong.' }],
    },
    keyed(),
  ),
  story(
    'actor-another-commented',
    'Assigned to the service desk, and only the service desk wrote a comment',
    {
      assignee: 'agent',
      comments: [{ at: minutes(40), by: 'agent', text: 'Passed on to the second line.' }],
    },
    keyed('right-actor'),
  ),
  story(
    'actor-assigned-then',
    'Assigned to the actor at the time, says the history, and to the service desk today',
    {
      in: 'servicenow',
      opened: -days(2),
      assignee: 'agent',
      history: [{ at: days(2), field: 'assignee', from: '{actor}', to: '{agent}', who: 'manager' }],
    },
    keyed(),
  ),
  {
    id: 'actor-other-found',
    tells: 'No key: the target asked, and the service desk has the ticket',
    times: 3,
    sessions: [{ expect: { verdict: 'weak', band: 'strong', no: ['right-actor'] } }],
    tickets: [{ ...good, assignee: 'agent' }],
  },
  {
    id: 'second-actor',
    tells: 'The actor of the ticket enters the account, and an hour later another administrator does',
    times: 2,
    sessions: [
      { expect: { verdict: 'justified', band: 'strong' } },
      {
        at: hours(1),
        by: 'other actor',
        expect: { verdict: 'weak', band: 'strong', no: ['right-actor'] },
      },
    ],
    tickets: [good],
  },
];
