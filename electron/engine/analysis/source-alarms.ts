import type { Readable } from '../db/open.ts';
import type { SourceAlarm } from '../model.ts';
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
  const first = db
    .prepare("SELECT row FROM record WHERE source_id = ? ORDER BY fate <> 'imported', row LIMIT 1")
    .pluck();
  return sources.flatMap((source) => {
    const around = { asked, card: null, days: coveredDays(source, zone), edges: edges(source) };
    const row = (first.get(source.id) as number | undefined) ?? 1;
    return [...source.seen, ...derivedAlarms(source, around)].map(({ code, message }) => ({
      file: source.file,
      content: contentKey(source),
      code,
      message,
      cite: { sourceId: source.id, row },
    }));
  });
}
