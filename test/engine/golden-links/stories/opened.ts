import { days, good, hours, minutes, seconds, type Expected, type Story, type TicketPart } from '../story.ts';

const LENGTH = minutes(20);
const justified: Expected = { verdict: 'justified', band: 'explicit-key' };
const afterwards = (verdict: 'justified-late' | 'unjustified'): Expected => ({
  verdict,
  band: 'explicit-key',
  no: ['opened-before', 'open-during'],
});

function story(
  id: string,
  tells: string,
  opened: number,
  expect: Expected,
  lasts: number | null = LENGTH,
): Story {
  const ticket: TicketPart = { ...good, in: 'servicenow', opened };
  const session = { reason: '{A}: {matter}', lasts, expect };
  return { id, tells, times: 2, system: 'learning', sessions: [session], tickets: [ticket] };
}

/** Was the ticket opened before the session ended, within the grace, late, or later than that? */
export const opened: readonly Story[] = [
  story('opened-in-the-session', 'Opened while the session went on', minutes(10), justified),
  story('opened-at-the-start', 'Opened in the second of the start', 0, justified),
  story('opened-at-the-grace', 'Opened exactly 60 minutes after the end', LENGTH + minutes(60), justified),
  story(
    'opened-past-the-grace',
    'Opened 60 minutes and a second after the end',
    LENGTH + minutes(60) + seconds(1),
    afterwards('justified-late'),
  ),
  story('opened-next-day', 'Opened the day after', LENGTH + days(1), afterwards('justified-late')),
  story(
    'opened-at-the-limit',
    'Opened exactly 72 hours after the end',
    LENGTH + hours(72),
    afterwards('justified-late'),
  ),
  story(
    'opened-past-the-limit',
    'Opened 72 hours and a second after the end',
    LENGTH + hours(72) + seconds(1),
    afterwards('unjustified'),
  ),
  story('opened-days-later', 'Opened five days after', LENGTH + days(5), afterwards('unjustified')),
  story(
    'opened-without-end',
    'No end is recorded: opened exactly 60 minutes after the start',
    minutes(60),
    { ...justified, unknown: ['in-scope'] },
    null,
  ),
  story(
    'opened-without-end-late',
    'No end is recorded: opened 61 minutes after the start',
    minutes(61),
    { ...afterwards('justified-late'), unknown: ['in-scope'] },
    null,
  ),
  {
    id: 'opened-late-found',
    tells: 'No key anywhere: the target wrote the ticket three hours after, and the actor has it',
    times: 3,
    sessions: [
      { expect: { verdict: 'justified-late', band: 'strong', no: ['opened-before', 'open-during'] } },
    ],
    tickets: [{ ...good, opened: LENGTH + hours(3) }],
  },
  {
    id: 'late-before-weak',
    tells: 'Late, and somebody else has the ticket: late is what is said',
    times: 2,
    system: 'portal',
    sessions: [
      {
        reason: '{A}: {matter}',
        expect: {
          verdict: 'justified-late',
          band: 'explicit-key',
          no: ['opened-before', 'open-during', 'right-actor'],
        },
      },
    ],
    tickets: [{ ...good, assignee: 'agent', opened: LENGTH + hours(5) }],
  },
];
