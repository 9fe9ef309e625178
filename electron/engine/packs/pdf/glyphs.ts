/** What stands for a sign the font lacks. The data files hold the sign itself. */
export const MISSING = '\u25a1';

export type Glyphs = {
  /** The text as it can be drawn: control characters gone, unknown signs replaced. */
  drawable(text: string): string;
  /** Signs that could not be drawn so far. */
  missing(): readonly string[];
};

// Direction marks could make a name read as another one.
const INVISIBLE = /(?![\n\t])\p{Cc}|[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

export function glyphsOf(has: (codePoint: number) => boolean): Glyphs {
  const missing = new Set<string>();
  const known = new Map<string, boolean>();
  const isKnown = (sign: string): boolean => {
    const answer = known.get(sign) ?? has(sign.codePointAt(0) ?? 0);
    known.set(sign, answer);
    if (!answer) missing.add(sign);
    return answer;
  };
  const draw = (sign: string): string => (sign === '\n' || isKnown(sign) ? sign : MISSING);
  return {
    drawable: (text) =>
      Array.from(
        text
          .normalize('NFC')
          .replace(INVISIBLE, '')
          .replace(/[\t\u00a0\u202f]/gu, ' '),
        draw,
      ).join(''),
    missing: () => [...missing].sort(),
  };
}
