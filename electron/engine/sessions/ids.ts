import { contentId } from '../text.ts';
import { byContent, type Base, type Draft, type Named } from './draft.ts';

/**
 * Gives every draft its ids. They come from what the source writes and from no roster; drafts that are alike to the
 * letter are told apart by their number, so that the same kind of file gives the same ids with and without the others.
 * @param drafts are changed: they get their ids and lose what those are made of.
 * @returns in an order that content alone decides, the oldest first.
 */
export function withIds(drafts: readonly Draft[]): Named[] {
  const counts = new Map<string, Map<string, number>>();
  const idOf = ({ kind, text }: Base): string => {
    const first = contentId('session', text, 0);
    const ofKind = counts.get(kind) ?? new Map<string, number>();
    counts.set(kind, ofKind);
    const occurrence = ofKind.get(first) ?? 0;
    ofKind.set(first, occurrence + 1);
    return occurrence === 0 ? first : contentId('session', text, occurrence);
  };
  // In place: hundreds of thousands of drafts need not stand in memory twice.
  return [...drafts]
    .sort(byContent)
    .map((draft) => Object.assign(draft, { ids: draft.bases.map(idOf), bases: NO_BASES }));
}

const NO_BASES: readonly Base[] = [];

/**
 * Makes sure that no id stands for two sessions: of two kinds of files that write one session to the letter alike, and
 * were not taken for one, the first keeps the id.
 */
export function distinct(sessions: readonly Named[]): Named[] {
  const taken = new Set<string>();
  const own = sessions.map(({ ids }) => {
    let id = ids.find((one) => !taken.has(one)) ?? ids[0] ?? '';
    for (let again = 1; taken.has(id); again++) id = contentId('session', ids[0] ?? '', 'again', again);
    taken.add(id);
    return id;
  });
  return sessions.map((session, place) => {
    const id = own[place] ?? '';
    if (session.ids.length === 1 && session.ids[0] === id) return session;
    const others = [...new Set(session.ids)].filter((one) => !taken.has(one));
    for (const one of others) taken.add(one);
    if (session.ids[0] === id && session.ids.length === others.length + 1) return session;
    return { ...session, ids: [id, ...others] };
  });
}
