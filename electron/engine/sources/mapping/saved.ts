import { mapping as mappingSchema, type Mapping } from '../../../../shared/contract/mappings.ts';
import { AuditError } from '../../../../shared/errors.ts';
import type { Readable, Writable } from '../../db/open.ts';
import { appendLog, type Stamp } from '../../log.ts';
import { byText } from '../../text.ts';
import { mappedFormat } from './mapped-format.ts';

/** Mappings saved in a review, by name. */
export function savedMappings(reader: Readable): Mapping[] {
  const rows = reader.prepare('SELECT mapping FROM mapping').all() as { mapping: string }[];
  return rows
    .map((row) => mappingSchema.parse(JSON.parse(row.mapping)))
    .sort((one, other) => byText(one.name, other.name));
}

/** Saves a mapping under its name, in place of one that has it. @throws AuditError `option-invalid` as `mappedColumns` does. */
export function saveMapping(db: Writable, mapping: Mapping, stamp: Stamp): void {
  mappedFormat(mapping);
  db.transaction(() => {
    db.prepare(
      'INSERT INTO mapping (name, mapping) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET mapping = excluded.mapping',
    ).run(mapping.name, JSON.stringify(mapping));
    appendLog(db, stamp, 'mapping.saved', mapping);
  }).immediate();
}

/** Takes a saved mapping out; lists that were read by it keep it. @throws AuditError `not-found`. */
export function removeMapping(db: Writable, name: string, stamp: Stamp): void {
  db.transaction(() => {
    const { changes } = db.prepare('DELETE FROM mapping WHERE name = ?').run(name);
    if (changes === 0) throw new AuditError('not-found', `There is no mapping "${name}" any more.`);
    appendLog(db, stamp, 'mapping.removed', { name });
  }).immediate();
}
