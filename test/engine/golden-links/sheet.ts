/** A file as rows of cells, so that a test can take a column out before it is written. */
export type Sheet = { readonly name: string; readonly rows: readonly (readonly string[])[] };

/** The text of a file: CSV, every cell in quotation marks. */
export function textOf({ rows }: Sheet): string {
  return rows.map((row) => `${row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\r\n`).join('');
}
