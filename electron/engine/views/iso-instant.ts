/** 2026-01-05T14:02:11Z; milliseconds are written only when there are some. */
export function isoInstant(at: number): string {
  return new Date(at).toISOString().replace('.000Z', 'Z');
}
