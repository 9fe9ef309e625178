/**
 * Takes apart a header cell that holds two columns in one quoted text, as an anonymised event log was seen to have,
 * but only when that makes the header as wide as most records: a comma in a column's name is no mistake.
 */
export function mendHeader(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  delimiter: string,
): { readonly header: readonly string[]; readonly mended: boolean } {
  const split = header.flatMap((cell) => cell.split(delimiter));
  if (split.length === header.length) return { header, mended: false };
  const wide = rows.filter((cells) => cells.length === split.length).length;
  return wide * 2 > rows.length
    ? { header: split.map((cell) => cell.trim()), mended: true }
    : { header, mended: false };
}
