import type { Readable } from '../db/open.ts';
import type { Register } from '../people/register.ts';
import { fold } from '../text.ts';
import { delegatedEvents, loginAsEvents, type TrailEvent } from './audit-events.ts';
import type { Draft } from './draft.ts';
import { endsOf } from './ends.ts';

/**
 * Sessions from the Setup Audit Trail: User = actor, the target's full name in the text (FORMATS b.3). Changes made
 * inside carry the target in User and the actor in Delegate User; they join the session of that very pair.
 */
export function auditTrailSessions(
  db: Readable,
  register: Register,
): { sessions: Draft[]; strays: TrailEvent[] } {
  const events = loginAsEvents(db);
  const marks = events.map((event) => ({
    at: event.at,
    actor: fold(event.user),
    target: fold(event.targetName ?? ''),
    is: event.kind === 'login-as' ? ('start' as const) : ('end' as const),
  }));
  const ends = endsOf(marks);
  const sessions: Draft[] = [];
  for (const [position, end] of ends) {
    const event = events[position];
    if (!event) continue;
    const logout = end.end === null ? undefined : events[end.end];
    sessions.push({
      system: 'salesforce',
      actor: register.resolve(null, event.user),
      target: register.resolve(event.targetName, null),
      actorText: event.user,
      targetText: event.targetName ?? '',
      startedAt: event.at,
      endedAt: end.at,
      endKind: end.kind,
      reason: null,
      evidence: [
        { ...event.cite, role: 'start', at: event.at, text: event.text },
        ...(logout ? [{ ...logout.cite, role: 'end' as const, at: logout.at, text: logout.text }] : []),
      ],
    });
  }
  return { sessions, strays: addInside(sessions, delegatedEvents(db), register) };
}

/** Adds the changes to the sessions they were made in and returns those that fit in none. */
function addInside(
  sessions: readonly Draft[],
  events: readonly TrailEvent[],
  register: Register,
): TrailEvent[] {
  const byActor = new Map<string, Draft[]>();
  for (const session of sessions) {
    const key = fold(session.actorText);
    const list = byActor.get(key);
    if (list) list.push(session);
    else byActor.set(key, [session]);
  }
  const strays: TrailEvent[] = [];
  for (const event of events) {
    const user = register.resolve(null, event.user);
    const holder = (byActor.get(fold(event.delegate ?? '')) ?? [])
      .filter(
        (session) =>
          session.startedAt <= event.at && (session.endedAt === null || event.at <= session.endedAt),
      )
      .filter((session) => user.keys.some((key) => session.target.keys.includes(key)))
      .sort((a, b) => b.startedAt - a.startedAt)[0];
    if (holder) holder.evidence.push({ ...event.cite, role: 'inside', at: event.at, text: event.text });
    else strays.push(event);
  }
  return strays;
}
