import type { Named } from './draft.ts';
import { meet } from './side.ts';

type Start = { readonly at: number; readonly through: readonly string[] };

/**
 * Bounds the sessions of which no logout was seen (`inferred`): by the actor's next start in the same system after the
 * last row that shows the session in use, since an admin leaves one account to enter the next, or by the latest end
 * that a record states, whichever is earlier. Otherwise a session stays `open`: no end is ever invented. Entering an
 * account from inside another one leaves neither.
 * @param sessions in order of their starts.
 */
export function withBounds<Session extends Named>(sessions: readonly Session[]): Session[] {
  const starts = startsOf(sessions);
  return sessions.map((session) => {
    if (session.endKind !== 'open') return session;
    const bounds = [...nextStarts(session, starts), session.endsBy ?? -Infinity].filter(
      (at) => at >= session.seenUntil,
    );
    return bounds.length === 0 ? session : { ...session, endedAt: Math.min(...bounds), endKind: 'inferred' };
  });
}

/** Only where it is certain who acted: of two namesakes one does not leave what the other entered. */
function keysOf({ system, actor, actorKeys }: Named): string[] {
  return actor.keys.length === 1 ? actorKeys.map((key) => `${system ?? ''}\n${key}`) : [];
}

function startsOf(sessions: readonly Named[]): Map<string, Start[]> {
  const starts = new Map<string, Start[]>();
  for (const session of sessions) {
    const start = { at: session.startedAt, through: session.through?.keys ?? [] };
    for (const key of keysOf(session)) {
      const known = starts.get(key);
      if (known) known.push(start);
      else starts.set(key, [start]);
    }
  }
  return starts;
}

/** Starts of one instant have no order, so that the next start is a later one. */
function nextStarts(session: Named, starts: ReadonlyMap<string, readonly Start[]>): number[] {
  return keysOf(session).flatMap((key) => {
    const own = starts.get(key) ?? [];
    for (let place = firstAfter(own, session.seenUntil); place < own.length; place++) {
      const start = own[place];
      if (start && !meet(start.through, session.targetKeys)) return [start.at];
    }
    return [];
  });
}

/** The place of the first that is later. @param ordered in order of time. */
export function firstAfter(ordered: readonly { readonly at: number }[], at: number): number {
  let [from, to] = [0, ordered.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((ordered[middle]?.at ?? Infinity) > at) to = middle;
    else from = middle + 1;
  }
  return from;
}
