/**
 * The condition that a fact's row counts: that it is no duplicate of a row that another file keeps. Only imported and
 * duplicate rows have facts, and the index holds nothing but the duplicates, so that asking costs next to nothing; to
 * look each row up in the ledger would read the raw cells of the whole review.
 * @param alias the fact table's name in the query.
 */
export function counted(alias: string): string {
  return `NOT EXISTS (SELECT 1 FROM record d INDEXED BY record_duplicate
    WHERE d.source_id = ${alias}.source_id AND d.row = ${alias}.row AND d.fate = 'duplicate')`;
}
