import { lengthAnswer } from '../matching/ticks/in-scope.ts';
import type { Judged, Session } from '../model.ts';
import { facts } from './example-facts.ts';
import { session, type ExampleSession } from './example-session.ts';
import type { Rule } from './rule.ts';
import { sessionFinding } from './session-findings.ts';

const start = '2026-03-03T10:00:00.000Z';
const MINUTE = 60_000;
const PAIR = ['Nadia Brandt as Theo Marchand'];

/** @param seen minutes after the start for which the session is seen in use, without a logout. */
const one = (over: ExampleSession, seen?: number) => {
  const judged = session(start, over);
  const seenUntil = judged.session.startedAt + (seen ?? 0) * MINUTE;
  return facts({ sessions: [{ ...judged, session: { ...judged.session, seenUntil } }] });
};

/** Longer than one piece of support takes. */
export const overlongSession: Rule = {
  id: 'overlong-session',
  version: 1,
  title: 'Longer than support takes',
  question: 'Did a session last longer than the policy allows?',
  why:
    'The longer somebody works as somebody else, the more happens under the wrong name, and the less one ticket ' +
    'explains. Long sessions are often forgotten ones, open to whoever passes by.',
  needs: ['sessions with ends, or with rows that show them in use'],
  unit: 'sessions',
  severity: 'medium',
  settings: ['maxSessionMinutes'],
  controls: [
    'SOC 2 CC6.1',
    'SOC 2 CC7.2',
    'ISO/IEC 27001 A.8.2',
    'ISO/IEC 27001 A.8.15',
    'NIST SP 800-53 AC-6(9)',
    'HIPAA 164.312(b)',
  ],
  limits: [
    'The time between start and logout is no proof of work: a window may have stood open.',
    'Where no logout was seen, a session counts as too long only if a row shows it in use after the limit.',
  ],
  evaluate({ sessions, date }, policy) {
    const measured = sessions.map((judged) => ({ judged, length: lengthAnswer(judged.session, policy) }));
    const tested = measured.filter(({ length }) => length.answer !== 'not-recorded');
    const found = tested
      .filter(({ length }) => length.answer === 'no')
      .map(({ judged, length: { sentence, cite } }) =>
        sessionFinding(judged, date, sentence.replace(/^The session/u, 'It'), {
          ...(saysTick(judged, sentence) ? { tick: 'in-scope' as const } : {}),
          cites: cite ? [cite] : [],
        }),
      );
    const left = measured.filter(({ length }) => length.answer === 'not-recorded');
    const open = left.filter(({ judged: { session } }) => isOpen(session)).length;
    return {
      tested: tested.length,
      untested: [
        { reason: 'no end is recorded, and no row shows the session in use after the limit', count: open },
        { reason: 'its length is not recorded closely enough', count: left.length - open },
      ],
      found,
    };
  },
  examples: [
    {
      name: 'a millisecond over the limit of 120 min',
      facts: one({ minutes: 120 + 1 / MINUTE }),
      finds: PAIR,
    },
    { name: '3 h 12 min, over midnight', facts: one({ minutes: 192 }), finds: PAIR },
    {
      name: 'no logout, and a row shows it in use after 121 min',
      facts: one({ minutes: 300, endKind: 'inferred' }, 121),
      finds: PAIR,
    },
    {
      name: 'no end at all, and a row shows it in use after 121 min',
      facts: one({ minutes: null }, 121),
      finds: PAIR,
    },
    { name: 'exactly 120 min', facts: one({ minutes: 120 }), finds: [] },
    {
      name: 'no logout, and the next session of the actor follows within 120 min',
      facts: one({ minutes: 120, endKind: 'inferred' }, 20),
      finds: [],
    },
    {
      name: 'at least 20 min and at most 5 h: not tested',
      facts: one({ minutes: 300, endKind: 'inferred' }, 20),
      finds: [],
    },
    { name: 'no end, and nothing after the start: not tested', facts: one({ minutes: null }), finds: [] },
  ],
};

const isOpen = ({ endKind, endedAt }: Session): boolean => endKind === 'open' || endedAt === null;

/** The test of the scope failed by the length, in the very same words, and not by a window of access. */
function saysTick({ ticks }: Judged, words: string): boolean {
  return ticks.some(({ id, answer, sentence }) => id === 'in-scope' && answer === 'no' && sentence === words);
}
