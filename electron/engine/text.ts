import { hash } from 'node:crypto';

/** Printable ASCII with single spaces: there is one form of it, and only its case to fold. */
const PLAIN = /^[!-~]+(?: [!-~]+)*$/;

/** Folds a name, login or key for comparison: one form of Unicode, one case, single spaces. Accents count. */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
}

/** An id made from content: the same facts give the same id on every machine and in every import order. */
export function contentId(...parts: readonly (string | number)[]): string {
  // Not a slice of the whole hash in hex: that would keep all of it in memory.
  return hash('sha256', JSON.stringify(parts), 'buffer').toString('hex', 0, 8);
}

/** Text of a length of time: "29 min", "3 h 12 min", "2 d 4 h". @param ms milliseconds, not negative. */
export function duration(ms: number): string {
  const minutes = Math.round(ms / 60_000);
  if (minutes < 1) return 'under 1 min';
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  if (hours < 48) return minutes % 60 === 0 ? `${hours} h` : `${hours} h ${minutes % 60} min`;
  return hours % 24 === 0 ? `${hours / 24} d` : `${Math.floor(hours / 24)} d ${hours % 24} h`;
}

/** "1 session", "3 sessions". */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

/** Plain order of code units: no locale, so that every machine sorts alike. */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
