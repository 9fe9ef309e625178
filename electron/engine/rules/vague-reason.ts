import type { Policy } from '../../../shared/policy.ts';
import { hasWords, vagueness } from '../matching/vague.ts';
import type { TakeOut } from '../matching/vague.ts';
import type { Judged } from '../model.ts';
import { facts } from './example-facts.ts';
import { session } from './example-session.ts';
import { quoted, sentence, sessionPhrase } from './phrases.ts';
import type { Rule } from './rule.ts';
import { sessionFinding } from './session-findings.ts';

const start = '2026-02-03T15:00:00Z';

/** A reason was given, and it says nothing. */
export const vagueReason: Rule = {
  id: 'vague-reason',
  title: 'The reason says nothing',
  question: 'Does the reason of the session, or its ticket, say what had to be done?',
  why:
    '"Testing" or "support issue" fits every session, and so justifies none. A reason that names the ' +
    'matter can be checked against what was done.',
  unit: 'sessions',
  severity: 'low',
  settings: ['ticketKeys'],
  controls: [
    'SOC 2 CC6.1',
    'ISO/IEC 27001 A.8.15',
    'NIST SP 800-53 AU-6',
    'PIPEDA 4.7',
    'SOX ITGC: privileged access',
  ],
  limits: [
    'The stock words are English and French; a vague reason in another language passes.',
    'Words are counted, not understood: a reason can be specific and untrue.',
  ],
  evaluate({ sessions, date }, policy) {
    const read = sessions.map((judged) => ({ judged, words: wordsOf(judged, policy) }));
    const tested = read.filter(({ words }) => words !== null);
    const found = tested.flatMap(({ judged, words }) =>
      words ? [sessionFinding(judged, `${sessionPhrase(judged, date)}. ${words}`)] : [],
    );
    const reason = 'neither a reason nor the text of a ticket was exported';
    return { tested: tested.length, untested: [{ reason, count: read.length - tested.length }], found };
  },
  examples: [
    {
      name: 'the reason is "testing"',
      facts: facts({ sessions: [session(start, { reason: 'testing', ticket: null })] }),
      finds: ['Nadia Brandt as Theo Marchand'],
    },
    {
      name: 'the ticket says nothing',
      facts: facts({
        sessions: [
          session(start, { ticketText: 'Help needed', ticks: { specific: ['no', 'The ticket is vague.'] } }),
        ],
      }),
      finds: ['Nadia Brandt as Theo Marchand'],
    },
    {
      name: 'en français',
      facts: facts({
        sessions: [session(start, { reason: 'Vérification demandée par Theo', ticket: null })],
      }),
      finds: ['Nadia Brandt as Theo Marchand'],
    },
    {
      name: 'a reason that names the matter',
      facts: facts({
        sessions: [session(start, { reason: 'quiz closed although attempts are left', ticket: null })],
      }),
      finds: [],
    },
    {
      name: 'the reason is a key, its ticket is specific',
      facts: facts({ sessions: [session(start, { reason: 'OPS-1' })] }),
      finds: [],
    },
    {
      name: 'no text at all: not tested',
      facts: facts({ sessions: [session(start, { ticket: null })] }),
      finds: [],
    },
  ],
};

/** What says nothing, in sentences; '' when the text is specific, null when there is no text. */
function wordsOf({ session, link, ticks }: Judged, policy: Policy): string | null {
  const { actor, target, reason } = session;
  const takeOut: TakeOut = {
    keys: policy.ticketKeys,
    names: [actor, target].flatMap(({ name, username }) => (username === null ? [name] : [name, username])),
  };
  const tick = ticks.find(({ id }) => id === 'specific');
  // A reason that only names a ticket leaves the saying to the ticket.
  const own = reason !== null && hasWords(reason, takeOut) ? reason : null;
  if (own === null && (!tick || tick.answer === 'not-recorded')) return null;
  const parts = own === null ? [] : vaguePart(`The reason ${quoted(own)}`, own, takeOut);
  if (tick?.answer !== 'no') return parts.join(' ');
  if (link?.ticket.hasText) {
    const { key, title, text } = link.ticket;
    parts.push(...vaguePart(`The ticket ${key} ${quoted(title)}`, `${title} ${text}`, takeOut));
  }
  return parts.length > 0 ? parts.join(' ') : sentence(tick.sentence);
}

function vaguePart(what: string, text: string, takeOut: TakeOut): string[] {
  const { vague, why } = vagueness(text, takeOut);
  return vague ? [`${what} is vague: ${why}`] : [];
}
