import type { Cite, Found, Judged, Point, RuleFacts, RuleReport } from '../model.ts';
import type { Severity } from '../../../shared/words.ts';
import { pairOf, sessionPhrase } from './phrases.ts';

/** What one rule says of a session besides its words. */
type More = Omit<Point, 'words'> & { readonly severity?: Severity; readonly cites?: readonly Cite[] };

/**
 * A finding about one session: anchored at the session, citing its rows and the ticket it was judged by.
 * @param words what the rule adds after who, whom and when: whole sentences.
 */
export function sessionFinding(
  judged: Judged,
  date: RuleFacts['date'],
  words: string,
  { severity, cites = [], ...point }: More = {},
): Found {
  return {
    anchor: judged.session.id,
    subject: pairOf(judged),
    sentence: `${sessionPhrase(judged, date)}. ${words}`,
    sessions: [judged.session.id],
    cites: citesOf([judged], cites),
    at: judged.session.startedAt,
    point: { words, ...point },
    ...(severity === undefined ? {} : { severity }),
  };
}

/** The rows that show the sessions, then those of the tickets they were judged by. */
export function citesOf(sessions: readonly Judged[], more: readonly Cite[] = []): readonly Cite[] {
  // Who else signed in to the account, and what may have been done by others, shows no session.
  const rows = sessions.flatMap(({ session }) =>
    session.evidence.filter(({ role }) => role !== 'sign-in' && role !== 'activity'),
  );
  const tickets = sessions.flatMap(({ link }) => (link === null ? [] : [link.ticket.cite]));
  return [...rows, ...tickets, ...more];
}

/** Splits off the sessions that have no verdict yet: nothing may be said about their justification. */
export function settled(sessions: readonly Judged[]): {
  readonly decided: readonly Judged[];
  readonly untested: RuleReport['untested'];
} {
  const count = (verdict: Judged['verdict']): number =>
    sessions.filter((judged) => judged.verdict === verdict).length;
  return {
    decided: sessions.filter(({ verdict }) => verdict !== 'cannot-tell' && verdict !== 'to-review'),
    untested: [
      { reason: 'the ticket files do not cover the date', count: count('cannot-tell') },
      { reason: 'only possible tickets were found; a person must decide', count: count('to-review') },
    ],
  };
}
