import type { SourceKind } from '../../../shared/words.ts';
import type { Readable } from '../db/open.ts';
import type { CheckAnswer, Evidence, Session } from '../model.ts';
import { keyOf } from '../people/identity.ts';
import { between, inTime, put, type Timed } from './by-time.ts';
import { coverageOf, kindsOf, named, spanOver, type Coverage } from './files.ts';
import { answers, otherSystem, type Answering } from './words.ts';

const TRAIL: readonly SourceKind[] = ['salesforce.setup-audit-trail'];
const PAGES: readonly SourceKind[] = ['salesforce.login-as-log'];
const STARTS: readonly SourceKind[] = ['salesforce.login-as-event'];

/** Clocks and the moments that two sources write down differ by this much at most. */
const NEAR = 5 * 60_000;

/** Rows that show a session itself, and not what went on meanwhile. */
const SHOWING: readonly Evidence['role'][] = ['start', 'end', 'report', 'inside'];

/** Whether a kind of file shows a session, and which of its rows. */
export type Shows = (session: Session, kinds: readonly SourceKind[]) => Evidence | null;

export function showsBy(db: Readable): Shows {
  const kindOf = kindsOf(db);
  return ({ evidence }, kinds) =>
    evidence.find(
      ({ role, sourceId }) => SHOWING.includes(role) && kinds.includes(kindOf.get(sourceId) ?? 'people'),
    ) ?? null;
}

/** Whether the audit trail shows the session. */
export function inAuditTrail(db: Readable, sessions: ByActor, shows: Shows): Answering {
  const covered = coverageOf(db, TRAIL);
  const { yes, no, notRecorded } = answers('audit-trail');
  const other = neighbours(sessions, (one) => shows(one, TRAIL) !== null);
  return (session) => {
    const row = shows(session, TRAIL);
    if (row !== null) return yes('The audit trail shows it.', row);
    const why = otherSystem(session) ?? uncovered(covered, session, 'audit trail');
    if (why !== null) return notRecorded(why);
    const near = other(session);
    if (near !== null) return notRecorded(perhaps('audit trail', near), near.evidence[0]);
    return no(missing(covered, session));
  };
}

/** Whether the event logs show it: the pages of the LoginAs log, or the starts of LoginAsEvent. */
export function inEventLog(db: Readable, sessions: ByActor, shows: Shows): Answering {
  const [pages, starts] = [coverageOf(db, PAGES), coverageOf(db, STARTS)];
  const { yes, no, notRecorded } = answers('event-log');
  const other = neighbours(sessions, (one) => shows(one, [...PAGES, ...STARTS]) !== null);
  const absent = (session: Session, covered: Coverage): CheckAnswer => {
    const near = other(session);
    if (near !== null) return notRecorded(perhaps('event log', near), near.evidence[0]);
    return no(missing(covered, session));
  };
  return (session) => {
    const row = shows(session, [...PAGES, ...STARTS]);
    if (row !== null) return yes('The event log shows it.', row);
    const foreign = otherSystem(session);
    if (foreign !== null) return notRecorded(foreign);
    if (uncovered(pages, session, '') === null) return absent(session, pages);
    const why = uncovered(starts.length === 0 ? pages : starts, session, 'LoginAs event log or LoginAsEvent');
    if (why !== null) return notRecorded(why);
    if (session.support !== null)
      return notRecorded(
        'LoginAsEvent does not record access by support, and no LoginAs event log covers the time.',
      );
    return absent(session, starts);
  };
}

/** Why files of a kind can neither confirm nor contradict a session; null: they cover its start. */
function uncovered(covered: Coverage, { startedAt }: Session, what: string): string | null {
  if (covered.length === 0) return `No ${what} was imported.`;
  if (spanOver(covered, startedAt) !== null) return null;
  return `No ${what} in the review covers the time.`;
}

function missing(covered: Coverage, { startedAt }: Session): string {
  const files = spanOver(covered, startedAt)?.files ?? [];
  const verbs = files.length > 1 ? 'cover the time and do' : 'covers the time and does';
  return `${named(files)} ${verbs} not show it.`;
}

function perhaps(what: string, near: Session): string {
  return `At about this time the ${what} shows ${near.actor.name} as ${near.target.name}; whether that is this session is not recorded.`;
}

/** The sessions of each actor in order of time. */
export type ByActor = ReadonlyMap<string, readonly Placed[]>;
type Placed = Timed & { readonly session: Session };

export function sessionsByActor(sessions: readonly Session[]): ByActor {
  const lists = new Map<string, Placed[]>();
  for (const session of sessions) {
    const placed = { at: session.startedAt, session };
    for (const key of session.actor.keys) put(lists, key, placed);
  }
  return inTime(lists);
}

/**
 * Another session of the same actor at about the same time that a source does show: where a source writes a name and
 * the other an id that nobody knows, the two cannot be told to be one.
 */
function neighbours(
  lists: ByActor,
  isShown: (session: Session) => boolean,
): (session: Session) => Session | null {
  return (session) => {
    const own = keyOf(session.target);
    for (const key of session.actor.keys) {
      const list = lists.get(key) ?? [];
      const { rows } = between(list, session.startedAt - NEAR, session.startedAt + NEAR, 50);
      const near = rows.find(
        ({ session: one }) =>
          one !== session && one.system === session.system && unknownTo(one, own) && isShown(one),
      );
      if (near) return near.session;
    }
    return null;
  };
}

/** Two people that the lists tell apart are no confusion; a text that no list knows may be anybody. */
function unknownTo({ target }: Session, own: string): boolean {
  const known = (key: string): boolean => key.startsWith('p:') && !key.includes('|');
  const key = keyOf(target);
  return key === own || !known(key) || !known(own);
}
