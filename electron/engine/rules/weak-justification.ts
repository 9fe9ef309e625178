import { TICK_WORDS, type TickId } from '../../../shared/words.ts';
import type { Judged } from '../model.ts';
import { facts } from './example-facts.ts';
import { session } from './example-session.ts';
import type { ExampleSession } from './example-session.ts';
import { listed, sentence } from './phrases.ts';
import type { Rule } from './rule.ts';
import { sessionFinding, settled } from './session-findings.ts';

const start = '2026-02-24T15:00:00Z';
const one = (over: ExampleSession) => facts({ sessions: [session(start, over)] });

/** There is a ticket, but it does not hold. */
export const weakJustification: Rule = {
  id: 'weak-justification',
  version: 1,
  title: 'The ticket does not hold',
  question: 'Does the ticket behind the session stand the tests: time, people, reason, scope?',
  why:
    'A ticket number is easily given. What counts is that it was open, about this person, given to this ' +
    'actor, asked for by somebody else, and says what had to be done.',
  needs: ['sessions', 'tickets'],
  unit: 'sessions',
  severity: 'medium',
  settings: [
    'graceMinutes',
    'maxSessionMinutes',
    'blanket.targets',
    'blanket.days',
    'vague.copies',
    'vague.words',
    'vague.matter',
    'ticketKeys',
    'verdict.late',
    'verdict.tooLate',
    'verdict.no',
  ],
  controls: [
    'SOC 2 CC6.1',
    'SOC 2 CC6.3',
    'ISO/IEC 27001 A.5.18',
    'ISO/IEC 27001 A.8.2',
    'NIST SP 800-53 AC-6(9)',
    'SOX ITGC: privileged access',
  ],
  limits: [
    'A test that has no data counts as passed here; how many tests had none is shown with each session.',
  ],
  evaluate({ sessions, date }) {
    const { decided, untested } = settled(sessions);
    const found = decided
      .filter(({ verdict }) => verdict === 'weak')
      .map((judged) =>
        sessionFinding(judged, date, failures(judged, NOTHING), {
          without: (told) => failures(judged, told),
        }),
      );
    return { tested: decided.length, untested, found };
  },
  examples: [
    {
      name: 'the ticket was resolved four days before',
      facts: one({
        verdict: 'weak',
        ticks: { 'open-during': ['no', 'OPS-1 was resolved 4 d before the session.'] },
      }),
      finds: ['Nadia Brandt as Theo Marchand'],
    },
    {
      name: 'two tests failed, both are named',
      facts: one({
        verdict: 'weak',
        ticks: {
          independent: ['no', 'Nadia Brandt raised OPS-1 herself'],
          specific: ['no', 'OPS-1 says only "help"'],
        },
      }),
      finds: ['Nadia Brandt as Theo Marchand'],
    },
    {
      name: 'a test without data is not a failed test',
      facts: one({ ticks: { 'right-actor': ['not-recorded', 'The export has no assignee.'] } }),
      finds: [],
    },
    { name: 'no ticket is another rule', facts: one({ verdict: 'unjustified', ticket: null }), finds: [] },
  ],
};

const NOTHING: ReadonlySet<TickId> = new Set();

/** @param told ticks whose sentences stand elsewhere in the finding: they are named, and not said again. */
function failures({ ticks, link, sentence: verdictSentence }: Judged, told: ReadonlySet<TickId>): string {
  const failed = ticks.filter(({ answer }) => answer === 'no');
  // A policy may call a session weak for a reason of its own; then the verdict's sentence has it.
  if (failed.length === 0) return sentence(verdictSentence);
  const ticket = link?.ticket.key ?? 'Its ticket';
  const fails = `${ticket} fails ${failed.length} of ${ticks.length} tests`;
  const said = failed.filter(({ id }) => !told.has(id)).map((tick) => sentence(tick.sentence));
  if (said.length === failed.length) return `${fails}: ${said.join(' ')}`;
  const names = listed(failed.map(({ id }) => `"${TICK_WORDS[id].label}"`));
  return said.length === 0 ? `${fails}, ${names}.` : `${fails}, ${names}: ${said.join(' ')}`;
}
