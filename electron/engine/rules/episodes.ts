import type { Identity, Judged, RuleReport } from '../model.ts';
import { keyOf } from '../people/identity.ts';
import { byText } from '../text.ts';

/**
 * Sessions of one pair under one open ticket count as one episode: who comes back three times for one ticket does
 * one job. A session without a ticket, with one that was not open then, or with a merely possible one, is an
 * episode of its own: a closed ticket used again and again must not hide how often.
 */
export function episodeOf(judged: Judged): string {
  const { session, link, ticks } = judged;
  const wasOpen = !ticks.some((tick) => tick.id === 'open-during' && tick.answer === 'no');
  if (link === null || link.how === 'possible' || !wasOpen) return JSON.stringify([session.id]);
  return JSON.stringify([keyOf(session.actor), keyOf(session.target), link.ticket.key]);
}

/** One person's key; null when several bear the name: counting them together would accuse the wrong one. */
export function personKey(identity: Identity): string | null {
  return identity.keys.length === 1 ? (identity.keys[0] ?? null) : null;
}

/** In order of start, and of id where two start at the same instant, so that the order is always the same. */
export function bySessionTime(sessions: readonly Judged[]): readonly Judged[] {
  return [...sessions].sort(
    ({ session: a }, { session: b }) => a.startedAt - b.startedAt || byText(a.id, b.id),
  );
}

/** The keys of the tickets that the sessions were judged by, each once. */
export function ticketsOf(sessions: readonly Judged[]): readonly string[] {
  return distinct(sessions.flatMap(({ link }) => (link === null ? [] : [link.ticket.key])));
}

/** The sessions by key, keys in order of first appearance; null keys (nobody may choose) are kept apart. */
export function groupSessions(
  sessions: readonly Judged[],
  keyOfSession: (judged: Judged) => string | null,
): { readonly groups: ReadonlyMap<string, readonly Judged[]>; readonly unclear: readonly Judged[] } {
  const groups = new Map<string, Judged[]>();
  const unclear: Judged[] = [];
  for (const judged of sessions) {
    const key = keyOfSession(judged);
    const group = key === null ? unclear : groups.get(key);
    if (group !== undefined) group.push(judged);
    else if (key !== null) groups.set(key, [judged]);
  }
  return { groups, unclear };
}

/** The sessions that no rule about people may count: who was meant is not settled. */
export function namesakes(sessions: readonly Judged[]): RuleReport['untested'] {
  return [
    { reason: 'two or more people bear the name, and nobody has said who was meant', count: sessions.length },
  ];
}

export const distinct = <Value>(values: readonly Value[]): readonly Value[] => [...new Set(values)];
