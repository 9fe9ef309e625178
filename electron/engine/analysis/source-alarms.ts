import type { Readable } from '../db/open.ts';
import type { Cite, SourceAlarm } from '../model.ts';
import { periodOf, settingsOf } from '../settings.ts';
import { careSources, contentKey } from '../sources/care/care-sources.ts';
import { derivedAlarms } from '../sources/care/derived-alarms.ts';
import { coveredDays, edgesOf } from '../sources/care/edges.ts';

/**
 * The alarms of all sources, as far as the files and the period tell: what people write on the cards has no part in them,
 * so that the same files give the same findings. Each cites the first imported row of its file, else its first row.
 */
export function sourceAlarms(db: Readable): SourceAlarm[] {
  const sources = careSources(db);
  const period = periodOf(db);
  const zone = period?.zone ?? 'UTC';
  const asked = settingsOf(db).asked !== null;
  const edges = edgesOf(db, sources, period);
  const firstRow = firstRows(db);
  return sources.flatMap((source) => {
    const around = { asked, card: null, days: coveredDays(source, zone), edges: edges(source) };
    const alarms = [...source.seen, ...derivedAlarms(source, around)];
    if (alarms.length === 0) return [];
    const cite = firstRow(source.id);
    return alarms.map(({ code, message }) => ({
      file: source.file,
      content: contentKey(source),
      code,
      message,
      cite,
    }));
  });
}

/** Asked in two steps: sorting a million rows for the first of them would take longer than all rules. */
function firstRows(db: Readable): (sourceId: number) => Cite | null {
  const imported = db
    .prepare("SELECT row FROM record WHERE source_id = ? AND fate = 'imported' ORDER BY row LIMIT 1")
    .pluck();
  const any = db.prepare('SELECT min(row) FROM record WHERE source_id = ?').pluck();
  return (sourceId) => {
    const row = (imported.get(sourceId) ?? any.get(sourceId) ?? null) as number | null;
    return row === null ? null : { sourceId, row };
  };
}
