import type { Judged } from '../model.ts';
import { facts } from './example-facts.ts';
import { session } from './example-session.ts';
import type { ExampleSession } from './example-session.ts';
import { sentence } from './phrases.ts';
import type { Rule } from './rule.ts';
import { sessionFinding } from './session-findings.ts';

const start = '2026-02-24T15:00:00Z';
const one = (over: ExampleSession) => facts({ sessions: [session(start, over)] });
const raised = { independent: ['no', 'Nadia Brandt raised it, and nobody else approved it.'] } as const;

/** The actor wrote the own justification. */
export const selfRaised: Rule = {
  id: 'self-raised',
  version: 1,
  title: 'The actor raised the ticket',
  question: 'Did somebody other than the actor ask for the session or approve it?',
  why:
    'Who writes the request, does the work and closes the ticket has nobody beside them who saw that it was ' +
    'needed. One other person, before or after, is enough.',
  needs: ['sessions', 'tickets with requesters or approvers'],
  unit: 'sessions',
  severity: 'medium',
  settings: [],
  controls: [
    'SOC 2 CC6.1',
    'SOC 2 CC6.3',
    'ISO/IEC 27001 A.8.2',
    'NIST SP 800-53 AC-6(9)',
    'SOX ITGC: privileged access',
  ],
  limits: [
    'An approval that the export does not hold (a mail, a word in passing) is not seen.',
    'Where a ticket has no field for who asked or who approved, nothing is said.',
  ],
  evaluate({ sessions, date }) {
    const answers = sessions.map((judged) => ({ judged, is: answerOf(judged) }));
    const having = (is: string) => answers.filter((one) => one.is === is);
    return {
      tested: having('yes').length + having('no').length,
      untested: [NO_TICKET, POSSIBLE, NOT_RECORDED].map((reason) => ({
        reason,
        count: having(reason).length,
      })),
      found: having('no').map(({ judged }) =>
        sessionFinding(judged, date, wordsOf(judged), { tick: 'independent' }),
      ),
    };
  },
  examples: [
    {
      name: 'the actor is the only one on the ticket',
      facts: one({ verdict: 'weak', ticks: raised }),
      finds: ['Nadia Brandt as Theo Marchand'],
    },
    {
      name: 'also where the ticket came too late to justify anything',
      facts: one({ verdict: 'unjustified', opened: '2026-03-24T15:00:00Z', ticks: raised }),
      finds: ['Nadia Brandt as Theo Marchand'],
    },
    {
      name: 'the owner of the account asked',
      facts: one({ ticks: { independent: ['yes', 'Theo Marchand asked for it.'] } }),
      finds: [],
    },
    {
      name: 'the export names nobody: not tested',
      facts: one({
        ticks: { independent: ['not-recorded', 'The export names neither requester nor approver.'] },
      }),
      finds: [],
    },
    { name: 'no ticket: not tested', facts: one({ ticket: null, verdict: 'unjustified' }), finds: [] },
  ],
};

const NO_TICKET = 'no ticket is linked';
const POSSIBLE = 'only possible tickets were found; a person must decide';
const NOT_RECORDED = 'who asked for the ticket or approved it is not recorded';

/** The answer of the tick, or why there is none. A ticket that may not be meant accuses nobody. */
function answerOf({ link, ticks }: Judged): string {
  if (link === null) return NO_TICKET;
  if (link.how === 'possible') return POSSIBLE;
  const answer = ticks.find(({ id }) => id === 'independent')?.answer ?? 'not-recorded';
  return answer === 'not-recorded' ? NOT_RECORDED : answer;
}

function wordsOf({ link, ticks }: Judged): string {
  const said = ticks.find(({ id }) => id === 'independent')?.sentence ?? '';
  return `Its ticket is ${link?.ticket.key ?? 'not known'}: ${sentence(said)}`;
}
