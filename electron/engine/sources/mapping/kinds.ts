import type { MappableKind } from '../../../../shared/contract/mappings.ts';
import type { Format } from '../format.ts';
import { formats } from '../formats/index.ts';

/** The kinds of list that a person can make of a file by naming its columns. */
export function mappableKinds(): MappableKind[] {
  return formats.flatMap((format) =>
    format.fields === undefined
      ? []
      : [
          {
            kind: format.id,
            title: format.title,
            fields: Object.entries(format.fields).map(([id, label]) => ({
              id,
              label,
              group: groupOf(format, id),
              time: format.timeColumns.includes(id),
            })),
          },
        ],
  );
}

/** Groups of columns of which a mapping to this kind must name one each. */
export function neededGroups({ needed, required, fields = {} }: Format): readonly (readonly string[])[] {
  return (needed ?? required).map((group) => group.filter((id) => Object.hasOwn(fields, id)));
}

function groupOf(format: Format, id: string): number | null {
  const at = neededGroups(format).findIndex((group) => group.includes(id));
  return at < 0 ? null : at;
}
