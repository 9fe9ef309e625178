import { createLineEnds, endsWithCrOnly } from '../../../electron/engine/sources/csv/line-ends.ts';
import { createSplitter } from '../../../electron/engine/sources/csv/splitter.ts';
import type { Split } from '../../../electron/engine/sources/records/split.ts';

/** Splits a text fed in pieces of the sizes given, over and over. */
export function records(
  text: string,
  sizes: readonly number[] = [text.length || 1],
  delimiter = ',',
): Split[] {
  const lines = createLineEnds(endsWithCrOnly(text));
  const splitter = createSplitter(delimiter, 'test.csv');
  const found: Split[] = [];
  const add = (batch: Split[]) => batch.forEach((record) => found.push(record));
  for (let at = 0, turn = 0; at < text.length; turn += 1) {
    const size = sizes[turn % sizes.length] ?? 1;
    for (const batch of splitter.write(lines.write(text.slice(at, at + size)))) add(batch);
    at += size;
  }
  for (const batch of splitter.write(lines.end())) add(batch);
  for (const batch of splitter.end()) add(batch);
  return found;
}

/** Only the cells of the records. */
export function split(text: string, sizes?: readonly number[], delimiter?: string): (readonly string[])[] {
  return records(text, sizes, delimiter).map(({ cells }) => cells);
}
