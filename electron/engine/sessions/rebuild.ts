import type { Readable } from '../db/open.ts';
import type { Session } from '../model.ts';
import type { States } from '../context/states.ts';
import type { Register } from '../people/register.ts';
import { byText, contentId, fold } from '../text.ts';
import { assumedSessions } from './from-assumed.ts';
import { auditTrailSessions } from './from-audit-trail.ts';
import { eventSessions } from './from-events.ts';
import type { TrailEvent } from './audit-events.ts';
import type { Draft } from './draft.ts';
import type { EventRow } from './impersonation-events.ts';

/** A row that says that somebody acted as somebody else, and fits in no session. */
export type Stray = Pick<TrailEvent, 'at' | 'user' | 'delegate' | 'text' | 'cite'>;

/** The sessions of the period, and the rows of any record that name who acted and still belong to no session. */
export type Rebuilt = { readonly sessions: Session[]; readonly strays: readonly Stray[] };

/**
 * Rebuilds every impersonation session that starts inside the half-open period, oldest first.
 * Ids come from system, actor, target and start as the source writes them: rosters that arrive later change no id.
 */
export function rebuildSessions(
  db: Readable,
  register: Register,
  states: States,
  period: { from: number; to: number },
): Rebuilt {
  const trail = auditTrailSessions(db, register);
  const inside = (at: number): boolean => at >= period.from && at < period.to;
  const events = eventSessions(db, register);
  const drafts = [...trail.sessions, ...assumedSessions(db, register), ...events.sessions].filter((draft) =>
    inside(draft.startedAt),
  );
  const seen = new Map<string, number>();
  const sessions = drafts.map((draft) => {
    const base = baseOf(draft);
    const occurrence = seen.get(base) ?? 0;
    seen.set(base, occurrence + 1);
    const id = contentId('session', base, occurrence);
    return {
      id,
      ids: [id],
      system: draft.system,
      actor: draft.actor,
      target: draft.target,
      ...unitOf(states, draft),
      startedAt: draft.startedAt,
      endedAt: draft.endedAt,
      endKind: draft.endKind,
      seenUntil: draft.startedAt,
      reason: draft.reason,
      through: null,
      support: null,
      kinds: [],
      ip: null,
      browser: null,
      evidence: draft.evidence,
    };
  });
  sessions.sort((a, b) => a.startedAt - b.startedAt || byText(a.id, b.id));
  const strays = [...trail.strays, ...events.unplaced.map(strayOf)];
  return { sessions, strays: strays.filter(({ at }) => inside(at)) };
}

function unitOf(
  states: States,
  { target, startedAt }: Draft,
): Pick<Session, 'unit' | 'unitBasis' | 'sensitive'> {
  const { unit, basis, sensitive } = states.unitAt(target, startedAt);
  return { unit, unitBasis: basis, sensitive };
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

function baseOf(draft: Draft): string {
  return JSON.stringify([draft.system, fold(draft.actorText), fold(draft.targetText), draft.startedAt]);
}
