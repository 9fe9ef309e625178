/**
 * Rows that were not imported are few among many, and they are what a reader asks for: by source, by fate, by reason.
 * The reason stands in the index, so that counting and paging them reads no record.
 * A source that is put back says again how its kind was known, which its answers alone do not tell.
 */
export const rowLedger = `
CREATE INDEX record_left_out ON record (source_id, fate, reason, row) WHERE fate <> 'imported';

ALTER TABLE removed_source ADD COLUMN kind_chosen INTEGER NOT NULL DEFAULT 0 CHECK (kind_chosen IN (0, 1));
ALTER TABLE removed_source ADD COLUMN detected TEXT NOT NULL DEFAULT '';
`;
