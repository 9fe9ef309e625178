import iconv from 'iconv-lite';
import { describe, expect, it, vi } from 'vitest';
import { quietJob } from '../../../electron/engine/job.ts';
import { PART_BYTES } from '../../../electron/engine/sources/file/parts.ts';
import { fingerprint } from '../../../electron/engine/sources/file/fingerprint.ts';
import { layoutOf } from '../../../electron/engine/sources/records/layout.ts';
import { readRecords } from '../../../electron/engine/sources/records/read-records.ts';
import { rawRecord } from '../../../electron/engine/sources/list.ts';
import { failureFrom, withBench } from './temp-sources.ts';

// Many real files and databases: a busy machine needs longer than usual.
vi.setConfig({ testTimeout: 60_000 });

async function readBack(path: string) {
  const file = await fingerprint(path, null, undefined, quietJob);
  const layout = await layoutOf(file, quietJob);
  const records: (readonly string[])[] = [];
  let damaged = 0;
  for await (const batch of readRecords(file, layout, quietJob)) {
    records.push(...batch.records.map(({ cells }) => cells));
    damaged = batch.damaged;
  }
  return { encoding: file.encoding, records, damaged };
}

const UNICODE = 'Zoë Łęcka € 東京 😀';
const WESTERN = 'Zoë Grünwald, São Tomé — œuvre à 5 €';
const cases = [
  { name: 'UTF-8', encode: (text: string) => Buffer.from(text), encoding: 'utf-8', word: UNICODE },
  {
    name: 'UTF-8 with mark',
    encode: (text: string) => Buffer.from(`\ufeff${text}`),
    encoding: 'utf-8',
    word: UNICODE,
  },
  {
    name: 'UTF-16LE with mark',
    encode: (text: string) => iconv.encode(text, 'utf-16le', { addBOM: true }),
    encoding: 'utf-16le',
    word: UNICODE,
  },
  {
    name: 'UTF-16LE',
    encode: (text: string) => iconv.encode(text, 'utf-16le', { addBOM: false }),
    encoding: 'utf-16le',
    word: UNICODE,
  },
  {
    name: 'UTF-16BE with mark',
    encode: (text: string) => iconv.encode(text, 'utf-16be', { addBOM: true }),
    encoding: 'utf-16be',
    word: UNICODE,
  },
  {
    name: 'UTF-16BE',
    encode: (text: string) => iconv.encode(text, 'utf-16be', { addBOM: false }),
    encoding: 'utf-16be',
    word: UNICODE,
  },
  {
    name: 'Windows-1252',
    encode: (text: string) => iconv.encode(text, 'windows-1252'),
    encoding: 'windows-1252',
    word: WESTERN,
  },
] as const;

describe.each(cases)('$name', ({ encode, encoding, word }) => {
  it('is found and read, with a character on the border of two parts', async () => {
    // Each shift moves the text by a byte or two, so that some character is cut at every place.
    for (const shift of [0, 1, 2, 3]) {
      const cell = `${'n'.repeat(shift)}${word}`;
      const rows = Math.ceil((PART_BYTES * 1.05) / encode(`x;"${cell}"\r\n`).length);
      const bytes = encode(`Username;Näme\r\n${`x;"${cell}"\r\n`.repeat(rows)}`);
      await withBench(async ({ file }) => {
        const found = await readBack(file('people.csv', bytes));
        expect({ encoding: found.encoding, damaged: found.damaged, header: found.records[0] }).toEqual({
          encoding,
          damaged: 0,
          header: ['Username', 'Näme'],
        });
        expect(found.records.length).toBe(rows + 1);
        expect(found.records.slice(1).every((cells) => cells[1] === cell)).toBe(true);
      });
    }
  });
});

describe('a file', () => {
  it('that stops being UTF-8 late is read as what it is', async () => {
    await withBench(async ({ file }) => {
      const ascii = Buffer.from(`Username,Name,Department\n${'ana,Ana,IT\n'.repeat(120_000)}`);
      const found = await readBack(
        file('late.csv', Buffer.concat([ascii, iconv.encode('zoe,Zoë Brüggemann,Straße\n', 'windows-1252')])),
      );
      expect(found.encoding).toBe('windows-1252');
      expect(found.records.at(-1)).toEqual(['zoe', 'Zoë Brüggemann', 'Straße']);
    });
  });

  it('in UTF-8 with a few broken bytes stays UTF-8, and an alarm counts them', async () => {
    await withBench(async ({ file, take }) => {
      const text = Buffer.from(`Username,Name,Department\n${'zoe,Zoë Łęcka,IT\n'.repeat(200)}`);
      const source = await take(
        file('people.csv', Buffer.concat([text, Buffer.from([0x78, 0x2c, 0xff, 0x2c, 0x49, 0x0a])])),
      );
      expect(source.encoding).toBe('utf-8');
      expect(source.alarms).toMatchObject([
        {
          code: 'undecodable-characters',
          message: '1 character of people.csv could not be read and is shown as "\ufffd".',
        },
      ]);
    });
  });

  it('in UTF-16 without a mark and with few Latin letters is read when a person says so', async () => {
    await withBench(async ({ review, file, take }) => {
      const text = `Username,Name,Department\n${'yamada,山田ぁあぃいうか,東京ぎく\n'.repeat(300)}`;
      const path = file('people.csv', iconv.encode(text, 'utf-16le', { addBOM: false }));
      expect(await failureFrom(take(path))).toMatchObject({ code: 'file-binary' });
      const source = await take(path, { encoding: 'utf-16le' });
      expect(source).toMatchObject({ encoding: 'utf-16le', rows: { imported: 300 }, alarms: [] });
      expect(rawRecord(review.reader, source.id, 2).cells[1]?.value).toBe('山田ぁあぃいうか');
    });
  });

  it('in another single-byte encoding is recognised when its text is long enough to tell', async () => {
    await withBench(async ({ file }) => {
      const line = 'ivan,Иван Петров находится в отделе безопасности и отвечает за доступ,Отдел\n';
      const found = await readBack(
        file('ru.csv', iconv.encode(`Username,Name,Department\n${line.repeat(40)}`, 'windows-1251')),
      );
      expect(found.records[1]?.[1]).toContain('Иван Петров');
    });
  });
});
