import type { Readable } from '../db/open.ts';
import type { Cite } from '../model.ts';

/** A text of a ticket that names somebody, the system it is of, and the first row it stands in. */
export type PeopleText = { readonly text: string; readonly system: string; readonly cite: Cite };

type Row = readonly [row: number, ...lists: (string | null)[]];

/** Every different text of the people of tickets that has brackets, in an order that is not that of import. */
export function peopleTexts(db: Readable): PeopleText[] {
  const sources = db
    .prepare(
      `SELECT id, kind FROM source WHERE EXISTS (SELECT 1 FROM ticket_version t WHERE t.source_id = source.id)
       ORDER BY file, list, sha256`,
    )
    .all() as { id: number; kind: string }[];
  const found = new Map<string, PeopleText>();
  const lists = new Set<string>();
  for (const { id, kind } of sources) {
    const note = (text: string, row: number): void => {
      const key = `${kind}\n${text}`;
      if (!found.has(key)) found.set(key, { text, system: kind, cite: { sourceId: id, row } });
    };
    for (const [row, ...cells] of ticketRows(db, id)) {
      for (const list of cells) {
        // Thousands of tickets write the same list: it is read once for each kind.
        if (list === null || !list.includes('(') || lists.has(`${kind}\n${list}`)) continue;
        lists.add(`${kind}\n${list}`);
        for (const text of JSON.parse(list) as string[]) if (text.includes('(')) note(text, row);
      }
    }
    for (const { text, row } of authors(db, id)) note(text, row);
  }
  return [...found.values()];
}

function ticketRows(db: Readable, sourceId: number): Iterable<Row> {
  return db
    .prepare(
      `SELECT row, coalesce(nullif(requester, '[]'), opener), affected, assignee, approvers FROM ticket_version WHERE source_id = ? ORDER BY row`,
    )
    .raw()
    .iterate(sourceId) as Iterable<Row>;
}

function authors(db: Readable, sourceId: number): { text: string; row: number }[] {
  return db
    .prepare(
      `SELECT author AS text, min(row) AS row
       FROM (SELECT t.row, json_extract(c.value, '$.author') AS author FROM ticket_version t, json_each(t.comments) c
             WHERE t.source_id = ? AND t.comments LIKE '%(%')
       WHERE author LIKE '%(%' GROUP BY author ORDER BY author`,
    )
    .all(sourceId) as { text: string; row: number }[];
}
