import type { RecordCells } from '../../format.ts';

/**
 * The details of an event by name. The interface gives an object (one column each), event listeners a list of key and
 * value, and a copy of the database table a JSON text; a text that is none of these tells nothing.
 */
export function detailsOf(record: RecordCells): (name: string) => string | null {
  const keys = record.all('detail_key') ?? [];
  const values = record.all('detail_value') ?? [];
  const listed = new Map(keys.map((key, at) => [key, values[at] ?? ''] as const));
  const written = parsed(record.text('details_json'));
  return (name) => record.text(name) || listed.get(name) || written.get(name) || null;
}

function parsed(text: string | null): ReadonlyMap<string, string> {
  if (text === null || !/^[[{]/.test(text)) return new Map();
  try {
    const value: unknown = JSON.parse(text);
    const entries: readonly unknown[] = Array.isArray(value) ? value : Object.entries(value as object);
    return new Map(entries.flatMap(entryOf));
  } catch {
    return new Map();
  }
}

function entryOf(entry: unknown): readonly (readonly [string, string])[] {
  if (Array.isArray(entry)) {
    const [key, value] = entry as readonly unknown[];
    return typeof key === 'string' && typeof value === 'string' ? [[key, value]] : [];
  }
  if (typeof entry !== 'object' || entry === null) return [];
  const { key, value } = entry as { readonly key?: unknown; readonly value?: unknown };
  return typeof key === 'string' && typeof value === 'string' ? [[key, value]] : [];
}
