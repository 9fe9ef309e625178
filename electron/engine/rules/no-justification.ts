import type { Policy } from '../../../shared/policy.ts';
import { isTooLate } from '../matching/judge.ts';
import type { Judged } from '../model.ts';
import { facts } from './example-facts.ts';
import { session } from './example-session.ts';
import { sentence } from './phrases.ts';
import type { Rule } from './rule.ts';
import { sessionFinding, settled } from './session-findings.ts';

/** Somebody acted as somebody else, and no ticket says why. */
export const noJustification: Rule = {
  id: 'no-justification',
  version: 1,
  title: 'No ticket justifies the session',
  question: 'Is there a ticket behind every session?',
  why:
    'Acting in the account of another person bypasses what that person alone may see and do. Without a ' +
    'ticket nobody can show afterwards that it was asked for.',
  needs: ['sessions', 'ticket files that cover their dates'],
  unit: 'sessions',
  severity: 'high',
  settings: [
    'lateHours',
    'graceMinutes',
    'matching.possible',
    'verdict.late',
    'verdict.tooLate',
    'verdict.no',
  ],
  controls: [
    'SOC 2 CC6.1',
    'SOC 2 CC7.2',
    'ISO/IEC 27001 A.8.2',
    'NIST SP 800-53 AC-6(9)',
    'NIST SP 800-53 AU-6',
    'PIPEDA 4.7',
    'SOX ITGC: privileged access',
  ],
  limits: ['A justification that is kept elsewhere (a mail, a call, another ticket system) is not seen.'],
  evaluate({ sessions, date }, policy) {
    const { decided, untested } = settled(sessions);
    const found = decided
      .filter(({ verdict }) => verdict === 'unjustified')
      .map((judged) => sessionFinding(judged, date, wordsOf(judged, policy)));
    return { tested: decided.length, untested, found };
  },
  examples: [
    {
      name: 'no ticket at all',
      facts: facts({ sessions: [session('2026-03-03T23:40:00Z', { verdict: 'unjustified', ticket: null })] }),
      finds: ['Nadia Brandt as Theo Marchand'],
    },
    {
      name: 'a ticket that was opened five days later, and one finding for each session',
      facts: facts({
        sessions: [
          session('2026-03-03T23:40:00Z', { verdict: 'unjustified', opened: '2026-03-08T23:40:00Z' }),
          session('2026-03-04T00:00:00Z', { verdict: 'unjustified', ticket: null }),
        ],
      }),
      finds: ['Nadia Brandt as Theo Marchand', 'Nadia Brandt as Theo Marchand'],
    },
    {
      name: 'the ticket files do not cover the date: nothing may be said',
      facts: facts({ sessions: [session('2026-03-03T23:40:00Z', { verdict: 'cannot-tell', ticket: null })] }),
      finds: [],
    },
    {
      name: 'weak, late and possible tickets are the business of others',
      facts: facts({
        sessions: (['weak', 'justified-late', 'to-review', 'justified'] as const).map((verdict, index) =>
          session(`2026-03-03T1${index}:00:00Z`, { verdict }),
        ),
      }),
      finds: [],
    },
  ],
};

/** A ticket that came too late is said with the limit that it missed. */
function wordsOf({ session, link, sentence: verdict }: Judged, policy: Policy): string {
  const isLate =
    policy.verdict.tooLate === 'unjustified' && link !== null && isTooLate(session, link.ticket, policy);
  const limit = ` A ticket that was opened more than ${policy.lateHours} h after the session does not justify it.`;
  return `${sentence(verdict)}${isLate ? limit : ''}`;
}
