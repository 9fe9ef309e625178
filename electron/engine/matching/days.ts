const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The day of an instant in UTC, as sentences about tickets have it: "3 Mar 2026". @param at ms. */
export function dayOf(at: number): string {
  const date = new Date(at);
  return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()] ?? ''} ${date.getUTCFullYear()}`;
}

/** Day and time of an instant in UTC: "3 Mar 2026, 14:02 UTC". */
export function momentOf(at: number): string {
  const date = new Date(at);
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${dayOf(at)}, ${two(date.getUTCHours())}:${two(date.getUTCMinutes())} UTC`;
}

/** Instants as one sentence has them: by their days, or with the time where two of them fall on one day. */
export function inWords(...instants: readonly number[]): string[] {
  const days = instants.map(dayOf);
  return new Set(days).size === days.length ? days : instants.map(momentOf);
}
