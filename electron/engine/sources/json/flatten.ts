/** A JSON value; numbers are the texts they were written as, so that no digit is lost. */
export type Json = string | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** Values deeper than this stay JSON in one cell. */
const MOST_DEPTH = 20;

/** Parses a JSON text. @throws SyntaxError */
export function parseJson(text: string): Json {
  return JSON.parse(text, numbersAsWritten) as Json;
}

/** What newer engines hand to a reviver as its third argument (JSON.parse source text access). */
type Context = { readonly source?: string } | undefined;

function numbersAsWritten(_key: string, value: unknown, context?: Context): unknown {
  return typeof value === 'number' ? (context?.source ?? String(value)) : value;
}

/** The cells of a record by path, as lists: an array gives its path one cell for each element. */
export type Paths = Map<string, string[]>;

/** Lays a value out as cells under the paths of its parts, joined by dots; arrays leave no number in the path. */
export function flatten(value: Json): Paths {
  const paths: Paths = new Map();
  put(value, '', 0, paths);
  return paths;
}

function put(value: Json, path: string, depth: number, into: Paths): void {
  if (Array.isArray(value)) return putArray(value as readonly Json[], path, depth, into);
  if (typeof value !== 'object' || value === null) return add(into, path, textOf(value));
  const entries = Object.entries(value as { readonly [key: string]: Json });
  if (entries.length === 0) return add(into, path, '');
  if (depth >= MOST_DEPTH) return add(into, path, JSON.stringify(value));
  for (const [key, part] of entries) put(part, path === '' ? key : `${path}.${key}`, depth + 1, into);
}

/** Elements keep their places: the second cell under any path of an array is of its second element. */
function putArray(elements: readonly Json[], path: string, depth: number, into: Paths): void {
  if (elements.length === 0) return add(into, path, '');
  const laid = elements.map((element) => {
    const own: Paths = new Map();
    put(element, path, depth + 1, own);
    return own;
  });
  const all = new Set(laid.flatMap((own) => [...own.keys()]));
  for (const name of all) for (const own of laid) for (const cell of own.get(name) ?? ['']) add(into, name, cell);
}

function add(into: Paths, path: string, text: string): void {
  const cells = into.get(path);
  if (cells) cells.push(text);
  else into.set(path, [text]);
}

function textOf(value: string | boolean | null): string {
  return value === null ? '' : String(value);
}
