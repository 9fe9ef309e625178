import type { Answer } from '../../../shared/words.ts';
import type { Judged, RuleFacts } from '../model.ts';
import { distinct } from './episodes.ts';
import { facts } from './example-facts.ts';
import { session, type ExampleSession } from './example-session.ts';
import { sentence } from './phrases.ts';
import type { Rule } from './rule.ts';
import { sessionFinding } from './session-findings.ts';

const start = '2026-03-03T10:00:00Z';

/** One session, and what its sources say of its logout. */
const one = (over: ExampleSession, answer: Answer, words: string) =>
  facts({
    sessions: [session(start, over)],
    logoutOf: () => ({ check: 'logout', answer, sentence: words, cite: null }),
  });
const NONE = 'SetupAuditTrail.csv shows no logout of it.';

/** The end was not logged, where it could have been. */
export const noLogout: Rule = {
  id: 'no-logout',
  version: 1,
  title: 'No logout',
  question: 'Was every session ended by a logout, where the sources would show one?',
  why:
    'Without a logout nobody can say how long somebody was in the account, nor which later changes were theirs. A ' +
    'session that is left open can be used by others.',
  needs: ['sessions', 'a source that writes down logouts'],
  unit: 'sessions',
  severity: 'low',
  settings: [],
  controls: ['SOC 2 CC6.1', 'ISO/IEC 27001 A.8.15', 'NIST SP 800-53 AU-6', 'HIPAA 164.312(b)'],
  limits: [
    'Who closes the browser is logged out by the system later, and not every log writes that down.',
    'The end that is said instead is a bound, not an end: the next session of the actor, or nothing.',
  ],
  evaluate({ sessions, date, logoutOf }) {
    const asked = sessions.map((judged) => ({ judged, logout: logoutOf(judged.session) }));
    const unknown = asked.filter(({ logout }) => logout.answer === 'not-recorded');
    const found = asked
      .filter(({ logout }) => logout.answer === 'no')
      .map(({ judged, logout }) =>
        sessionFinding(judged, date, `${sentence(logout.sentence)} ${boundsOf(judged, date)}`, {
          cites: logout.cite === null ? [] : [logout.cite],
        }),
      );
    const reasons = distinct(unknown.map(({ logout }) => reasonOf(logout.sentence)));
    const untested = reasons.map((reason) => ({
      reason,
      count: unknown.filter(({ logout }) => reasonOf(logout.sentence) === reason).length,
    }));
    return { tested: asked.length - unknown.length, untested, found };
  },
  examples: [
    {
      name: 'no logout, bounded by the next session of the actor',
      facts: one({ minutes: 45, endKind: 'inferred' }, 'no', NONE),
      finds: ['Nadia Brandt as Theo Marchand'],
    },
    {
      name: 'no logout, and nothing bounds the session',
      facts: one({ minutes: null }, 'no', NONE),
      finds: ['Nadia Brandt as Theo Marchand'],
    },
    { name: 'a logout was seen', facts: one({}, 'yes', 'A logout was seen.'), finds: [] },
    {
      name: 'no source of the session writes down logouts: not tested',
      facts: one({ minutes: null }, 'not-recorded', 'No file that shows the session writes down logouts.'),
      finds: [],
    },
  ],
};

/** From when to when the session is known, since nothing says when it ended. */
function boundsOf({ session }: Judged, date: RuleFacts['date']): string {
  const { startedAt, endedAt, seenUntil } = session;
  const seen =
    seenUntil > startedAt
      ? `It was last seen in use on ${date(seenUntil)}`
      : 'No row after its start shows it in use';
  return endedAt === null
    ? `${seen}; nothing says by when it had ended.`
    : `${seen}; it had ended by ${date(endedAt)} at the latest.`;
}

/** A whole sentence as a reason among others: "no file … writes down logouts". */
const reasonOf = (text: string): string => {
  const words = text.trim().replace(/\.$/u, '');
  return `${words.slice(0, 1).toLowerCase()}${words.slice(1)}`;
};
