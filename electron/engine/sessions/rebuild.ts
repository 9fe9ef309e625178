import type { Policy } from '../../../shared/policy.ts';
import type { Readable } from '../db/open.ts';
import type { Session } from '../model.ts';
import type { Register } from '../people/register.ts';
import { certain, sensitivity, unitOf } from '../people/units.ts';
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
  policy: Policy,
  period: { from: number; to: number },
): Rebuilt {
  const trail = auditTrailSessions(db, register);
  const inside = (at: number): boolean => at >= period.from && at < period.to;
  const events = eventSessions(db, register);
  const drafts = [...trail.sessions, ...assumedSessions(db, register), ...events.sessions].filter((draft) =>
    inside(draft.startedAt),
  );
  const isSensitive = sensitivity(policy);
  const seen = new Map<string, number>();
  const sessions = drafts.map((draft) => {
    const base = baseOf(draft);
    const occurrence = seen.get(base) ?? 0;
    seen.set(base, occurrence + 1);
    return {
      id: contentId('session', base, occurrence),
      system: draft.system,
      actor: draft.actor,
      target: draft.target,
      unit: certain(draft.target, register, unitOf),
      sensitive: certain(draft.target, register, isSensitive),
      startedAt: draft.startedAt,
      endedAt: draft.endedAt,
      endKind: draft.endKind,
      reason: draft.reason,
      evidence: draft.evidence,
    };
  });
  sessions.sort((a, b) => a.startedAt - b.startedAt || byText(a.id, b.id));
  const strays = [...trail.strays, ...events.unplaced.map(strayOf)];
  return { sessions, strays: strays.filter(({ at }) => inside(at)) };
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
