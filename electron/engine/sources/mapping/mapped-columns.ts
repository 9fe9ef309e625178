import type { Mapping } from '../../../../shared/contract/mappings.ts';
import { AuditError } from '../../../../shared/errors.ts';
import type { Column, Format } from '../format.ts';
import { neededGroups } from './kinds.ts';

/**
 * The columns of a format as a mapping says they stand in the file: those it names go by exactly these headers, the
 * others by none, so they count as "not in the file".
 * @throws AuditError `option-invalid` for a kind that cannot be mapped, a column that the kind does not have, or one
 * that it needs and the mapping does not name.
 */
export function mappedColumns(format: Format, mapping: Mapping): readonly Column[] {
  const { fields } = format;
  const refuse = (why: string): AuditError =>
    new AuditError('option-invalid', `The mapping "${mapping.name}" ${why}`);
  if (fields === undefined)
    throw refuse(
      `makes "${format.id}" of a file, which has columns of its own and cannot be mapped. Choose another kind.`,
    );
  const unknown = Object.keys(mapping.columns).find((column) => !Object.hasOwn(fields, column));
  if (unknown !== undefined)
    throw refuse(
      `names the column "${unknown}", which "${format.id}" does not have. It has ${Object.keys(fields).join(', ')}.`,
    );
  const headers = (column: string): readonly string[] =>
    Object.hasOwn(mapping.columns, column) ? (mapping.columns[column] ?? []) : [];
  const missing = neededGroups(format).find((group) => !group.some((column) => headers(column).length > 0));
  if (missing !== undefined)
    throw refuse(
      `names no header for ${missing.map((id) => `"${fields[id] ?? id}"`).join(' or ')}. Name one.`,
    );
  return format.columns.map((column) => ({ ...column, names: headers(column.id) }));
}
