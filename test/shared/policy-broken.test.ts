import { expect, it } from 'vitest';
import fc from 'fast-check';
import { AuditError } from '../../shared/errors.ts';
import { policySchema, policyFrom } from '../../shared/policy.ts';

/** A policy that uses everything that the default one leaves empty, so that every place can be broken. */
const FULL = policyFrom({
  roster: { approved: ['ana@x.example'] },
  vague: { words: ['per order'], matter: ['berth'] },
  businessHours: {
    zone: 'UTC',
    holidays: ['2026-07-01'],
    calendar: 'CA-ON',
    zones: [
      { zone: 'Asia/Tokyo', from: '09:00', to: '24:00', days: [1], holidays: ['2026-01-01'], calendar: 'JP' },
    ],
  },
  rules: { surge: { enabled: true, severity: 'low', controls: ['SOC 2 CC7.2'] } },
});

type Path = readonly (string | number)[];

/** Every place of a value: of objects and lists too. */
function placesOf(value: unknown, above: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [above];
  const inner = Array.isArray(value)
    ? value.map((one: unknown, index) => [index, one] as const)
    : Object.entries(value);
  return [above, ...inner.flatMap(([name, one]) => placesOf(one, [...above, name]))];
}

function put(value: unknown, [step, ...rest]: Path, broken: unknown): unknown {
  if (step === undefined) return broken;
  const copy: unknown = Array.isArray(value) ? [...(value as unknown[])] : { ...Object(value) };
  Object.defineProperty(copy, step, {
    value: put(Reflect.get(Object(value), step), rest, broken),
    enumerable: true,
  });
  return copy;
}

const PLACES = placesOf(FULL).filter((path) => path.length > 0);
const place = fc.constantFrom(...PLACES);
const anything = fc.oneof(fc.jsonValue(), fc.constantFrom('', 0, -1, 1e308, [], {}, null, '__proto__', '('));

/** The place that the sentence names, and whether there is such a place in what was handed in or what was expected. */
function namesAPlace(message: string, policy: unknown): boolean {
  const [, named] = /^The policy does not fit at (?:"([^"]*)"|the top level): ./u.exec(message) ?? [null];
  if (named === null) return false;
  const known = new Set([...placesOf(policy), ...placesOf(FULL)].map((path) => path.join('.')));
  return named === undefined || known.has(named);
}

it('any value at any place is accepted, or refused with a sentence that names a place', () => {
  fc.assert(
    fc.property(place, anything, (path, value) => {
      const policy = put(FULL, path, value);
      try {
        expect(policySchema.safeParse(policyFrom(policy)).success).toBe(true);
      } catch (error) {
        if (!(error instanceof AuditError)) throw error;
        expect(error.code).toBe('policy-invalid');
        expect(namesAPlace(error.message, policy), error.message).toBe(true);
        expect(error.message).toMatch(/Correct it and try again\.$/u);
        expect(error.message, 'no expression of ours').not.toMatch(/\^\(|\\d|\(\?:/u);
        expect(error.message.length).toBeLessThan(1200);
      }
    }),
    { numRuns: 1000 },
  );
});

it('any key at any place is accepted, or refused with the keys that are known there', () => {
  const objects = fc.constantFrom(
    ...PLACES.filter((path) => {
      const value = path.reduce<unknown>((at, step) => Reflect.get(Object(at), step), FULL);
      return typeof value === 'object' && value !== null && !Array.isArray(value);
    }),
  );
  const key = fc.string({ minLength: 1, maxLength: 12 }).filter((word) => word !== '__proto__');
  fc.assert(
    fc.property(objects, key, (path, name) => {
      const policy = put(FULL, [...path, name], 1);
      expect(() => policyFrom(policy)).toThrow(
        expect.objectContaining({
          code: 'policy-invalid',
          message: expect.stringContaining(`at "${path.join('.')}`) as string,
        }),
      );
    }),
  );
});
