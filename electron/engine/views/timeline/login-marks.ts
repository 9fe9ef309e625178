import { counted } from '../../db/counted.ts';
import type { Readable } from '../../db/open.ts';
import { whenceWords } from '../../checks/whence.ts';
import { isLoginAs } from '../../sources/cells/login-as-types.ts';
import { citeOf, limited, moment, type Marks, type Place, type Subject, type Window } from './mark.ts';

type Alias = { text: string; kind: string; from_at: number | null; to_at: number | null };
type Row = Place & {
  at: number;
  status: string | null;
  type: string | null;
  ip: string | null;
  browser: string | null;
  username: string | null;
  id: string | null;
  total: number;
};

/** Logins of one side of a session, the nearest to its start first. Only those of Salesforce can be read. */
export function loginMarks(db: Readable, subject: Subject, side: 'actor' | 'target', window: Window): Marks {
  if (subject.system !== 'salesforce') return { marks: [], more: 0 };
  const names = accountsOf(db, subject, side);
  if (names.length === 0) return { marks: [], more: 0 };
  const { rows, more } = limited<Row>(db, SQL, {
    ...window,
    start: subject.startedAt,
    usernames: JSON.stringify(names.map(({ text }) => text.toLowerCase())),
    ids: JSON.stringify(names.map(({ text }) => text.slice(0, 15))),
  });
  const marks = rows
    .filter((row) => names.some((name) => bears(name, row)))
    .map((row) =>
      moment({
        lane: side,
        group: 'sign-ins',
        at: row.at,
        label: labelOf(row),
        text: `${row.type ?? 'Login'}${whenceWords(row)}${row.status === null ? '' : `: ${row.status.slice(0, 80)}`}`,
        cite: citeOf(row),
      }),
    );
  return { marks, more };
}

const SQL = `
SELECT l.at, l.status, l.login_type AS type, l.ip, l.browser, l.username, l.user_ext_id AS id, l.source_id AS sourceId, s.file, l.row,
       count(*) OVER () AS total
FROM login l JOIN source s ON s.id = l.source_id
WHERE ${counted('l')} AND l.at >= @from AND l.at < @to
  AND (lower(l.username) IN (SELECT value FROM json_each(@usernames))
       OR substr(l.user_ext_id, 1, 15) IN (SELECT value FROM json_each(@ids)))
ORDER BY abs(l.at - @start), s.file, l.source_id, l.row`;

/** The usernames and ids of a person, and while they named them; of somebody no list knows what the session says. */
function accountsOf(db: Readable, subject: Subject, side: 'actor' | 'target'): Alias[] {
  const [key, username] =
    side === 'actor'
      ? [subject.actorKey, subject.actorUsername]
      : [subject.targetKey, subject.targetUsername];
  // Several people may be meant: nobody's logins are shown as theirs.
  if (key.includes('|')) return [];
  const known = key.startsWith('p:')
    ? (db
        .prepare(
          "SELECT text, kind, from_at, to_at FROM person_alias WHERE person_id = ? AND kind IN ('username', 'id')",
        )
        .all(key.slice(2)) as Alias[])
    : [];
  const said = username === null ? [] : [{ text: username, kind: 'username', from_at: null, to_at: null }];
  return known.some(({ kind }) => kind === 'username') ? known : [...known, ...said];
}

function bears({ text, from_at, to_at }: Alias, { at, username, id }: Row): boolean {
  const named = username?.toLowerCase() === text.toLowerCase() || id?.slice(0, 15) === text.slice(0, 15);
  return named && (from_at === null || from_at <= at) && (to_at === null || at < to_at);
}

function labelOf({ status, type }: Row): string {
  if (type !== null && isLoginAs(type)) return 'Login as another user';
  if (status === null) return 'Login';
  return /^(?:success|login_no_error)/iu.test(status) ? 'Sign-in' : 'Failed sign-in';
}
