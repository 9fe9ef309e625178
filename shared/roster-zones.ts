type Looked = { readonly header: readonly string[]; readonly sample: readonly (readonly string[])[] };

const ZONE_COLUMN = /^(?:time ?zone(?: ?sid ?key)?)$/iu;
const IANA = /^(?:UTC|GMT|[A-Z][A-Za-z_]+(?:\/[A-Z][A-Za-z_+-]+)+)$/u;

/**
 * The zones that the lists of users among the files name, the most frequent first: the likely answers when another file
 * has times without a zone. They are offered, never taken.
 */
export function zonesNamed(files: readonly Looked[]): string[] {
  const uses = new Map<string, number>();
  for (const { header, sample } of files) {
    const column = header.findIndex((title) => ZONE_COLUMN.test(title.trim()));
    for (const cells of column < 0 ? [] : sample) {
      const zone = cells[column]?.trim() ?? '';
      if (IANA.test(zone)) uses.set(zone, (uses.get(zone) ?? 0) + 1);
    }
  }
  return [...uses]
    .sort(([a, usesOfA], [b, usesOfB]) => usesOfB - usesOfA || (a < b ? -1 : 1))
    .map(([zone]) => zone);
}
