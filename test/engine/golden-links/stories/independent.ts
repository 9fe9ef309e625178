import { days, good, hours, minutes, type Expected, type Story, type TicketPart } from '../story.ts';

const justified: Expected = { verdict: 'justified', band: 'explicit-key' };
const weak: Expected = { verdict: 'weak', band: 'explicit-key', no: ['independent'] };
const own: TicketPart = { ...good, requester: 'actor', affected: 'target' };

function story(id: string, tells: string, ticket: Partial<TicketPart>, expect: Expected): Story {
  const session = { reason: '{A}: {matter}', expect };
  return { id, tells, times: 2, system: 'portal', sessions: [session], tickets: [{ ...own, ...ticket }] };
}
const approval = (at: number, to: string) =>
  ({ at, field: 'approval', from: 'requested', to, who: 'manager' }) as const;

/** Did somebody other than the actor ask or approve? */
export const independent: readonly Story[] = [
  story('self-raised', 'The actor raised it for the target, and nobody approved', {}, weak),
  story('self-raised-servicenow', 'The same in ServiceNow', { in: 'servicenow' }, weak),
  story('self-approved', 'The actor raised and approved it', { approvers: ['actor'] }, weak),
  story('approved', 'The actor raised it, and a manager approved', { approvers: ['manager'] }, justified),
  story(
    'approved-by-both',
    'The actor raised it in ServiceNow; the actor and a manager are its approvers',
    { in: 'servicenow', approvers: ['actor', 'manager'] },
    justified,
  ),
  story(
    'opened-for-another',
    'The actor wrote it down for the target, who asked',
    { requester: 'target', opener: 'actor' },
    justified,
  ),
  story(
    'opened-for-another-servicenow',
    'The actor wrote it down in ServiceNow for the target, who called',
    { in: 'servicenow', requester: 'target', opener: 'actor' },
    justified,
  ),
  story(
    'approved-in-history',
    'The actor raised it, and its history has the approval of a manager an hour before',
    { in: 'servicenow', history: [approval(-hours(1), 'approved')] },
    justified,
  ),
  story(
    'rejected-in-history',
    'The actor raised it, and its history has the rejection by a manager',
    { in: 'servicenow', history: [approval(-hours(1), 'rejected')] },
    weak,
  ),
  {
    id: 'self-raised-found',
    tells: 'No key: the actor raised it about the target, is assigned, and nobody approved',
    times: 3,
    sessions: [{ lasts: minutes(45), expect: { verdict: 'weak', band: 'strong', no: ['independent'] } }],
    tickets: [{ ...own, opened: -days(2) }],
  },
];
