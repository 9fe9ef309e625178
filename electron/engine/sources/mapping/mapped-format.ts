import type { Mapping } from '../../../../shared/contract/mappings.ts';
import { AuditError } from '../../../../shared/errors.ts';
import type { Format } from '../format.ts';
import { formats } from '../formats/index.ts';
import { neededGroups } from './kinds.ts';
import { mappedColumns } from './mapped-columns.ts';

/** The format of a mapping's kind, reading the columns that the mapping names. @throws AuditError `option-invalid`. */
export function mappedFormat(mapping: Mapping): Format {
  const format = formats.find(({ id }) => id === mapping.kind);
  if (!format) throw new AuditError('option-invalid', `There is no kind "${mapping.kind}" to map to.`);
  return { ...format, columns: mappedColumns(format, mapping), required: neededGroups(format) };
}
