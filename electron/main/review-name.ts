import { join } from 'node:path';

const MAX_BYTES = 120;
// Windows gives these to devices, with any ending: "con", "CON.2026" and "com¹" cannot be files there.
const RESERVED = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\..*)?$/i;
// Controls, half characters, line ends and signs that turn the reading order; the joiners of emoji and of Persian stay.
const INVISIBLE = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu;

/**
 * A file name, without ending, that every system takes and that still reads like the name of the review.
 * The same name gives the same file on Linux, macOS and Windows, so that a review can be handed over.
 */
export function fileNameOf(reviewName: string): string {
  const plain = reviewName
    .normalize('NFC')
    .replace(INVISIBLE, ' ')
    .replace(/[<>:"/\\|?*]/g, '-')
    .replace(/\s+/g, ' ');
  const short = trimmed(shortened(trimmed(plain)));
  if (short === '') return 'Review';
  return RESERVED.test(short) ? `Review ${short}` : short;
}

/** The first of `name.ending`, `name-2.ending`, `name-3.ending`… that is free in the folder. */
export function freePath(
  folder: string,
  name: string,
  ending: string,
  exists: (path: string) => boolean,
): string {
  for (let count = 1; ; count += 1) {
    const path = join(folder, `${name}${count === 1 ? '' : `-${count}`}.${ending}`);
    if (!exists(path)) return path;
  }
}

// Dots and spaces at the end disappear on Windows; a dot in front hides the file elsewhere.
function trimmed(name: string): string {
  return name.replace(/^[.\s]+|[.\s]+$/g, '');
}

// File systems count bytes (255), not letters; cutting between graphemes keeps accents with their letter.
function shortened(name: string): string {
  let kept = '';
  for (const { segment } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(name)) {
    if (Buffer.byteLength(kept + segment) > MAX_BYTES) break;
    kept += segment;
  }
  return kept;
}
