import type { Policy } from '../../../shared/policy.ts';
import { copiesOf, type Copies } from '../matching/copies.ts';
import type { Vagueness } from '../matching/vague.ts';
import { namesOf } from '../matching/vague/names.ts';
import { reasonVagueness } from '../matching/vague/reason-words.ts';
import { ticketVagueness } from '../matching/vague/ticket-words.ts';
import type { Judged, Link } from '../model.ts';
import { facts } from './example-facts.ts';
import { session } from './example-session.ts';
import { quoted, sentence } from './phrases.ts';
import type { Rule } from './rule.ts';
import { sessionFinding } from './session-findings.ts';

const start = '2026-02-03T15:00:00Z';

const copied = (targets: readonly string[]): Judged[] =>
  targets.map((target) => session(start, { target, reason: 'Calendar shows visits twice', ticket: null }));

/** A reason was given, and it says nothing. */
export const vagueReason: Rule = {
  id: 'vague-reason',
  version: 1,
  title: 'The reason says nothing',
  question: 'Does the reason of the session, or its ticket, say what had to be done?',
  why:
    '"Testing" or "support issue" fits every session, and so justifies none; neither does one sentence that is ' +
    'copied from account to account. A reason that names the matter can be checked against what was done.',
  needs: ['sessions with a reason, or tickets with texts'],
  unit: 'sessions',
  severity: 'low',
  settings: ['vague.copies', 'vague.words', 'vague.matter', 'ticketKeys'],
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
    const copies = copiesOf(
      sessions.map(({ session }) => session),
      policy,
      sessions.map(({ links }) => ({ known: links.filter(isNamed).map(({ ticket }) => ticket.key) })),
    );
    const read = sessions.map((judged) => ({ judged, words: wordsOf(judged, policy, copies) }));
    const tested = read.filter(({ words }) => words !== null);
    const found = tested.flatMap(({ judged, words }) =>
      words ? [sessionFinding(judged, date, words, saysTick(judged))] : [],
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
      name: 'one reason for four accounts',
      facts: facts({ sessions: copied(['Theo Marchand', 'Ana Lopes', 'Ivo Petkov', 'Jae Lim']) }),
      finds: [
        'Nadia Brandt as Theo Marchand',
        'Nadia Brandt as Ana Lopes',
        'Nadia Brandt as Ivo Petkov',
        'Nadia Brandt as Jae Lim',
      ],
    },
    {
      name: 'one reason for three accounts may be one piece of work',
      facts: facts({ sessions: copied(['Theo Marchand', 'Ana Lopes', 'Ivo Petkov']) }),
      finds: [],
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

/** The vague text of the ticket is told in these words: the rule about weak tickets need not say it again. */
const saysTick = ({ ticks }: Judged): { tick?: 'specific' } =>
  ticks.some(({ id, answer }) => id === 'specific' && answer === 'no') ? { tick: 'specific' } : {};

const isNamed = ({ auto }: Link): boolean => auto === 'explicit-key';

/** What says nothing, in sentences; '' when the text is specific, null when there is no text. */
function wordsOf({ session, link, ticks }: Judged, policy: Policy, copies: Copies): string | null {
  const ticket = link?.ticket.hasText ? link.ticket : null;
  const tick = ticks.find(({ id }) => id === 'specific');
  // A reason that only names a ticket leaves the saying to the ticket.
  const own = reasonVagueness(session, policy, copies, ticket !== null);
  if (own === null && (!tick || tick.answer === 'not-recorded')) return null;
  // What many sessions have in common is said once: a ticket that says it for this one is enough.
  if (own?.kind === 'copied' && tick?.answer === 'yes') return '';
  const parts = own === null ? [] : vaguePart(`The reason ${quoted(session.reason ?? '')}`, own);
  if (tick?.answer !== 'no') return parts.join(' ');
  if (ticket) {
    const told = ticketVagueness(ticket, namesOf(session), policy);
    if (told !== true && told !== null)
      parts.push(...vaguePart(`The ticket ${ticket.key} ${quoted(ticket.title)}`, told));
  }
  return parts.length > 0 ? parts.join(' ') : sentence(tick.sentence);
}

function vaguePart(what: string, { vague, why }: Vagueness): string[] {
  return vague ? [`${what} is vague: ${why}`] : [];
}
