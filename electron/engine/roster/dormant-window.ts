import type { Policy } from '../../../shared/policy.ts';
import { dateOf, dayOf } from '../../../shared/days.ts';
import { SESSION_KINDS } from '../../../shared/words.ts';
import type { Readable } from '../db/open.ts';
import type { Roster } from '../model.ts';
import type { Period } from '../settings.ts';
import { count } from '../text.ts';
import { dateIn, endOfDay, readableDay, startOfDay } from '../zone.ts';

/**
 * The days at the end of what the session files cover of the period in which "dormant" is judged: as many as the
 * policy says, or none where they cover fewer. Rights are those of Salesforce: where files of its sessions are there,
 * no other file's days count.
 */
export function dormantWindow(db: Readable, policy: Policy, period: Period): Roster['dormant'] {
  const { dormantDays: days } = policy.roster;
  const covered = coveredDays(db, period);
  const means = `Dormant means ${count(days, 'day')} without a session`;
  if (covered === null)
    return { ...NONE, sentence: `${means}; it cannot be judged, because no session file covers the period.` };
  const { first, last } = covered;
  const words = (from: number): string =>
    `from ${wordsOf(from)} to ${wordsOf(last)} (${count(last - from + 1, 'day')})`;
  if (last - first + 1 < days)
    return {
      ...NONE,
      sentence: `${means}; it cannot be judged, because the session files cover the period only ${words(first)}.`,
    };
  const from = last - days + 1;
  return {
    from: startOfDay(dateOf(from), period.zone),
    to: endOfDay(dateOf(last), period.zone),
    sentence: `Dormant means no session ${words(from)}, the last days that the session files cover.`,
  };
}

const NONE = { from: null, to: null } as const;
const wordsOf = (day: number): string => readableDay(startOfDay(dateOf(day), 'UTC'), 'UTC');

/** The first and the last day of the period that session files cover, in its zone. */
function coveredDays(db: Readable, { from, to, zone }: Period): { first: number; last: number } | null {
  const own = SESSION_KINDS.filter((kind) => kind.startsWith('salesforce.'));
  const span = spanOf(db, own) ?? spanOf(db, SESSION_KINDS);
  if (span === null) return null;
  const first = Math.max(dayOf(from), dayOf(dateIn(span.from, zone)));
  const last = Math.min(dayOf(to), dayOf(dateIn(span.to, zone)));
  return first > last ? null : { first, last };
}

function spanOf(db: Readable, kinds: readonly string[]): { from: number; to: number } | null {
  const { from, to } = db
    .prepare(
      `SELECT min(covers_from) AS "from", max(covers_to) AS "to" FROM source
       WHERE covers_from IS NOT NULL AND kind IN (SELECT value FROM json_each(?))`,
    )
    .get(JSON.stringify(kinds)) as { from: number | null; to: number | null };
  return from === null || to === null ? null : { from, to };
}
