/** Longer than any token and what stands before it: a secret may lie across the border of two parts. */
const HOLD = 16 * 1024;

/**
 * Replaces secrets by asterisks of the same length, part by part, so that rows and cells stay where they were.
 * The patterns are over ASCII; bytes beyond it pass as they are.
 */
export function createRedactor(patterns: readonly RegExp[]): { write(part: Buffer): Buffer; end(): Buffer } {
  /** What was given out last, as it was read, for patterns that look behind; and what waits for its end. */
  let before = '';
  let held = '';

  function give(text: string, keep: number): Buffer {
    const whole = before + text;
    const cut = whole.length - keep;
    const out = mask(whole, patterns).slice(before.length, cut);
    held = whole.slice(cut);
    before = whole.slice(Math.max(0, cut - HOLD), cut);
    return Buffer.from(out, 'latin1');
  }
  return {
    write: (part) => {
      const text = held + part.toString('latin1');
      return give(text, Math.min(HOLD, text.length));
    },
    end: () => give(held, 0),
  };
}

/** A text with asterisks in place of all that the patterns match. */
export function mask(text: string, patterns: readonly RegExp[]): string {
  return patterns.reduce(
    (masked, pattern) => masked.replace(pattern, (secret) => '*'.repeat(secret.length)),
    text,
  );
}
