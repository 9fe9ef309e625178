import type { SourceKind } from '../../../shared/words.ts';
import type { Readable } from '../db/open.ts';
import type { Session } from '../model.ts';
import { coverageOf, named, spanOver } from './files.ts';
import type { Shows } from './seen.ts';
import { answers, type Answering } from './words.ts';

/** Logs that write down logouts, by what they are for. */
const ALWAYS: readonly SourceKind[] = ['salesforce.setup-audit-trail', 'salesforce.login-as-log'];
const LOGOUTS: readonly SourceKind[] = ['salesforce.logout-log'];

/** A file that ends sooner after the start than this may end before the logout came: no session of Salesforce idles longer. */
const LATEST = 12 * 3_600_000;

/** Whether a logout was seen. Where no file that shows the session could have shown one, its lack says nothing. */
export function logoutSeen(db: Readable, shows: Shows): Answering {
  const { yes, no, notRecorded } = answers('logout');
  const telling = kindsThatTell(db);
  const coverage = new Map(telling.map((kind) => [kind, coverageOf(db, [kind])]));
  const logouts = coverageOf(db, LOGOUTS);
  const lists = listsWithEnds(db);
  return (session) => {
    if (session.endKind === 'logout') {
      const row = session.evidence.find(({ role }) => role === 'end') ?? session.evidence[0];
      return yes(row?.role === 'report' ? 'The list gives the end.' : 'A logout was seen.', row ?? null);
    }
    const report = session.evidence.find(({ role }) => role === 'report');
    if (report && lists.has(report.sourceId))
      return no('The list has ends, and none for this session.', report);
    const kinds = telling.filter((kind) => shows(session, [kind]) !== null);
    if (kinds.length === 0 && keyedEvent(session, shows) && spanOver(logouts, session.startedAt) !== null)
      return no(
        `${named(spanOver(logouts, session.startedAt)?.files ?? [])} covers the time and has no logout of it.`,
      );
    if (kinds.length === 0)
      return notRecorded('No file that shows the session writes down logouts.', session.evidence[0] ?? null);
    const ends = kinds.flatMap((kind) => spanOver(coverage.get(kind) ?? [], session.startedAt) ?? []);
    const last = Math.max(session.endedAt ?? session.startedAt + LATEST, session.seenUntil);
    const long = ends.find(({ to }) => to >= last);
    if (long)
      return no(
        `${named(long.files)} ${long.files.length > 1 ? 'show' : 'shows'} no logout of it.`,
        session.evidence[0],
      );
    return notRecorded(
      'The files end soon after the session started: a logout may have come later.',
      session.evidence[0] ?? null,
    );
  };
}

/** LoginAsEvent tells starts only; their logouts are in the logout log, by the same key. */
const keyedEvent = (session: Session, shows: Shows): boolean =>
  shows(session, ['salesforce.login-as-event']) !== null;

/** Kinds of logs that write down logouts: by what they are for, or because one is in the review. */
function kindsThatTell(db: Readable): SourceKind[] {
  const seen = db
    .prepare(
      `SELECT DISTINCT s.kind FROM source s
       WHERE EXISTS (SELECT 1 FROM impersonation_event e WHERE e.source_id = s.id AND e.kind = 'end') ORDER BY 1`,
    )
    .pluck()
    .all() as SourceKind[];
  return [...new Set([...ALWAYS, ...seen.filter((kind) => !LOGOUTS.includes(kind))])];
}

/** Sources of whole sessions whose kind of list gives an end at least once: the column is there and filled in. */
function listsWithEnds(db: Readable): ReadonlySet<number> {
  const rows = db
    .prepare(
      `SELECT s.id FROM source s
       WHERE EXISTS (SELECT 1 FROM source o JOIN assumed_session a ON a.source_id = o.id
                     WHERE o.kind = s.kind AND o.header = s.header AND a.ended_at IS NOT NULL)`,
    )
    .pluck()
    .all() as number[];
  return new Set(rows);
}
