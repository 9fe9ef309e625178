import { contentId } from '../text.ts';
import { byContent, type Draft, type Named } from './draft.ts';

/**
 * Gives every draft its ids. They come from what the source writes and from no roster; drafts that are alike to the
 * letter are told apart by their number, so that the same kind of file gives the same ids with and without the others.
 * @returns in an order that content alone decides, the oldest first.
 */
export function withIds(drafts: readonly Draft[]): Named[] {
  const seen = new Map<string, number>();
  return [...drafts].sort(byContent).map(({ bases, ...draft }) => {
    const ids = bases.map(({ kind, text }) => {
      const counted = `${kind}\n${text}`;
      const occurrence = seen.get(counted) ?? 0;
      seen.set(counted, occurrence + 1);
      return contentId('session', text, occurrence);
    });
    return { ...draft, ids };
  });
}

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
    return { ...session, ids: [id, ...others] };
  });
}
