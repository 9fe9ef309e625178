import { isList } from './flatten.ts';
import { parseJson, type Json } from './parse.ts';

/** How a JSON file holds its records: one a line, or as values one after the other. */
export type JsonShape =
  | { readonly syntax: 'json-lines' }
  /**
   * `within` are the names under which a value of the file holds the list of records; without any, the value itself is
   * the list, or a record.
   */
  | { readonly syntax: 'json'; readonly within: readonly string[] };

/** Names under which systems wrap their lists: CloudTrail, REST APIs, the Salesforce CLI, ServiceNow, SIEM exports. */
const WRAPPERS =
  /^(?:records|values?|events?|items|data|issues|tickets|results?|logs?|entries|audit_?logs?|requests|users|rows|list|hits)$/i;

const MOST_DEPTH = 3;
/** Lines that are looked at: one of them may be damaged. */
const LINES = 6;

/** Recognises JSON by its beginning (without leading space); null when the text is none. */
export function shapeOf(head: string): JsonShape | null {
  if (/^\[\s*(?:[[{\]]|$)/.test(head)) return { syntax: 'json', within: [] };
  if (!/^\{\s*(?:"|\}|$)/.test(head)) return null;
  const lines = firstLines(head);
  const records = lines.map(objectOf).filter((record) => record !== null);
  // A damaged line still begins like a record, and says something.
  const like = lines.filter((line) => /^\{\s*"/.test(line));
  const oneALine = records.length > 1 && like.length * 2 > lines.length;
  if (!oneALine) return { syntax: 'json', within: listWithin(head) };
  const within = sharedList(records);
  return within === null ? { syntax: 'json-lines' } : { syntax: 'json', within };
}

/** The first lines, without one that the end of the head may have cut. */
function firstLines(head: string): readonly string[] {
  const lines = head.split('\n', LINES + 1);
  const whole = lines.length > 1 ? lines.slice(0, LINES) : lines;
  return whole.map((line) => line.trim()).filter((line) => line !== '');
}

function objectOf(line: string): Json | null {
  if (!line.startsWith('{')) return null;
  try {
    return parseJson(line);
  } catch {
    return null;
  }
}

/** What stands beside the list in one page of an answer. */
const PAGING =
  /count|total|next|prev|page|offset|limit|cursor|more|size|done|context|kind|etag|start|link|url|self|status|success/i;

/** The name of the list that all of these objects hold, and little else: pages of an API, one a line. */
function sharedList(records: readonly Json[]): readonly string[] | null {
  const lists = records.map(onlyList);
  const name = lists[0]?.name;
  const same = name !== undefined && lists.every((list) => list?.name === name);
  return same && lists.some((list) => (list?.length ?? 0) > 0) ? [name] : null;
}

function onlyList(value: Json): { readonly name: string; readonly length: number } | null {
  const parts = typeof value === 'string' ? [] : value.parts;
  const [list, ...others] = parts.filter(
    ([name, part]) => typeof part !== 'string' || !PAGING.test(name ?? ''),
  );
  const [name = null, part = ''] = list ?? [];
  if (name === null || others.length > 0 || !WRAPPERS.test(name) || typeof part === 'string' || !isList(part))
    return null;
  const records = part.parts.every(([, record]) => typeof record !== 'string' && !isList(record));
  return records ? { name, length: part.parts.length } : null;
}

/** Where the list of a wrapper stands: an array of objects, or an empty one, under a known name near the top. */
function listWithin(head: string): readonly string[] {
  const names: string[] = [];
  let key = '';
  const token = /"([^"\\]*(?:\\[^][^"\\]*)*)"(\s*:)?|[[\]{}]/g;
  for (let match = token.exec(head); match !== null; match = token.exec(head)) {
    const [text, name = ''] = match;
    if (text.startsWith('"')) {
      if (match[2] !== undefined) key = name;
    } else if (text === '}' || text === ']') names.pop();
    else {
      // The names of what is open, a list's with a sign that no wrapper's has.
      const path = [...names.slice(1), key];
      const wraps = text === '[' && path.length <= MOST_DEPTH && !names.includes('[') && WRAPPERS.test(key);
      if (wraps && /^\s*[{\]]/.test(head.slice(match.index + 1, match.index + 200))) return path;
      names.push(text === '[' ? '[' : names.length === 0 ? '{' : key);
      key = '';
    }
  }
  return [];
}
