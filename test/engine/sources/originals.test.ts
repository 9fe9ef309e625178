import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { readOriginal } from '../../../electron/engine/sources/list.ts';
import { withBench } from './temp-sources.ts';

// Many real files and databases: a busy machine needs longer than usual.
vi.setConfig({ testTimeout: 60_000 });

describe('originals', () => {
  it('come back byte for byte', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: 'grapheme', maxLength: 30 }), { maxLength: 30 }),
        fc.constantFrom('\n', '\r\n', '\r'),
        async (names, end) => {
          const rows = names.map((name, at) => `user${at},"${name.replaceAll('"', '""')}",IT`);
          const bytes = Buffer.from(['Username,Name,Department', 'first,First,IT', ...rows].join(end));
          await withBench(async ({ review, file, take }) => {
            const source = await take(file('people.csv', bytes), { kind: 'people' });
            expect(Buffer.concat([...readOriginal(review.reader, source.keptSha256)]).equals(bytes)).toBe(
              true,
            );
            expect(source.bytes).toBe(bytes.length);
          });
        },
      ),
      { numRuns: 30 },
    );
  });

  it('of several parts, and compressed ones as they lay on disk', async () => {
    const text = [
      'Username,Name,Department',
      ...Array.from({ length: 60_000 }, (_, at) => `user${at},Name ${at * 7919},Unit ${at % 17}`),
    ].join('\n');
    await withBench(async ({ review, file, take }) => {
      const plain = await take(file('people.csv', text));
      const parts = [...readOriginal(review.reader, plain.keptSha256)];
      expect(parts.length).toBe(2);
      expect(Buffer.concat(parts).toString()).toBe(text);
      const zipped = gzipSync(`${text}\n`);
      const source = await take(file('again.csv.gz', zipped));
      expect(Buffer.concat([...readOriginal(review.reader, source.keptSha256)]).equals(zipped)).toBe(true);
      expect(source.rows.total).toBe(60_000);
    });
  });

  it('of compressed files are whole though they are read ahead', async () => {
    const noise = (at: number): string =>
      Array.from({ length: 40 }, (_, turn) =>
        createHash('sha256').update(`${at} ${turn}`).digest('base64'),
      ).join('');
    const rows = Array.from({ length: 2_500 }, (_, at) => `user${at},${noise(at)},IT`);
    const zipped = gzipSync(['Username,Name,Department', ...rows, ''].join('\n'));
    await withBench(async ({ review, file, take }) => {
      const source = await take(file('people.csv.gz', zipped));
      const parts = [...readOriginal(review.reader, source.keptSha256)];
      expect(parts.length).toBeGreaterThan(3);
      expect(Buffer.concat(parts).equals(zipped)).toBe(true);
    });
  });
});
