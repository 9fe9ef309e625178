import type { Subject, TrailLine, TrailRow } from './lines.ts';
import { isLogin, NOBODY, subjectOf } from './subject.ts';

type Grant = Extract<TrailLine, { is: 'granted' | 'regranted' | 'revoked' }>;

// [V] "<username> has granted salesforce.com login access through 11/1/2030", "… has granted user login access through
// 11/1/2030 to package publisher X (00D…)", the same with "has changed", "has revoked" without a date. To own
// administrators, and "Login access granted …" [U]. "has set support access for only admins to package publisher X" [V]
// is no grant: it says who may give one.
const HAS = /^(.+?) has (granted|changed|revoked) (.{0,80}?)\blogin access\b/i;
const PASSIVE = /^()login access (?:was )?(granted|changed|revoked)\b()/i;
const VERBS: ReadonlyMap<string, Grant['is']> = new Map([
  ['granted', 'granted'],
  ['changed', 'regranted'],
  ['modified', 'regranted'],
  ['revoked', 'revoked'],
]);

/** Access that the owner of an account gives to others, gives anew, or takes back. */
export function grantIn(row: TrailRow): Grant | null {
  const said = HAS.exec(row.text) ?? PASSIVE.exec(row.text);
  const is = VERBS.get((said?.[2] ?? '').toLowerCase());
  if (!said || !is) return byCode(row);
  const tail = row.text.slice(said[0].length);
  const { to, through } = tailOf(tail);
  return { is, owner: ownerOf(said[1] ?? '', row.user), ...granteeOf(said[3] ?? '', to), through };
}

/** The User of the row gives access to their own account; the text only repeats them. */
function ownerOf(text: string, user: string): Subject {
  const told = subjectOf(text);
  if (told.login !== null || told.id !== null) return told;
  return { ...told, login: isLogin(user) ? user : null };
}

/** " through 11/1/2030 to package publisher X": the date and to whom, in either order. */
function tailOf(tail: string): { readonly to: string; readonly through: string | null } {
  const date = / ?,?(?:through|until|expires(?: on)?|expiring on) /i.exec(tail);
  if (!date) return { to: withoutTo(tail), through: null };
  const after = tail.slice(date.index + date[0].length);
  const next = / (?:to|for) /i.exec(after);
  const through = after.slice(0, next?.index ?? after.length).trim();
  const to = next ? after.slice(next.index) : tail.slice(0, date.index);
  return { to: withoutTo(to), through: through === '' ? null : through };
}

const withoutTo = (text: string): string => text.trim().replace(/^(?:to|for) /i, '');

function granteeOf(kind: string, to: string): Pick<Grant, 'grantee' | 'granteeText'> {
  const publisher = /^(?:the )?package publisher (.+)$/i.exec(to)?.[1];
  if (publisher !== undefined) return { grantee: 'publisher', granteeText: publisher };
  const words = to === '' ? kind.trim() : to;
  const both = `${kind} ${to}`;
  if (/\badmin(?:istrator)?s?\b/i.test(both)) return { grantee: 'administrators', granteeText: words };
  if (/\bsalesforce(?:\.com)?\b/i.test(both)) return { grantee: 'vendor-support', granteeText: words };
  return { grantee: 'not-recorded', granteeText: words === '' || /^user$/i.test(words) ? null : words };
}

const CODE = /^loginas(granted|modified|revoked)to(\w+)$/i;
const DATE = /\d{1,4}[./-]\d{1,2}[./-]\d{1,4}/gu;

/** What the code still says of a text in another language: what happened, to whom, and the only date there is. */
function byCode({ text, code, user }: TrailRow): Grant | null {
  const found = CODE.exec(code ?? '');
  const is = VERBS.get((found?.[1] ?? '').toLowerCase());
  if (!found?.[2] || !is) return null;
  const to = found[2].toLowerCase();
  const dates = text.match(DATE) ?? [];
  return {
    is,
    owner: isLogin(user) ? { ...NOBODY, login: user } : { ...NOBODY, name: user },
    grantee: to === 'sfdc' ? 'vendor-support' : to === 'partnerbt' ? 'publisher' : 'not-recorded',
    granteeText: to === 'sfdc' ? 'salesforce.com' : null,
    through: is !== 'revoked' && dates.length === 1 ? dates[0] : null,
  };
}

const SWITCH = /^changed administrators can log in as any user(?: from (\S+))? to (\S+)/i;
const STATES: ReadonlyMap<string, 'on' | 'off'> = new Map([
  ['on', 'on'],
  ['enabled', 'on'],
  ['true', 'on'],
  ['off', 'off'],
  ['disabled', 'off'],
  ['false', 'off'],
]);

/**
 * The switch that lets administrators into every account. Of its codes only one is known, and it reads like the
 * opposite of what its text says: by the code alone it is not known which way the switch went.
 */
export function switchIn({ text, code }: TrailRow): Extract<TrailLine, { is: 'switched' }> | null {
  const said = SWITCH.exec(text);
  if (said?.[2]) return { is: 'switched', to: STATES.get(said[2].toLowerCase()) ?? null };
  return /^(?:enable)?overridegrantaccess/i.test(code ?? '') ? { is: 'switched', to: null } : null;
}
