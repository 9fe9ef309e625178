import type { States } from '../context/states.ts';
import type { Readable } from '../db/open.ts';
import type { Session } from '../model.ts';
import { sessionPicks } from '../people/decisions.ts';
import { personByAnchor, type Register } from '../people/register.ts';
import { byText } from '../text.ts';
import { delegatedEvents, type TrailEvent } from './audit-events.ts';
import { withBounds } from './bounds.ts';
import type { Named } from './draft.ts';
import { assumedSessions } from './from-assumed.ts';
import { auditTrailSessions } from './from-audit-trail.ts';
import { eventSessions } from './from-events.ts';
import { distinct, withIds } from './ids.ts';
import type { EventRow } from './impersonation-events.ts';
import { withChanges } from './inside-changes.ts';
import { merged } from './merge.ts';
import { actorAsDecided, targetAsDecided, withPicks, type Picks } from './picks.ts';

/** A row that says that somebody acted as somebody else, and fits in no session. */
export type Stray = Pick<TrailEvent, 'at' | 'user' | 'delegate' | 'text' | 'cite'>;

/** The sessions of the period, and the rows of any record that name who acted and still belong to no session. */
export type Rebuilt = { readonly sessions: Session[]; readonly strays: readonly Stray[] };

/**
 * Rebuilds every impersonation session that starts inside the half-open period, oldest first. A session that several
 * kinds of files saw is one. Ids come from what the source writes: rosters that arrive later change no id, and neither
 * does the order in which files and their pieces come.
 */
export function rebuildSessions(
  db: Readable,
  register: Register,
  states: States,
  period: { from: number; to: number },
): Rebuilt {
  const isIn = (at: number): boolean => at >= period.from && at < period.to;
  const { whole, strays } = wholeSessions(db, register);
  const sessions: Session[] = [];
  // Each is let go once it has become a session, so that no session stands in memory twice.
  for (let one = whole.pop(); one !== undefined; one = whole.pop())
    if (isIn(one.startedAt)) sessions.push(sessionOf(one, states));
  sessions.sort((a, b) => a.startedAt - b.startedAt || byText(a.id, b.id));
  return { sessions, strays: strays.filter(({ at }) => isIn(at)) };
}

/** All sessions but for their units, and all rows that fit in none. */
function wholeSessions(db: Readable, register: Register): { whole: Named[]; strays: Stray[] } {
  const { drafts, strays } = draftsOf(db, register);
  const known = withPicks(distinct(merged(drafts, register)), picksIn(db, register));
  const inside = withChanges(known.map(actorAsDecided), delegatedEvents(db), register);
  return {
    whole: withBounds(inside.sessions.map(targetAsDecided)),
    strays: [...strays, ...inside.strays],
  };
}

/** What each kind of file tells by itself. */
function draftsOf(db: Readable, register: Register): { drafts: Named[]; strays: Stray[] } {
  const trail = auditTrailSessions(db, register);
  const events = eventSessions(db, register);
  const drafts = withIds([...trail.sessions, ...events.sessions, ...assumedSessions(db, register)]);
  return { drafts, strays: [...trail.strays.map(leftOf), ...events.unplaced.map(strayOf)] };
}

function picksIn(db: Readable, register: Register): Picks {
  return { bySession: sessionPicks(db), person: (anchor) => personByAnchor(register, anchor) };
}

function sessionOf(session: Named, states: States): Session {
  const { ids, target, startedAt } = session;
  const { unit, basis, sensitive, mark } = states.unitAt(target, startedAt);
  return {
    id: ids[0] ?? '',
    ids,
    system: session.system ?? 'other',
    actor: session.actor,
    target,
    unit,
    unitBasis: basis,
    sensitive,
    mark,
    startedAt,
    endedAt: session.endedAt,
    endKind: session.endKind,
    seenUntil: session.seenUntil,
    reason: session.reason,
    through: session.through?.identity ?? null,
    support: session.support,
    kinds: session.kinds,
    ip: session.ip,
    browser: session.browser,
    evidence: session.evidence,
  };
}

/** A logout names the account in its text; who left it is the row's user or, from inside another account, its delegate. */
function leftOf({ at, user, delegate, targetName, text, cite }: TrailEvent): Stray {
  return { at, user: targetName ?? '', delegate: delegate ?? user, text, cite };
}

function strayOf({ at, text, sourceId, row, ...who }: EventRow): Stray {
  return {
    at,
    user: who.target_login ?? who.target_name ?? '',
    delegate: who.actor_login ?? who.actor_name,
    text,
    cite: { sourceId, row },
  };
}
