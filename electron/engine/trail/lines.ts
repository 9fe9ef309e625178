import { assignmentIn } from './assignments.ts';
import { changeIn, stateIn } from './changes.ts';
import { grantIn, switchIn } from './grants.ts';

/** Whom a line of the audit trail is about, as it writes them. */
export type Subject = {
  readonly name: string | null;
  readonly login: string | null;
  readonly id: string | null;
};

/** The two ends of a change. null: the line does not say; an empty text: none. */
export type Ends = { readonly before: string | null; readonly after: string | null };

/** What a line of the setup audit trail says of a person, a right or the policy. Texts are as the line writes them. */
export type TrailLine =
  | ({
      readonly is: 'renamed';
      readonly field: 'username' | 'email' | 'name' | 'federation-id';
      readonly who: Subject;
    } & Ends)
  | ({
      readonly is: 'moved';
      readonly field: 'profile' | 'role' | 'department' | 'division';
      readonly who: Subject;
      /** Where the text can be read in several ways ("from Quote to Cash to Sales"): all of them, both ends being null. */
      readonly readings?: readonly Ends[];
    } & Ends)
  | { readonly is: 'activated' | 'deactivated' | 'frozen' | 'unfrozen' | 'created'; readonly who: Subject }
  | {
      /** extended: it was assigned before, and now ends at another time. */
      readonly is: 'assigned' | 'unassigned' | 'extended';
      readonly what: 'permission set' | 'permission set group';
      readonly set: string;
      readonly who: Subject;
      /** When the assignment ends by itself (ms, UTC); null: never, or it cannot be read. */
      readonly until: number | null;
    }
  | {
      readonly is: 'granted' | 'regranted' | 'revoked';
      readonly owner: Subject;
      readonly grantee: 'administrators' | 'vendor-support' | 'publisher' | 'not-recorded';
      readonly granteeText: string | null;
      /** The date as written; null: none is. */
      readonly through: string | null;
    }
  | { readonly is: 'switched'; readonly to: 'on' | 'off' | null };

export type TrailRow = { readonly text: string; readonly code: string | null; readonly user: string };

/** Names and labels of the platform have 255 characters at most: what is longer is no such line. */
const LONGEST = 2000;

/**
 * Reads what a line of the audit trail says, by its text or, failing that, by its action code; null: nothing that
 * matters here. Sources of the texts: FORMATS b.3. A text in another language still tells what its code and an id in
 * brackets tell. A text that is too long, or names nobody, is null.
 * @param row user: the row's User, whom texts such as "has granted" may repeat.
 */
export function readLine(row: TrailRow): TrailLine | null {
  if (row.text.length > LONGEST) return null;
  const text = row.text.replace(/\s+/gu, ' ').trim();
  const plain = { ...row, text: withoutPeriod(text) };
  return (
    switchIn(plain) ?? grantIn(plain) ?? assignmentIn(plain) ?? stateIn(plain) ?? changeIn(plain) ?? null
  );
}

/** "Sammy Ortega Jr." and "Acme Inc." keep their period. */
const ABBREVIATED = /(?:^|[ .(])(?:\p{L}|jr|sr|dr|st|inc|ltd|co|corp|bros|dept|div|gmbh|esq)\.$/iu;

function withoutPeriod(text: string): string {
  return text.endsWith('.') && !ABBREVIATED.test(text) ? text.slice(0, -1).trimEnd() : text;
}
