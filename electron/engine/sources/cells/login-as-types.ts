import { formatNumber } from '../../../../shared/format.ts';
import type { Alarm } from '../format.ts';

/** What login histories call the login of one person as another. "Delegated authentication" is none. */
const LOGIN_AS =
  /log(?:ged)?[\s_-]?(?:in|on)[\s_-]?as\b|sys\s?admin\s?switch|impersonat|masquerad|\bassume[sd]?\b|\bproxied\b|\bproxy\s(?:as|user|login)|\bswitch(?:ed)?\s(?:user|to)\b|\bact(?:ing)?[\s_-]as\b|on\sbehalf/i;

/** Whether the type of a login says that one person logged in as another. */
export function isLoginAs(type: string): boolean {
  return LOGIN_AS.test(type);
}

/** The word by which logins are counted for `loginAsAlarms`. */
export function loginWord({ login_type: type }: { readonly login_type: string | null }): string {
  return type !== null && isLoginAs(type) ? 'login-as' : 'login';
}

/** The alarm of a history that tells of logins as another user and has no column for who the other one is. */
export function loginAsAlarms(counts: ReadonlyMap<string, number>): readonly Alarm[] {
  const count = counts.get('login-as') ?? 0;
  if (count === 0) return [];
  const have = `${formatNumber(count, 'login')} ${count === 1 ? 'has' : 'have'}`;
  const message = `${have} a type by which one person logs in as another, but the file does not say who the other one is: no session can be told from it. Import the audit trail, or export the history with both users.`;
  return [{ code: 'login-as-without-both', message }];
}
