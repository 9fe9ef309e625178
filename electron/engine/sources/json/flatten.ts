import type { Json, JsonNode } from './parse.ts';

export { parseJson } from './parse.ts';

/** The cells of a record by path, as lists: an array gives its path one cell for each element. */
export type Paths = Map<string, string[]>;

/**
 * Lays a value out as cells under the paths of its parts, joined by dots; arrays leave no number in the path. A name
 * that stands twice in an object has a cell for each.
 */
export function flatten(value: Json): Paths {
  const paths: Paths = new Map();
  put(value, '', paths);
  return paths;
}

/**
 * Lists whose elements hold lists of several fields each: laid out, nobody could tell which belongs to which. They stay
 * JSON, in one cell: the histories of an issue, each with the items that were changed (`expand=changelog` of Jira).
 */
const WHOLE: ReadonlySet<string> = new Set(['changelog.histories']);

function put(value: Json, path: string, into: Paths): void {
  if (typeof value === 'string') return add(into, path, value);
  if (WHOLE.has(path)) return add(into, path, value.source.slice(value.from, value.to));
  if (value.parts.length === 0) return add(into, path, '');
  if (isList(value)) return putList(value, path, into);
  for (const [name, part] of value.parts) put(part, path === '' ? (name ?? '') : `${path}.${name}`, into);
}

export function isList({ source, from }: JsonNode): boolean {
  return source[from] === '[';
}

/** Elements keep their places: the second cell under any path of an array is of its second element. */
function putList({ parts }: JsonNode, path: string, into: Paths): void {
  if (parts.every(([, part]) => typeof part === 'string')) {
    for (const [, part] of parts) add(into, path, part as string);
    return;
  }
  const laid = parts.map(([, part]) => {
    const own: Paths = new Map();
    put(part, path, own);
    return own;
  });
  const all = new Set(laid.flatMap((own) => [...own.keys()]));
  for (const name of all)
    for (const own of laid) for (const cell of own.get(name) ?? ['']) add(into, name, cell);
}

function add(into: Paths, path: string, text: string): void {
  const cells = into.get(path);
  if (cells) cells.push(text);
  else into.set(path, [text]);
}
