import { describe, expect, it } from 'vitest';
import { fileNameOf, freePath } from '../../electron/main/review-name.ts';

describe('a review becomes a file', () => {
  it.each([
    ['an ordinary name stays', 'Northlight Q2 2026', 'Northlight Q2 2026'],
    ['letters of every script stay', 'Prüfung – 監査 – Ревизия', 'Prüfung – 監査 – Ревизия'],
    ['path separators', '../../etc/passwd', '-..-etc-passwd'],
    ['Windows separators', 'C:\\Users\\x', 'C--Users-x'],
    ['signs Windows forbids', 'a<b>c:"d"|e?f*', 'a-b-c--d--e-f-'],
    ['dots and spaces at the end', 'Audit. . .', 'Audit'],
    ['a dot in front would hide it', '.hidden', 'hidden'],
    ['only dots', '...', 'Review'],
    ['nothing', '   ', 'Review'],
    ['a device of Windows', 'con', 'Review con'],
    ['a device with an ending', 'NUL.2026', 'Review NUL.2026'],
    ['a device with a raised digit', 'com¹', 'Review com¹'],
    ['a name that only starts like a device', 'Consolidated', 'Consolidated'],
    ['line breaks and NUL', 'a\nb\0c', 'a b c'],
    ['a sign that turns the reading order', 'invoice\u202Efdp.exe', 'invoice fdp.exe'],
    ['decomposed accents become one letter', 'Re\u0301vision', 'Révision'],
  ])('%s', (_what, name, expected) => {
    expect(fileNameOf(name)).toBe(expected);
  });

  it('is short enough for every file system, and cuts no letter in two', () => {
    const name = fileNameOf('👩‍👩‍👧‍👦'.repeat(30));
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(120);
    expect(name).toBe('👩‍👩‍👧‍👦'.repeat(4));
  });

  it('is not cut to a trailing space', () => {
    expect(fileNameOf(`${'a'.repeat(119)} b`)).toBe('a'.repeat(119));
  });

  it('takes the next number when the file is there', () => {
    const there = new Set(['reviews/Audit.actas', 'reviews/Audit-2.actas']);
    expect(freePath('reviews', 'Audit', 'actas', (path) => there.has(path.replaceAll('\\', '/')))).toMatch(
      /Audit-3\.actas$/,
    );
    expect(freePath('reviews', 'Other', 'actas', () => false)).toMatch(/Other\.actas$/);
  });
});
