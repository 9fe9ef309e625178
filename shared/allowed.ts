import { z } from 'zod';

/** What of a JSON schema says which values fit. */
type Fits = {
  /** In words, where the schema has them. */
  readonly description?: string;
  readonly format?: string;
  readonly propertyNames?: Fits;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Fits[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly maxItems?: number;
  readonly properties?: Readonly<Record<string, Fits>>;
  readonly additionalProperties?: Fits | boolean;
  readonly items?: Fits;
};

/**
 * What fits at a place of a schema, in words that follow "it must be": "one of nothing, weak", "a number of at least 0".
 * @returns null where the place is not known or anything fits.
 */
export function allowedAt(schema: z.ZodType, path: readonly PropertyKey[]): string | null {
  const place = placeOf(schema, path);
  return place === undefined ? null : wordsOf(place);
}

/** The keys that an object at a place of a schema may have; none where it is no object. */
export function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): readonly string[] {
  const place = placeOf(schema, path);
  return place === undefined ? [] : (keysOf(place) ?? []);
}

function placeOf(schema: z.ZodType, path: readonly PropertyKey[]): Fits | undefined {
  let place: Fits | undefined = z.toJSONSchema(schema, { io: 'input' }) as Fits;
  for (const step of path) place = place === undefined ? undefined : below(place, step);
  return place;
}

function below(
  { anyOf, properties, additionalProperties, items }: Fits,
  step: PropertyKey,
): Fits | undefined {
  if (anyOf) return anyOf.map((one) => below(one, step)).find((one) => one !== undefined);
  if (typeof step === 'number') return items;
  const own = Object.entries(properties ?? {}).find(([name]) => name === step)?.[1];
  return own ?? (typeof additionalProperties === 'object' ? additionalProperties : undefined);
}

/** Its own keys, or those that a record takes; of a choice those of the object in it. */
function keysOf({ anyOf, properties, propertyNames }: Fits): readonly string[] | undefined {
  if (anyOf) return anyOf.map(keysOf).find((keys) => keys !== undefined);
  return properties ? Object.keys(properties) : propertyNames?.enum?.map(String);
}

function wordsOf(fits: Fits): string | null {
  if (fits.description !== undefined) return fits.description;
  if (fits.enum) return `one of ${fits.enum.join(', ')}`;
  if (fits.anyOf) return fits.anyOf.map((one) => wordsOf(one) ?? 'anything').join(' or ');
  if (typeof fits.type === 'object') return fits.type.map((type) => wordsOf({ ...fits, type })).join(' or ');
  switch (fits.type) {
    case 'integer':
      return `a whole number${range(fits)}`;
    case 'number':
      return `a number${range(fits)}`;
    case 'string':
      return fits.format === 'date' ? 'a date such as 2026-07-01' : `a text${length(fits)}`;
    case 'array':
      return fits.maxItems === undefined ? 'a list' : `a list of at most ${fits.maxItems}`;
    case 'boolean':
      return 'true or false';
    case 'null':
      return 'null';
    default:
      return fits.type === 'object' ? objectWords(fits) : null;
  }
}

/** An object of few keys is named by them; a longer list would hide what is wrong. */
function objectWords(fits: Fits): string {
  const keys = keysOf(fits) ?? [];
  return keys.length === 0 || keys.length > MOST_KEYS ? 'an object' : `an object with ${keys.join(', ')}`;
}
const MOST_KEYS = 8;

function range({ minimum, maximum }: Fits): string {
  const [least, most] = [minimum, maximum].map((bound) =>
    bound === undefined || Math.abs(bound) === Number.MAX_SAFE_INTEGER ? null : bound,
  );
  if (typeof least === 'number')
    return typeof most === 'number' ? ` from ${least} to ${most}` : ` of at least ${least}`;
  return typeof most === 'number' ? ` of at most ${most}` : '';
}

function length({ minLength = 0, maxLength }: Fits): string {
  if (maxLength !== undefined) return ` of ${minLength} to ${maxLength} characters`;
  return minLength > 0 ? ' that is not empty' : '';
}
