import type { Paths } from './flatten.ts';

/** Lists of records of many shapes have as many paths; beyond this number the rest of a record shares one cell. */
const MOST_COLUMNS = 2_000;
/** Its column; a path of this name is put there too, so that it is always the last and the only one. */
const MORE = '(more)';

/** Collects the columns of a list of JSON records: every path, as often as a record needs it, in the order of the file. */
export function createColumns(): { look(paths: Paths): void; header(): readonly string[] } {
  const counts = new Map<string, number>();
  let columns = 0;
  let more = false;
  return {
    look: (paths) => {
      for (const [path, { length }] of paths) {
        const known = counts.get(path) ?? 0;
        if (length <= known) continue;
        if (path === MORE || columns + length - known > MOST_COLUMNS) more = true;
        else {
          columns += length - known;
          counts.set(path, length);
        }
      }
    },
    header: () => {
      const named = [...counts].flatMap(([path, count]) => Array.from({ length: count }, () => path));
      return more ? [...named, MORE] : named;
    },
  };
}

/** Writes records as rows under a header made by `createColumns`. */
export function rowUnder(header: readonly string[]): (paths: Paths) => string[] {
  const first = new Map<string, number>();
  const count = new Map<string, number>();
  for (const [at, path] of header.entries()) {
    if (path === MORE) continue;
    if (!first.has(path)) first.set(path, at);
    count.set(path, (count.get(path) ?? 0) + 1);
  }
  return (paths) => {
    const cells = new Array<string>(header.length).fill('');
    const rest: [string, string[]][] = [];
    for (const [path, values] of paths) {
      const at = first.get(path);
      const room = at === undefined ? 0 : (count.get(path) ?? 0);
      for (const [offset, value] of values.slice(0, room).entries()) cells[(at ?? 0) + offset] = value;
      if (values.length > room) rest.push([path, values.slice(room)]);
    }
    if (rest.length > 0 && header.at(-1) === MORE)
      cells[header.length - 1] = JSON.stringify(Object.fromEntries(rest));
    return cells;
  };
}
