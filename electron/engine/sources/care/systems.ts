import { SYSTEM_NAMES } from '../../../../shared/system-words.ts';
import type { Readable } from '../../db/open.ts';
import { byText, fold } from '../../text.ts';
import type { CareSource } from './care-sources.ts';

/** What a list of sessions is called that does not say which system they were in. */
const NAMELESS = 'A list of sessions';

/** The systems that a source is about, by name. A list of sessions says it itself, row by row, or does not say it. */
export function systemsOf(reader: Readable, source: CareSource): string[] {
  const known = SYSTEM_NAMES[source.kind.split('.')[0] ?? ''];
  if (known !== undefined) return [known];
  if (source.format?.table !== 'assumed_session') return [];
  const rows = reader
    .prepare('SELECT DISTINCT system FROM assumed_session WHERE source_id = ?')
    .all(source.id) as { system: string | null }[];
  const names = new Map(rows.map(({ system }) => [fold(system ?? ''), properName(system)]));
  return [...names.values()].sort(byText);
}

/** The name of a system as it writes itself; of one that is not known, as the list has it. */
export function properName(system: string | null): string {
  if (system === null || system.trim() === '') return NAMELESS;
  const known = fold(system);
  return Object.hasOwn(SYSTEM_NAMES, known) ? (SYSTEM_NAMES[known] ?? known) : system.trim();
}
