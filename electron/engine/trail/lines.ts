/** Whom a line of the audit trail is about, as it writes them. */
export type Subject = {
  readonly name: string | null;
  readonly login: string | null;
  readonly id: string | null;
};

/** What a line of the setup audit trail says of a person, a right or the policy. Texts are as the line writes them. */
export type TrailLine =
  | {
      readonly is: 'renamed';
      readonly field: 'username' | 'email' | 'name';
      readonly who: Subject;
      readonly before: string | null;
      readonly after: string | null;
    }
  | {
      readonly is: 'moved';
      readonly field: 'profile' | 'role' | 'department' | 'division';
      readonly who: Subject;
      /** null: the line does not say; an empty text: none. */
      readonly before: string | null;
      readonly after: string | null;
    }
  | { readonly is: 'activated' | 'deactivated' | 'frozen' | 'unfrozen' | 'created'; readonly who: Subject }
  | {
      readonly is: 'assigned' | 'unassigned';
      readonly what: 'permission set' | 'permission set group';
      readonly set: string;
      readonly who: Subject;
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

/**
 * Reads what a line of the audit trail says, by its text or, failing that, by its action code; null: nothing that
 * matters here. Sources of the texts: FORMATS b.3.
 * @param user the row's User, whom texts such as "has granted" may repeat.
 */
export function readLine(row: {
  readonly text: string;
  readonly code: string | null;
  readonly user: string;
}): TrailLine | null {
  void row;
  return null;
}
