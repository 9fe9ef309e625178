import { days, good, hours, minutes, seconds, type Expected, type Story, type TicketPart } from '../story.ts';

const justified: Expected = { verdict: 'justified', band: 'explicit-key' };
const closed: Expected = { verdict: 'weak', band: 'explicit-key', no: ['open-during'] };

function story(id: string, tells: string, ticket: Partial<TicketPart>, expect: Expected): Story {
  const whole: TicketPart = { ...good, in: 'servicenow', opened: -days(12), ...ticket };
  const session = { reason: '{A} {matter}', expect };
  return { id, tells, times: 2, system: 'portal', sessions: [session], tickets: [whole] };
}
const status = (at: number, from: string, to: string) =>
  ({ at, field: 'status', from, to, who: 'agent' }) as const;

/** Was the ticket open during the session? With and without its history. */
export const open: readonly Story[] = [
  story('closed-in-the-session', 'Closed while the session went on', { closed: minutes(10) }, justified),
  story('closed-at-the-start', 'Closed in the second of the start', { closed: 0 }, justified),
  story('closed-at-the-grace', 'Closed exactly 60 minutes before', { closed: -minutes(60) }, justified),
  story(
    'closed-past-the-grace',
    'Closed 60 minutes and a second before',
    { closed: -minutes(60) - seconds(1) },
    closed,
  ),
  story('closed-before', 'Closed four days before', { closed: -days(4) }, closed),
  story(
    'edited-after',
    'Edited two days after the session, and closed then: that informs and decides nothing',
    { closed: days(2), updated: days(2) },
    justified,
  ),
  {
    id: 'closed-before-found',
    tells: 'No key anywhere: the ticket of the target was closed two days before',
    times: 3,
    sessions: [{ expect: { verdict: 'weak', band: 'strong', no: ['open-during'] } }],
    tickets: [{ ...good, opened: -days(5), closed: -days(2) }],
  },
  story(
    'reopened-before',
    'Closed six days before and opened again three days before: open at the time, says its history',
    { history: [status(-days(6), 'In Progress', 'Closed'), status(-days(3), 'Closed', 'In Progress')] },
    justified,
  ),
  story(
    'reopened-after',
    'Closed six days before and opened again only two days after: the session lies in the gap',
    { history: [status(-days(6), 'In Progress', 'Closed'), status(days(2), 'Closed', 'In Progress')] },
    closed,
  ),
  story(
    'reopened-and-closed',
    'Closed, opened again, worked on in the session, and closed for good an hour later',
    {
      closed: hours(1),
      history: [
        status(-days(6), 'In Progress', 'Closed'),
        status(-days(1), 'Closed', 'In Progress'),
        status(hours(1), 'In Progress', 'Closed'),
      ],
    },
    justified,
  ),
];
