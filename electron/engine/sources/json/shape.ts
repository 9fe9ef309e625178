/** How a JSON file holds its records: one a line, or one after the other from a place in the text on. */
export type JsonShape =
  | { readonly syntax: 'json-lines' }
  /** `start` counts characters to the bracket that opens the list; null: the values of the file are the records. */
  | { readonly syntax: 'json'; readonly start: number | null };

/** Names under which systems wrap their lists: CloudTrail, REST APIs, the Salesforce CLI, ServiceNow, SIEM exports. */
const WRAPPERS =
  /^(?:records|values?|events?|items|data|issues|tickets|results?|logs?|entries|audit_?logs?|requests|users|rows|list|hits)$/i;

const MOST_DEPTH = 3;

/** Recognises JSON by its beginning (without leading space); null when the text is none. */
export function shapeOf(head: string): JsonShape | null {
  if (/^\[\s*(?:[[{\]]|$)/.test(head)) return { syntax: 'json', start: 0 };
  if (!/^\{\s*(?:"|\}|$)/.test(head)) return null;
  const line = head.slice(0, head.indexOf('\n') + 1 || head.length).trim();
  if (isObject(line) && head.length > line.length && /^\s*\{/.test(head.slice(line.length)))
    return { syntax: 'json-lines' };
  return { syntax: 'json', start: listStart(head) };
}

function isObject(line: string): boolean {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null;
  } catch {
    return false;
  }
}

/** Where the list of a wrapper opens: an array of objects, or an empty one, under a known name near the top. */
function listStart(head: string): number | null {
  const stack: string[] = [];
  let key = '';
  const token = /"((?:[^"\\]|\\.)*)"(\s*:)?|[[\]{}]/gs;
  for (let match = token.exec(head); match !== null; match = token.exec(head)) {
    const [text] = match;
    if (text.startsWith('"')) {
      if (match[2] !== undefined) key = match[1] ?? '';
      continue;
    }
    if (text === '}' || text === ']') stack.pop();
    else {
      const wraps = text === '[' && stack.length <= MOST_DEPTH && stack.every((open) => open === '{') && WRAPPERS.test(key);
      if (wraps && /^\s*[{\]]/.test(head.slice(match.index + 1, match.index + 200))) return match.index;
      stack.push(text);
    }
  }
  return null;
}
