import { guessSingleByte, type EncodingGuess } from './single-byte.ts';
import type { Utf8Tally } from './utf8.ts';

/** One broken byte in so many good characters is damage; more of them is another encoding. */
const DAMAGE_RATIO = 20;

/** Says which UTF-16 a text without a byte order mark is, by where its zero bytes lie; null when it is not. */
export function utf16Pattern(head: Buffer): 'utf-16le' | 'utf-16be' | null {
  const even = head.length - (head.length % 2);
  if (even < 4) return null;
  let atEven = 0;
  let atOdd = 0;
  for (let at = 0; at < even; at += 2) {
    if (head[at] === 0) atEven += 1;
    if (head[at + 1] === 0) atOdd += 1;
  }
  const characters = even / 2;
  if (atOdd > characters * 0.5 && atEven < characters * 0.05) return 'utf-16le';
  if (atEven > characters * 0.5 && atOdd < characters * 0.05) return 'utf-16be';
  return null;
}

/** The encoding a byte order mark at the start declares. */
export function byteOrderMark(head: Buffer): 'utf-8' | 'utf-16le' | 'utf-16be' | null {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf-8';
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  return null;
}

/** Decides the encoding from the first bytes and from what the whole file showed. */
export function decideEncoding(head: Buffer, tally: Utf8Tally): EncodingGuess {
  const declared = byteOrderMark(head) ?? utf16Pattern(head);
  if (declared !== null) return { encoding: declared, doubt: null };
  if (tally.invalid === 0 || tally.valid > tally.invalid * DAMAGE_RATIO)
    return { encoding: 'utf-8', doubt: null };
  return guessSingleByte(tally.suspects);
}
