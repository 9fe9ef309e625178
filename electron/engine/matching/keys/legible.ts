/** Texts are looked through up to here; what people write as a reason is far shorter. */
export const MOST_READ = 10_000;

/** A text in which keys can be looked for, and where each of its signs stands in the text as it was written. */
export type Legible = { readonly text: string; readonly placeOf: (at: number) => number };

const DASHES = /[\u2010-\u2015\u2212\uFE58\uFE63]/gu;
const FULL_WIDTH = /[\uFF01-\uFF5E]/gu;
const PLAIN = /^[\x20-\x7e]*$/u;
const ESCAPES = /%[0-9a-f]{2}/iu;

/**
 * One sign for all hyphens and dashes, plain letters for wide ones, and what an address wrote as "%3D" as it was meant.
 * That is typography: a key copied from a page is still the key.
 */
export function legible(written: string): Legible {
  const cut = beginning(written, MOST_READ);
  const text = PLAIN.test(cut)
    ? cut
    : cut
        .replace(DASHES, '-')
        .replace(FULL_WIDTH, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
        .replace(/\u00a0|\u202f/gu, ' ');
  if (!ESCAPES.test(text)) return { text, placeOf: (at) => at };
  // An address inside an address is escaped twice.
  return decoded(decoded({ text, placeOf: (at) => at }));
}

/** At most so many signs of a text, and no word in halves: half a key would be another one. */
export function beginning(text: string, most: number): string {
  if (text.length <= most) return text;
  let end = most;
  while (end > 0 && /\S/u.test(text.charAt(end))) end -= 1;
  return text.slice(0, end);
}

/** Signs of plain text only: any other sign is no part of a key. */
function decoded({ text, placeOf }: Legible): Legible {
  const places: number[] = [];
  let plain = '';
  for (let at = 0; at < text.length; at += 1) {
    const code = text[at] === '%' ? escaped(text, at) : null;
    places.push(placeOf(at));
    plain += code === null ? text.charAt(at) : String.fromCharCode(code);
    if (code !== null) at += 2;
  }
  return { text: plain, placeOf: (at) => places[at] ?? placeOf(text.length) };
}

function escaped(text: string, at: number): number | null {
  const digits = text.slice(at + 1, at + 3);
  if (!/^[2-7][0-9a-f]$/iu.test(digits)) return null;
  const code = Number.parseInt(digits, 16);
  return code < 0x7f ? code : null;
}
