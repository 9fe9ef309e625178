import { statSync } from 'node:fs';

/** Whether two paths lead to one and the same file, by whatever names. A path that leads nowhere is no file. */
export function isSameFile(one: string, other: string): boolean {
  const [a, b] = [one, other].map((path) => statSync(path, { bigint: true, throwIfNoEntry: false }));
  return a !== undefined && b !== undefined && a.dev === b.dev && a.ino === b.ino;
}
