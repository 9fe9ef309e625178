import type { Readable } from '../db/open.ts';
import type { Person } from '../model.ts';
import { count } from '../text.ts';
import type { Register } from './register.ts';
import type { Use, Uses } from './uses.ts';

/** Sessions and rows that are looked through for one question. */
const MOST_SESSIONS = 100;
const MOST_ROWS = 20;

/** What speaks for somebody who may be meant, in words: a hint, never a choice; null: nothing does. */
export function hintsFor(
  db: Readable,
  register: Register,
  uses: Uses,
): (person: Person, use: Use) => string | null {
  const user = db.prepare('SELECT user FROM audit_event WHERE source_id = ? AND row = ?').pluck();
  const seen = new Map<Use, ReadonlyMap<string, number>>();
  /** In how many of the sessions a change made inside carries the username of each person. */
  const insideOf = (use: Use): ReadonlyMap<string, number> => {
    const counts = new Map<string, number>();
    for (const id of use.sessions.slice(0, MOST_SESSIONS)) {
      const rows = (uses.session(id)?.evidence ?? [])
        .filter(({ role }) => role === 'inside')
        .slice(0, MOST_ROWS);
      const keys = rows.flatMap(({ sourceId, row, at }) => {
        const login = user.get(sourceId, row) as string | undefined;
        return login === undefined ? [] : register.resolve(null, login, at).keys;
      });
      for (const key of new Set(keys)) counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    return counts;
  };
  return (person, use) => {
    const counts = seen.get(use) ?? insideOf(use);
    seen.set(use, counts);
    const [inside, sure] = [counts.get(`p:${person.id}`) ?? 0, uses.sure(`p:${person.id}`)];
    const all = count(use.sessions.length, 'session');
    const parts = [
      inside > 0 ? `In ${inside} of the ${all}, changes carry this person's username.` : null,
      sure > 0
        ? `${count(sure, 'other session')} ${sure === 1 ? 'is' : 'are'} this person's by a username or an id.`
        : null,
    ].filter((part) => part !== null);
    return parts.length === 0 ? null : parts.join(' ');
  };
}
