import { counted } from '../db/counted.ts';
import type { Readable } from '../db/open.ts';

const FIELDS = {
  affected: 'affected users',
  approvers: 'approvers',
  comments: 'comments',
  text: 'descriptions',
} as const;
type Field = keyof typeof FIELDS;

/**
 * A field that no ticket file has is taken not to exist at the site, which may be wrong: then a session may lack its
 * ticket, or a ticket its approval, for nothing but a column that was not exported. One sentence, or none.
 */
export function fieldsNotShown(db: Readable): string[] {
  const row = db
    .prepare(
      `SELECT count(*) AS tickets, count(t.affected) AS affected, count(t.approvers) AS approvers,
              count(t.comments) AS comments, count(t.text) AS text
       FROM ticket_version t WHERE ${counted('t')}`,
    )
    .get() as Record<Field | 'tickets', number>;
  const fields = (Object.keys(FIELDS) as Field[]).filter((field) => row[field] === 0);
  if (row.tickets === 0 || fields.length === 0) return [];
  const names = fields.map((field) => FIELDS[field]);
  const all = [names.slice(0, -1).join(', '), names.at(-1)].filter((part) => part !== '').join(' or ');
  return [
    `No ticket file has a column for ${all}, and tickets are judged as if there were none. Where the site records them, export them too: a session may count as without a ticket, or a ticket as approved by nobody, only because they are missing.`,
  ];
}
