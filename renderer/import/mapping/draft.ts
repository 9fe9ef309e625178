import type { MappableKind, Mapping } from '../../../shared/contract/mappings.ts';
import type { SourceKind } from '../../../shared/words.ts';
import type { Draft, ImportFile } from '../state.ts';

const LONGEST_NAME = 80;

/** What the list is mapped by so far; a new mapping is called after the file. */
export function firstDraft({ name, given }: ImportFile): Draft {
  if (given.mapping) return given.mapping;
  const last = name.slice(name.lastIndexOf('/') + 1);
  const called = last.replace(/(?:\.\w{1,6}){1,2}$/, '') || last;
  return { name: called.slice(0, LONGEST_NAME), kind: null, columns: {} };
}

/** Another kind begins with the columns that the file names in words the kind knows. */
export function withKind(
  draft: Draft,
  kind: SourceKind,
  begun: readonly Pick<Mapping, 'kind' | 'columns'>[],
): Draft {
  return { ...draft, kind, columns: begun.find((one) => one.kind === kind)?.columns ?? {} };
}

/** @param header null: the column is not in the file. */
export function withColumn(draft: Draft, field: string, header: string | null): Draft {
  const { [field]: _before, ...others } = draft.columns;
  return { ...draft, columns: header === null ? others : { ...others, [field]: [header] } };
}

type Field = MappableKind['fields'][number];

/** Columns of which one at least is needed, and none is named yet. */
export function unmetGroups({ columns }: Draft, { fields }: MappableKind): readonly (readonly Field[])[] {
  const groups = new Set(fields.flatMap(({ group }) => (group === null ? [] : [group])));
  return [...groups]
    .map((group) => fields.filter((field) => field.group === group))
    .filter((group) => !group.some(({ id }) => columns[id] !== undefined));
}

/** What is still missing, as a sentence; null when the mapping is whole. */
export function missingIn(draft: Draft, kind: MappableKind | undefined): string | null {
  if (kind === undefined) return 'Say what the file is to be read as.';
  const [group] = unmetGroups(draft, kind);
  if (group) return `Say which column is ${group.map(({ label }) => `“${label}”`).join(' or ')}.`;
  return draft.name.trim() === '' ? 'Give the mapping a name.' : null;
}

/** The mapping, once nothing is missing. */
export function mappingFrom(draft: Draft, kind: MappableKind | undefined): Mapping | null {
  if (kind === undefined || missingIn(draft, kind) !== null) return null;
  return { name: draft.name.trim(), kind: kind.kind, columns: draft.columns };
}

/** The labels of the fields that a header is mapped to. */
export function fieldsOf(header: string, draft: Draft, kind: MappableKind | undefined): readonly string[] {
  return (kind?.fields ?? [])
    .filter(({ id }) => draft.columns[id]?.includes(header))
    .map(({ label }) => label);
}
