import type { Judged, RuleFacts } from '../model.ts';
import { count } from '../text.ts';
import { distinct, ticketsOf } from './episodes.ts';
import { nameOf, sessionPhrase } from './phrases.ts';

type Words = { readonly session: Judged; readonly words: string };

/** More wordings of one rule than these nobody reads in a sentence; each session's page has its own. */
const SHOWN = 3;

/** Who, whom and when: of one session, or of several of one episode. @param sessions in order of time. */
export function episodePhrase(sessions: readonly Judged[], date: RuleFacts['date']): string {
  const [first] = sessions;
  const last = sessions.at(-1);
  if (!first || !last) return '';
  if (sessions.length === 1) return sessionPhrase(first, date);
  const { actor, target, startedAt } = first.session;
  // Several sessions are one episode by their ticket alone.
  const under = ` for ${ticketsOf(sessions).join(', ')}`;
  const span = `from ${date(startedAt)} to ${date(last.session.startedAt)}`;
  return `${nameOf(actor)} used the account of ${nameOf(target)} in ${count(sessions.length, 'session')}${under} ${span}`;
}

/**
 * What one rule says of the sessions of an episode: once where it says the same of each, by session where it does not.
 * @param said what it says, session by session.
 * @param sessions all sessions of the finding, in order of time.
 */
export function episodeWords(
  said: readonly (readonly Words[])[],
  sessions: readonly Judged[],
  date: RuleFacts['date'],
): string {
  const place = new Map(sessions.map((session, at) => [session, at]));
  const points = said.flat().sort((a, b) => (place.get(a.session) ?? 0) - (place.get(b.session) ?? 0));
  const wordings = distinct(points.map(({ words }) => words));
  const [only] = wordings;
  if (only === undefined) return '';
  if (wordings.length === 1)
    return points.length === sessions.length
      ? only
      : `${points.length} of ${sessions.length} sessions: ${only}`;
  const shown = points
    .slice(0, SHOWN)
    .map(({ session, words }) => `${date(session.session.startedAt)}: ${words}`);
  const rest = points.length - SHOWN;
  return [...shown, ...(rest > 0 ? [`And ${count(rest, 'session')} more of the kind.`] : [])].join(' ');
}
