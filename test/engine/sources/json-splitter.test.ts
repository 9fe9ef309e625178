import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flatten, parseJson } from '../../../electron/engine/sources/json/flatten.ts';
import type { Json } from '../../../electron/engine/sources/json/parse.ts';
import { shapeOf } from '../../../electron/engine/sources/json/shape.ts';
import { createJsonSplitter, type JsonRecord } from '../../../electron/engine/sources/json/splitter.ts';

/** Reads a text fed in pieces of the sizes given, over and over. */
function read(
  text: string,
  sizes: readonly number[] = [text.length],
): { records: JsonRecord[]; cut: boolean } {
  const shape = shapeOf(text.trimStart());
  if (shape === null) throw new Error('not recognised as JSON');
  const splitter = createJsonSplitter(shape, 'test.json');
  const records: JsonRecord[] = [];
  for (let at = 0, turn = 0; at < text.length; turn += 1) {
    const size = sizes[turn % sizes.length] ?? 1;
    records.push(...splitter.write(text.slice(at, at + size)));
    at += size;
  }
  records.push(...splitter.end());
  return { records, cut: splitter.cut };
}

const cellsOf = (record: JsonRecord): unknown => ('paths' in record ? [...record.paths] : record);

/** A value as JavaScript has it, numbers as their texts. */
function plain(value: Json): unknown {
  if (typeof value === 'string') return value;
  if (value.source[value.from] === '[') return value.parts.map(([, part]) => plain(part));
  return Object.fromEntries(value.parts.map(([name, part]) => [name, plain(part)]));
}

/** The same of a value that is printed. */
function meant(one: unknown): unknown {
  if (Array.isArray(one)) return one.map(meant);
  if (typeof one !== 'object' || one === null)
    return typeof one === 'string' ? one : JSON.stringify(one ?? '').replace('""', '');
  return Object.fromEntries(Object.entries(one).map(([name, part]) => [name, meant(part)]));
}

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 8 }),
  fc.constantFrom('"', '\\', '}', ']', '{', '[', '\n', '\u2028', '\\"', '007', '🏳️‍🌈', '\ud800', ','),
);
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    text,
    fc.constantFrom(null, true, false, 0, -1.5, 1e21),
    fc.integer(),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(text, tie('value'), { maxKeys: 4 }),
  ),
}));
const record = fc.dictionary(text, value, { maxKeys: 5 });
const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 });

type Print = (records: readonly object[]) => string;
const printers: Readonly<Record<string, Print>> = {
  'one list': (records) => JSON.stringify(records),
  'a pretty list': (records) => JSON.stringify(records, null, 2),
  CloudTrail: (records) => JSON.stringify({ Records: records }),
  'a REST answer': (records) =>
    JSON.stringify({ '@odata.context': 'x', value: records, next: null }, null, 1),
  'a search answer': (records) =>
    JSON.stringify({ took: 1, shards: { all: [1, 2] }, hits: { total: { n: 3 }, hits: records } }),
  'two answers': (records) =>
    `${JSON.stringify({ result: [] })}\n${JSON.stringify({ result: records }, null, 2)}`,
  'one after the other': (records) => records.map((one) => JSON.stringify(one, null, 2)).join('\n'),
  lines: (records) => records.map((one) => JSON.stringify(one)).join('\n'),
  'lines of Windows': (records) => `${records.map((one) => JSON.stringify(one)).join('\r\n')}\r\n`,
};

describe('JSON records', () => {
  it.each(Object.entries(printers))('printed as %s are read the same in any slices', (_, print) => {
    fc.assert(
      fc.property(fc.array(record, { minLength: 2, maxLength: 6 }), sizes, (records, cuts) => {
        const { records: found, cut } = read(print(records), cuts);
        expect(found.map(cellsOf)).toEqual(
          records.map((one) => [...flatten(parseJson(JSON.stringify(one)))]),
        );
        expect(cut).toBe(false);
      }),
      { numRuns: 60 },
    );
  });

  it('are parsed as they were printed, and numbers keep every digit', () => {
    fc.assert(
      fc.property(value, fc.constantFrom(undefined, 2), (one, space) => {
        expect(plain(parseJson(JSON.stringify(one, null, space)))).toEqual(meant(one));
      }),
      { numRuns: 400 },
    );
    expect(plain(parseJson('[1.50,-0,12345678901234567890,1E400]'))).toEqual([
      '1.50',
      '-0',
      '12345678901234567890',
      '1E400',
    ]);
  });

  it('of garbage are broken or not, the same in any slices, and nothing is thrown', () => {
    const garbage = fc.string({
      unit: fc.constantFrom(
        '{',
        '}',
        '[',
        ']',
        '"',
        ':',
        ',',
        '\\',
        '\n',
        ' ',
        'a',
        '1',
        '{"a":1}',
        '"b":"c"',
        '},\n{',
      ),
      maxLength: 40,
    });
    fc.assert(
      fc.property(
        fc.constantFrom('[{"a":1},', '{"Records":[{"a":1},', '{"a":1}\n{"b":2}\n', '{"a":'),
        garbage,
        sizes,
        (begin, rest, cuts) => {
          const whole = read(begin + rest);
          const cutUp = read(begin + rest, cuts);
          expect(cutUp.records.map(cellsOf)).toEqual(whole.records.map(cellsOf));
          expect(cutUp.cut).toBe(whole.cut);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
