/** Where a fact stands: the source and the record's number in its file, the header being row 1. */
export type Cite = { readonly sourceId: number; readonly row: number };
