import { BROKEN_TEXT, MAX_RECORD } from '../records/split.ts';
import { NO_PAGES } from './pages.ts';
import type { JsonPiece, JsonPieces } from './splitter.ts';

/** Every line that is not blank is a piece. */
export function createLines(): JsonPieces {
  let rest = '';
  let line = 1;
  let cut = false;
  /** The rest of a line that is too long is thrown away. */
  let skipping = false;

  function take(text: string, into: JsonPiece[]): void {
    if (text.trim() !== '' && !skipping) into.push({ text, line });
    skipping = false;
    line += 1;
  }

  function write(text: string): JsonPiece[] {
    const pieces: JsonPiece[] = [];
    const [first = '', ...lines] = text.split('\n');
    rest = skipping ? '' : rest + first;
    for (const next of lines) {
      take(rest, pieces);
      rest = next;
    }
    if (rest.length <= MAX_RECORD) return pieces;
    const broken = `Line ${line} is too long to be a record`;
    pieces.push({ text: rest.slice(0, BROKEN_TEXT), line, broken });
    skipping = true;
    rest = '';
    return pieces;
  }

  function end(): JsonPiece[] {
    const pieces: JsonPiece[] = [];
    take(rest, pieces);
    cut = pieces.some(({ text }) => !isWhole(text));
    return pieces;
  }

  return {
    write,
    end,
    get cut() {
      return cut;
    },
    pages: NO_PAGES,
  };
}

function isWhole(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
