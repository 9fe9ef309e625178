import type { Job } from '../job.ts';
import { mapHeader } from './csv/header.ts';
import type { FileFacts } from './file/fingerprint.ts';
import type { Format, Glossary } from './format.ts';
import { createReadProgress } from './read-progress.ts';
import type { Layout } from './records/layout.ts';
import { rowsOf, type Header } from './rows.ts';
import { openZone } from './time/zone-offset.ts';
import { createTimeSurvey, type TimeFindings } from './time/time-survey.ts';

/** What a list shows as a whole. */
export type Survey = {
  readonly findings: TimeFindings;
  readonly glossary: Glossary;
  /** The number of its last row; null when it was not looked through. */
  readonly lastRow: number | null;
};

/**
 * Looks through all rows of a list: how its times are written, and what it says about ids.
 * @param zone what is known to be the zone of its times.
 */
export async function survey(
  known: Header & { readonly file: FileFacts; readonly layout: Layout },
  format: Format,
  zone: string | null,
  job: Job,
): Promise<Survey> {
  const times = createTimeSurvey(zone);
  const glossary = new Map<string, string>();
  if (format.timeColumns.length === 0 && !format.glossary)
    return { findings: times.findings(), glossary, lastRow: null };
  const map = mapHeader(known.header, format.columns);
  const columns = format.timeColumns.filter(map.has).map((id) => ({ id, zone: map.zone(id) }));
  for (const column of columns) if (column.zone !== null) openZone(column.zone);
  const reading = createReadProgress(job, `Looking through ${known.file.name}`, known.file, null);
  let lastRow = 0;
  for await (const rows of rowsOf(known, job, reading.tap)) {
    for (const { row, cells } of rows) {
      const record = map.record(row, cells);
      for (const column of columns) times.look(record.text(column.id) ?? '', row, column.zone);
      for (const [id, name] of format.glossary?.(record) ?? []) if (!glossary.has(id)) glossary.set(id, name);
    }
    lastRow = rows.at(-1)?.row ?? lastRow;
    reading.report(lastRow);
  }
  return { findings: times.findings(), glossary, lastRow };
}
