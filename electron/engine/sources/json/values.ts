import { BROKEN_TEXT, MAX_RECORD } from '../records/split.ts';
import { createInside } from './inside.ts';
import { createPlace } from './outside.ts';
import type { JsonPiece, JsonPieces } from './splitter.ts';

/** What stands between the records, whole where the text goes on. */
const TOKEN = /\s+|[,:{}[\]]|"[^"\\]*(?:\\[^][^"\\]*)*"|[^\s,:{}[\]"]+/y;

/**
 * Cuts out the values that are records: those of the lists under the names `within`; without any, those of the file's
 * lists, and what stands in no list. After a broken record, reading goes on in the next line that begins like a record.
 */
export function createValues(within: readonly string[]): JsonPieces {
  const place = createPlace(within);
  const inside = createInside();
  let rest = '';
  let at = 0;
  let line = 1;
  /** Space before the first sign of the line: where a line begins that may open the next record. */
  let indent = 0;
  let blank = true;
  let state: 'between' | 'record' | 'torn' = 'between';
  let from = 0;
  let begun = 1;
  let cut = false;

  function passed(text: string): void {
    const last = text.lastIndexOf('\n');
    if (last >= 0) [indent, blank] = [0, true];
    for (let next = text.indexOf('\n'); next >= 0; next = text.indexOf('\n', next + 1)) line += 1;
    const after = last < 0 ? text : text.slice(last + 1);
    if (blank) indent += after.length - after.trimStart().length;
    if (after.trim() !== '') blank = false;
  }

  /** Reads what stands between two records. Answers whether there is more to read in what is there. */
  function between(found: JsonPiece[], ended: boolean): boolean {
    TOKEN.lastIndex = at;
    let token = TOKEN.exec(rest)?.[0] ?? '';
    // A text without its end, or a word that may go on.
    if (token === '' || (at + token.length === rest.length && /^[^\s,:{}[\]"]/.test(token))) {
      if (!ended && rest.length - at <= MAX_RECORD) return false;
      if (token === '') token = rest.slice(at);
    }
    const what = place.see(token);
    if (what === 'record') {
      [state, from, begun] = ['record', at, line];
      inside.begin();
    } else {
      if (what !== null) found.push({ text: token, line, ...what });
      passed(token);
      at += token.length;
    }
    return at < rest.length;
  }

  function record(found: JsonPiece[]): boolean {
    const { to, seen } = inside.read(rest, at);
    at = to;
    if (seen === 'more' && at - from <= MAX_RECORD) return false;
    if (seen === 'end') found.push({ text: rest.slice(from, at), line: begun });
    else tear(found, seen === 'more' ? 'is too long to be one' : 'is not JSON');
    passed(rest.slice(from, at));
    if (seen === 'end') state = 'between';
    return at < rest.length;
  }

  function tear(found: JsonPiece[], why: string): void {
    const text = rest.slice(from, Math.min(at, from + BROKEN_TEXT));
    found.push({ text, line: begun, broken: `The record in line ${begun} ${why}` });
    state = 'torn';
    const before = (width: string) => `(?<=\\n[ \\t]{${width}}(?:\\}[ \\t]*)?)`;
    next = new RegExp(`${before(String(indent))}(?:,[ \\t]*)?\\{|${before(`0,${indent}`)}\\]`, 'g');
    // The line end that gave the record away is one after which the next may begin.
    if (rest[at - 1] === '\n') at -= 1;
  }

  let next = /\{/g;
  function torn(): boolean {
    // Only a line that begins behind the damage may be one that opens the next record.
    const end = rest.indexOf('\n', at);
    next.lastIndex = end;
    const match = end < 0 ? null : next.exec(rest);
    // Without a match, the last line may still turn out to.
    const to = match?.index ?? (end < 0 ? rest.length : rest.lastIndexOf('\n'));
    passed(rest.slice(at, to));
    at = to;
    if (match !== null) state = 'between';
    return match !== null;
  }

  function read(found: JsonPiece[], ended: boolean): void {
    let more = rest !== '';
    while (more) {
      if (state === 'between') more = between(found, ended);
      else more = state === 'record' ? record(found) : torn();
    }
  }

  function write(text: string): JsonPiece[] {
    const found: JsonPiece[] = [];
    rest += text;
    read(found, false);
    const keep = state === 'record' ? from : at;
    rest = rest.slice(keep);
    [at, from] = [at - keep, 0];
    return found;
  }

  function end(): JsonPiece[] {
    const found: JsonPiece[] = [];
    if (state === 'between') read(found, true);
    cut = state !== 'between' || place.open();
    if (state === 'record')
      found.push({
        text: rest.slice(from),
        line: begun,
        broken: `The file ends inside the record that begins in line ${begun}`,
      });
    if (state === 'torn')
      found.push({
        text: rest.trim(),
        line: begun,
        broken: `What follows the broken record in line ${begun} cannot be told apart`,
      });
    return found;
  }

  return {
    write,
    end,
    get cut() {
      return cut;
    },
    get pages() {
      return place.pages();
    },
  };
}
