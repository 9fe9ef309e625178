import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createRedactor, mask } from '../../../electron/engine/sources/file/redact.ts';
import { secrets } from '../../../electron/engine/sources/formats/aws-cloudtrail/secrets.ts';

const KEYS = [
  '"secretAccessKey":"wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"',
  '"accessKeyId" : "AKIAIOSFODNN7EXAMPLE"',
  '""sessionToken"":""IQoJb3JpZ2luX2VjEJr//////////wEaCXVzLWVhc3QtMSJHMEUCIQ""',
  'ASIAIOSFODNN7EXAMPLE',
];
const LEAKS = [
  'wJalrXUtnFEMI',
  'K7MDENG',
  'EXAMPLEKEY',
  'AKIAIOSF',
  'ODNN7EXAMPLE',
  'IQoJb3JpZ2luX2Vj',
  'MEUCIQ',
];

it('secrets become asterisks wherever the bytes are cut, and everything else stays in its place', () => {
  const filler = fc.constantFrom('x', '{"eventName":"AssumeRole"},', 'Zoë, ', '\n');
  const gap = fc.tuple(filler, fc.integer({ min: 0, max: 9 })).map(([text, times]) => text.repeat(times));
  const text = fc.array(fc.tuple(gap, fc.constantFrom(...KEYS)), { minLength: 1, maxLength: 8 });
  const sizes = fc.array(fc.integer({ min: 2_000, max: 40_000 }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(text, sizes, (pieces, cuts) => {
      const some = pieces.map(([before, key]) => `${before} ${key} `).join('');
      const bytes = Buffer.from(some.repeat(Math.ceil(70_000 / some.length)));
      const redactor = createRedactor(secrets);
      const parts: Buffer[] = [];
      for (let at = 0, turn = 0; at < bytes.length; turn += 1) {
        const size = cuts[turn % cuts.length] ?? 1;
        parts.push(redactor.write(bytes.subarray(at, at + size)));
        at += size;
      }
      const out = Buffer.concat([...parts, redactor.end()]);
      expect(out.length).toBe(bytes.length);
      expect(out.equals(Buffer.from(mask(bytes.toString('latin1'), secrets), 'latin1'))).toBe(true);
      expect(LEAKS.filter((leak) => out.includes(leak))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
