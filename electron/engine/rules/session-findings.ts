import type { Cite, Found, Judged, RuleReport } from '../model.ts';
import type { Severity } from '../../../shared/words.ts';
import { pairOf } from './phrases.ts';

/** A finding about one session: anchored at the session, citing its rows and the ticket it was judged by. */
export function sessionFinding(judged: Judged, sentence: string, severity?: Severity): Found {
  return {
    anchor: judged.session.id,
    subject: pairOf(judged),
    sentence,
    sessions: [judged.session.id],
    cites: citesOf([judged]),
    at: judged.session.startedAt,
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
