import { lateness } from '../matching/judge.ts';
import type { Judged } from '../model.ts';
import { duration } from '../text.ts';
import { facts } from './example-facts.ts';
import { session } from './example-session.ts';
import type { Rule } from './rule.ts';
import { sessionFinding, settled } from './session-findings.ts';

const late = (start: string, opened: string, minutes: number | null = 10) =>
  facts({ sessions: [session(start, { verdict: 'justified-late', ticket: 'OPS-418', opened, minutes })] });

/** First the session, then the ticket. */
export const lateJustification: Rule = {
  id: 'late-justification',
  version: 1,
  title: 'The ticket came after the session',
  question: 'Was the ticket opened before somebody acted as somebody else?',
  why:
    'A ticket written afterwards records what was done; it does not show that anybody asked for it. A ' +
    'few are normal in emergencies, a habit is not.',
  needs: ['sessions', 'tickets with opening times'],
  unit: 'sessions',
  severity: 'medium',
  settings: ['lateHours', 'graceMinutes', 'verdict.late'],
  controls: [
    'SOC 2 CC6.1',
    'SOC 2 CC6.2',
    'ISO/IEC 27001 A.8.2',
    'NIST SP 800-53 AC-6(9)',
    'SOX ITGC: privileged access',
  ],
  limits: [
    'The opening time is the one in the ticket export; a ticket system that lets it be changed is believed.',
  ],
  evaluate({ sessions, date }, policy) {
    const { decided, untested } = settled(sessions);
    const tested = decided.filter(({ link }) => link === null || link.ticket.createdAt !== null);
    const found = tested
      .filter(({ verdict }) => verdict === 'justified-late')
      .map((judged) => sessionFinding(judged, date, `${howLate(judged)}; limit ${policy.lateHours} h.`));
    const reason = 'the time at which the ticket was opened is not recorded';
    return {
      tested: tested.length,
      untested: [...untested, { reason, count: decided.length - tested.length }],
      found,
    };
  },
  examples: [
    {
      name: 'opened 3 h 12 min after the end',
      facts: late('2026-03-03T23:40:00Z', '2026-03-04T03:02:00Z'),
      finds: ['Nadia Brandt as Theo Marchand'],
    },
    {
      name: 'the end is not recorded: counted from the start',
      facts: late('2026-03-03T23:40:00Z', '2026-03-06T23:40:00Z', null),
      finds: ['Nadia Brandt as Theo Marchand'],
    },
    {
      name: 'opened before',
      facts: facts({ sessions: [session('2026-03-03T23:40:00Z', { opened: '2026-03-03T23:39:59.999Z' })] }),
      finds: [],
    },
    {
      name: 'later than the limit is not late but unjustified, another rule',
      facts: facts({
        sessions: [
          session('2026-03-03T00:00:00Z', { verdict: 'unjustified', opened: '2026-03-06T00:10:00.001Z' }),
        ],
      }),
      finds: [],
    },
  ],
};

function howLate({ session, link }: Judged): string {
  const late = link === null ? null : lateness(session, link.ticket);
  if (link === null || late === null) return 'Its ticket was opened later';
  const from = session.endKind === 'logout' ? 'ended' : 'started';
  return `${link.ticket.key} was opened ${duration(Math.max(0, late))} after the session ${from}`;
}
