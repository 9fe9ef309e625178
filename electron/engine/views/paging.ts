import type { Readable } from '../db/open.ts';
import { fold } from '../text.ts';

/** A condition and the values bound in it. */
export type Condition = { readonly sql: string; readonly values: Readonly<Record<string, string | number>> };

/** Folded words of a search field: every one of them must be found. */
export function searchFor(column: string, search: string): Condition[] {
  return fold(search)
    .split(' ')
    .filter((word) => word !== '')
    .map((word, position) => ({
      sql: `${column} LIKE @word${position} ESCAPE '\\'`,
      values: { [`word${position}`]: `%${word.replace(/[\\%_]/gu, (sign) => `\\${sign}`)}%` },
    }));
}

/** One of a list of values, bound one by one. */
export function oneOf(column: string, name: string, values: readonly string[]): Condition[] {
  if (values.length === 0) return [];
  const names = values.map((_, position) => `@${name}${position}`);
  return [
    {
      sql: `${column} IN (${names.join(', ')})`,
      values: Object.fromEntries(values.map((value, position) => [`${name}${position}`, value])),
    },
  ];
}

export type PageQuery = {
  /** What is selected and from where; row ids are unique. */
  readonly select: string;
  readonly from: string;
  readonly conditions: readonly Condition[];
  /** Complete ORDER BY terms, the last of them unique, so that pages never overlap. */
  readonly order: string;
  readonly offset: number;
  readonly limit: number;
};

/** Runs a page: its rows, how many match, how many there are. */
export function pageOf(db: Readable, query: PageQuery): { rows: unknown[]; matching: number; total: number } {
  const where =
    query.conditions.length === 0
      ? ''
      : `WHERE ${query.conditions.map(({ sql }) => `(${sql})`).join(' AND ')}`;
  const values = Object.assign({}, ...query.conditions.map((condition) => condition.values)) as Record<
    string,
    string | number
  >;
  const rows = db
    .prepare(
      `SELECT ${query.select} FROM ${query.from} ${where} ORDER BY ${query.order} LIMIT @limit OFFSET @offset`,
    )
    .all({ ...values, limit: query.limit, offset: query.offset });
  const { matching } = db.prepare(`SELECT count(*) AS matching FROM ${query.from} ${where}`).get(values) as {
    matching: number;
  };
  const { total } = db.prepare(`SELECT count(*) AS total FROM ${query.from}`).get() as { total: number };
  return { rows, matching, total };
}

/** ORDER BY terms for a column the window asked for; an unknown one falls back to the first. */
export function orderBy(
  terms: Readonly<Record<string, string>>,
  asked: { column: string; descending: boolean } | null,
  fallback: string,
  unique: string,
): string {
  const term = asked && Object.hasOwn(terms, asked.column) ? terms[asked.column] : undefined;
  if (!asked || term === undefined) return `${fallback}, ${unique}`;
  return `${term} ${asked.descending ? 'DESC' : 'ASC'} NULLS LAST, ${unique}`;
}
