import type { Readable } from '../../db/open.ts';

/** What exports write instead of a name: an account of the ticket system, which has no spaces. */
const ACCOUNT = /^\S+$/u;

/**
 * Who wrote a comment, by name: exports may give an account id, which the people register knows, or both.
 * @param authors as the exports write them.
 */
export function commentAuthors(db: Readable, authors: readonly string[]): (author: string) => string {
  const accounts = [...new Set(authors.filter((author) => ACCOUNT.test(author)))];
  const names = new Map<string, string | null>();
  if (accounts.length > 0) {
    const rows = db
      .prepare(
        `SELECT DISTINCT a.text, p.name FROM person_alias a JOIN person p ON p.id = a.person_id
         WHERE a.kind IN ('ticket-login', 'username', 'email') AND a.text IN (SELECT value FROM json_each(?))`,
      )
      .all(JSON.stringify(accounts)) as { text: string; name: string }[];
    for (const { text, name } of rows)
      names.set(text, names.has(text) && names.get(text) !== name ? null : name);
  }
  return (author) => {
    const both = /^(.+?)\s*[(<][^()<>]+[)>]$/u.exec(author.slice(0, 300));
    return names.get(author) ?? both?.[1] ?? author;
  };
}
