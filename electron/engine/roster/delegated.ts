import type { Readable } from '../db/open.ts';
import type { Cite, Identity } from '../model.ts';
import type { Register } from '../people/register.ts';
import type { Facts } from '../sources/facts.ts';

type Row = Facts['delegated_admin'] & Cite;

/** Somebody whom a delegated administration group may let log in as the users of its scope. */
export type DelegatedRight = {
  readonly who: Identity;
  readonly how: string;
  readonly certain: boolean;
  readonly cite: Cite;
};

/**
 * Members of delegated administration groups with login access, or where it is not recorded (then not certain). They
 * may log in as users without any of the permissions a profile or permission set gives. Of namesakes none is certain.
 */
export function delegatedRights(db: Readable, register: Register): DelegatedRight[] {
  return rowsOf(db).flatMap((row) =>
    membersOf(row, register).map((who) => {
      const doubts = [
        row.login_access === null ? 'login access not recorded' : null,
        who.keys.length > 1 ? `${who.keys.length} people of that name` : null,
      ].filter((doubt) => doubt !== null);
      const group = `delegated administration: ${row.group_name}`;
      return {
        who,
        how: doubts.length === 0 ? group : `${group} (${doubts.join(', ')})`,
        certain: doubts.length === 0,
        cite: { sourceId: row.sourceId, row: row.row },
      };
    }),
  );
}

/** A row may name one member by name and login, or several, with semicolons between them. */
function membersOf({ member_name, member_login }: Row, register: Register): Identity[] {
  const [names, logins] = [split(member_name), split(member_login)];
  const [name, login] = [names[0] ?? null, logins[0] ?? null];
  if (names.length <= 1 && logins.length <= 1)
    return name === null && login === null ? [] : [register.resolve(name, login)];
  return [
    ...logins.map((text) => register.resolve(null, text)),
    ...(names.length > logins.length || logins.length === 0 ? names : []).map((text) =>
      register.resolve(text, null),
    ),
  ];
}

function split(text: string | null): string[] {
  return (text ?? '')
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function rowsOf(db: Readable): Row[] {
  return db
    .prepare(
      `SELECT d.source_id AS sourceId, d.row, d.group_name, d.member_name, d.member_login, d.login_access, d.scope
       FROM delegated_admin d
       JOIN record r ON r.source_id = d.source_id AND r.row = d.row AND r.fate = 'imported'
       JOIN source s ON s.id = d.source_id
       WHERE d.login_access IS NOT 0
       ORDER BY s.file, s.list, s.sha256, d.row`,
    )
    .all() as Row[];
}
