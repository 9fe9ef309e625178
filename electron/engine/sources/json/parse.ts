/** An object or a list of a JSON text, with the place it has in it. Names may repeat: none is dropped. */
export type JsonNode = {
  readonly source: string;
  readonly from: number;
  readonly to: number;
  /** What is inside: under names in an object, without in a list. */
  readonly parts: readonly (readonly [name: string | null, value: Json])[];
};

/** A JSON value. Numbers are the texts they were written as, so that no digit is lost; null is an empty text. */
export type Json = string | JsonNode;

/** Deeper than this, objects and lists stay as text. */
const MOST_DEPTH = 20;

const SPACE = /[\s,:]*/y;
const STRING = /"[^"\\]*(?:\\[^][^"\\]*)*"/y;
const PLAIN = /[^\s,:\]}]+/y;
const BRACKET = /"[^"\\]*(?:\\[^][^"\\]*)*"|[[\]{}]/g;

/** Parses a JSON text. @throws SyntaxError */
export function parseJson(source: string): Json {
  // The engine's own parser checks the grammar, so that what reads the text here need not.
  JSON.parse(source);
  return valueAt(source, skipped(SPACE, source, 0), 0).value;
}

type Found = { readonly value: Json; readonly to: number };

function valueAt(source: string, from: number, depth: number): Found {
  const first = source[from];
  if (first === '"') {
    const to = skipped(STRING, source, from);
    return { value: unquoted(source, from, to), to };
  }
  if (first === '{' || first === '[')
    return depth < MOST_DEPTH ? nodeAt(source, from, depth) : textAt(source, from);
  const to = skipped(PLAIN, source, from);
  const text = source.slice(from, to);
  return { value: text === 'null' ? '' : text, to };
}

function nodeAt(source: string, from: number, depth: number): Found {
  const named = source[from] === '{';
  const parts: [string | null, Json][] = [];
  let at = skipped(SPACE, source, from + 1);
  while (source[at] !== '}' && source[at] !== ']') {
    let name: string | null = null;
    if (named) {
      const end = skipped(STRING, source, at);
      name = unquoted(source, at, end);
      at = skipped(SPACE, source, end);
    }
    const { value, to } = valueAt(source, at, depth + 1);
    parts.push([name, value]);
    at = skipped(SPACE, source, to);
  }
  return { value: { source, from, to: at + 1, parts }, to: at + 1 };
}

function textAt(source: string, from: number): Found {
  let open = 0;
  BRACKET.lastIndex = from;
  for (let match = BRACKET.exec(source); match !== null; match = BRACKET.exec(source)) {
    if (match[0] === '{' || match[0] === '[') open += 1;
    else if (match[0] === '}' || match[0] === ']') open -= 1;
    if (open === 0) break;
  }
  return { value: source.slice(from, BRACKET.lastIndex), to: BRACKET.lastIndex };
}

function unquoted(source: string, from: number, to: number): string {
  const text = source.slice(from + 1, to - 1);
  return text.includes('\\') ? (JSON.parse(source.slice(from, to)) as string) : text;
}

function skipped(pattern: RegExp, source: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.test(source) ? pattern.lastIndex : from;
}
