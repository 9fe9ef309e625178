import { good, hours, minutes, seconds, type Expected, type SessionPart, type Story } from '../story.ts';

const justified: Expected = { verdict: 'justified', band: 'strong' };
const tooLong: Expected = { verdict: 'weak', band: 'strong', no: ['in-scope'] };
const unknown: Expected = { ...justified, unknown: ['in-scope'] };

function story(
  id: string,
  tells: string,
  system: 'crm' | 'portal',
  session: Omit<SessionPart, 'expect'>,
  expect: Expected,
): Story {
  const typed = system === 'crm' ? {} : { reason: '' };
  return { id, tells, times: 2, system, sessions: [{ ...typed, ...session, expect }], tickets: [good] };
}

/** Does the length fit? */
export const scope: readonly Story[] = [
  story('as-long-as-allowed', 'Exactly 120 minutes', 'crm', { lasts: hours(2) }, justified),
  story('a-second-too-long', '120 minutes and a second', 'crm', { lasts: hours(2) + seconds(1) }, tooLong),
  story('hours-too-long', 'Seven hours, on the portal', 'portal', { lasts: hours(7) }, tooLong),
  story('just-allowed', '119 minutes, on the portal', 'portal', { lasts: minutes(119) }, justified),
  story('no-logout', 'No logout in the trail', 'crm', { lasts: null }, unknown),
  story('no-end', 'No end in the list of the portal', 'portal', { lasts: null }, unknown),
  story(
    'no-logout-in-use',
    'No logout in the trail, and a change inside it three hours after its start',
    'crm',
    { lasts: null, inside: hours(3) },
    tooLong,
  ),
  {
    id: 'no-logout-bounded',
    tells: 'No logout, and 90 minutes later the actor enters the next account: it lasted no longer than that',
    times: 2,
    sessions: [
      { lasts: null, expect: justified },
      { into: 'target 2', at: minutes(90), expect: justified },
    ],
    tickets: [good, { ...good, requester: 'target 2' }],
  },
];
