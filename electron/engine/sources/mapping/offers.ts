import type { Mapping, Offers } from '../../../../shared/contract/mappings.ts';
import { fold } from '../csv/header.ts';
import { formats } from '../formats/index.ts';

/** Whether a list has every header that a mapping names; headers are compared as columns are. */
export function fits(mapping: Mapping, header: readonly string[]): boolean {
  const there = new Set(header.map(fold));
  return Object.values(mapping.columns)
    .flat()
    .every((name) => there.has(fold(name)));
}

/** What can be proposed for a list that nothing recognises. */
export function offersFor(saved: readonly Mapping[], header: readonly string[]): Offers {
  return { saved: saved.filter((mapping) => fits(mapping, header)), begun: begunFor(header) };
}

function begunFor(header: readonly string[]): Offers['begun'] {
  const byFold = new Map(header.toReversed().map((text) => [fold(text), text]));
  return formats.flatMap(({ id, fields, columns }) => {
    if (fields === undefined) return [];
    const found = columns.flatMap((column): [string, string[]][] => {
      if (!Object.hasOwn(fields, column.id)) return [];
      const named = column.names.map((name) => byFold.get(fold(name))).find((text) => text !== undefined);
      return named === undefined ? [] : [[column.id, [named]]];
    });
    return [{ kind: id, columns: Object.fromEntries(found) }];
  });
}
