import type { RowIssue } from '../../../../shared/contract/sources.ts';
import type { Readable } from '../../db/open.ts';

export type IssuesAsked = {
  readonly sourceId: number | null;
  /** Words looked for in the sentence, the raw text and the column; empty: all. */
  readonly search: string;
  readonly sort: { readonly column: string; readonly descending: boolean } | null;
  readonly offset: number;
  readonly limit: number;
};

const SORTABLE: Readonly<Record<string, string>> = {
  file: 'source.file',
  row: 'issue.row',
  column: 'issue.column_name',
  level: 'issue.level',
  message: 'issue.message',
  raw: 'issue.raw',
};

/** A page of rows that could not be read and of notes, of one source or of all. */
export function issuesOf(
  reader: Readable,
  asked: IssuesAsked,
): { rows: RowIssue[]; matching: number; total: number } {
  const of =
    'FROM issue JOIN source ON source.id = issue.source_id WHERE (@sourceId IS NULL OR issue.source_id = @sourceId)';
  const like = `%${asked.search.trim().replace(/[\\%_]/g, '\\$&')}%`;
  const found = `${of} AND (issue.message LIKE @like ESCAPE '\\' OR issue.raw LIKE @like ESCAPE '\\' OR coalesce(issue.column_name, '') LIKE @like ESCAPE '\\')`;
  const sorted =
    asked.sort && Object.hasOwn(SORTABLE, asked.sort.column)
      ? `${SORTABLE[asked.sort.column]} ${asked.sort.descending ? 'DESC' : 'ASC'}, `
      : '';
  const { sourceId, offset, limit } = asked;
  const count = (sql: string, values: object) =>
    (reader.prepare(`SELECT count(*) AS rows ${sql}`).get(values) as { rows: number }).rows;
  const rows = reader
    .prepare(
      `SELECT issue.source_id AS sourceId, source.file, issue.row, issue.column_name AS "column", issue.level, issue.message, issue.raw
       ${found} ORDER BY ${sorted}source.file, issue.source_id, issue.row, issue.part LIMIT @limit OFFSET @offset`,
    )
    .all({ sourceId, like, limit, offset }) as RowIssue[];
  return { rows, matching: count(found, { sourceId, like }), total: count(of, { sourceId }) };
}
