import type { Facts } from '../../facts.ts';

export type Kind = Facts['audit_event']['kind'];

/** The English texts; the target's full name is all that says in whose account somebody was. */
export const LOGIN_AS = /^Logged (in|out) using Login-As access for (.+)$/is;
/** The same where the name is missing: a session all the same, which must not pass for a change of something. */
export const LOGIN_AS_HEAD = /^Logged (in|out) using Login-As access\b/i;
export const POLICY = /^Changed Administrators Can Log in as Any User from \S+ to \S+/i;
const ACCESS =
  /\bhas (?:granted|changed|revoked) \S+ login access\b|\bhas set support access\b|\blogin access\b.*\b(?:granted|revoked|changed)\b/i;

/**
 * Action codes, which only the object export has; they say what a text in another language would hide. Codes that are
 * not known but are formed alike (su and a capital, loginas) are about login access all the same.
 */
const CODES: readonly (readonly [RegExp, Kind])[] = [
  [/^(?:su[A-Z]\w*login|suloginaccessused)$/i, 'login-as'],
  [/^su(?:[A-Z]\w*)?logout$/i, 'logout-as'],
  [/^(?:enable)?overridegrantaccess/i, 'policy-switch'],
  [/^(?:loginas|supportaccess)/i, 'access-grant'],
  [/^su[A-Z]/, 'access-grant'],
];

/** What a row of the audit trail is, by its text or, failing that, by its code. @param code null: not exported. */
export function kindOf(text: string, code: string | null): Kind {
  const login = LOGIN_AS_HEAD.exec(text);
  if (login) return login[1]?.toLowerCase() === 'in' ? 'login-as' : 'logout-as';
  if (POLICY.test(text)) return 'policy-switch';
  if (ACCESS.test(text)) return 'access-grant';
  return CODES.find(([pattern]) => code !== null && pattern.test(code))?.[1] ?? 'change';
}

/** Whose account was entered or left, where the text says so in English; null otherwise. */
export function targetIn(text: string): string | null {
  return LOGIN_AS.exec(text)?.[2]?.trim() ?? null;
}
