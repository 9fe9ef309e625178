import type { TrailLine, TrailRow } from './lines.ts';
import { isNobody, subjectOf, subjectWithId } from './subject.ts';

// [V] "Permission set X: assigned to user Y (UserID: […])", "… with expiration: assigned to …, expiring on <date>",
// "… X assigned to user Y (…): expiration was changed from <date> to <date>", "Permission set group X: …". A permission
// set license gives no right by itself.
const HEAD = /^permission set (group |license )?/i;
const VERB = /:? (assigned to|unassigned from|removed from) (?:user )?/gi;
const EXPIRES = / with expiration$/i;
const EXTENDED = /\bexpiration was changed\b.* to (.+)$/i;
const EXPIRING = /\bexpiring on (.+)$/i;

/** A permission set or group that somebody was given or lost. */
export function assignmentIn({ text, code }: TrailRow): TrailLine | null {
  const head = HEAD.exec(text);
  if (!head || isLicense(head[1], code)) return null;
  const verb = [...text.matchAll(VERB)].at(-1);
  if (!verb?.[1]) return null;
  const label = text.slice(head[0].length, verb.index);
  const tail = text.slice(verb.index + verb[0].length);
  const who = subjectWithId(tail)?.who ?? subjectOf(tail);
  const set = label.replace(EXPIRES, '').trim();
  if (set === '' || isNobody(who)) return null;
  const what = head[1] === undefined ? 'permission set' : 'permission set group';
  const extended = EXTENDED.exec(tail)?.[1];
  if (extended !== undefined) return { is: 'extended', what, set, who, until: instantIn(extended) };
  const is = verb[1].toLowerCase() === 'assigned to' ? 'assigned' : 'unassigned';
  return { is, what, set, who, until: instantIn(EXPIRING.exec(tail)?.[1] ?? '') };
}

function isLicense(word: string | undefined, code: string | null): boolean {
  return /^permsetlicense/i.test(code ?? '') || word?.trim().toLowerCase() === 'license';
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WRITTEN = /^[a-z]{3} ([a-z]{3}) (\d{1,2}) (\d{2}):(\d{2}):(\d{2}) (?:gmt|utc) (\d{4})$/i;

/** "Sat May 20 06:59:59 GMT 2023" as an instant (ms, UTC); null where it is written in another way. */
function instantIn(text: string): number | null {
  const found = WRITTEN.exec(text.trim());
  const month = MONTHS.indexOf((found?.[1] ?? '').toLowerCase());
  if (!found || month < 0) return null;
  const [day, hour, minute, second, year] = found.slice(2).map(Number);
  return Date.UTC(year ?? 0, month, day, hour, minute, second);
}
