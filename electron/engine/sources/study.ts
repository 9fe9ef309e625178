import type { Answers, Question } from '../../../shared/contract/sources.ts';
import { AuditError } from '../../../shared/errors.ts';
import type { Readable } from '../db/open.ts';
import type { Job } from '../job.ts';
import { formOf, type CsvForm } from './csv/form.ts';
import { mapHeader } from './csv/header.ts';
import { mendHeader } from './csv/mend-header.ts';
import { readRecords } from './csv/records.ts';
import { detect, missingColumns, type Detection } from './detect.ts';
import { fingerprint, type FileFacts } from './file/fingerprint.ts';
import type { Format, Glossary } from './format.ts';
import type { TimeSettings } from './moments.ts';
import { questionsOf } from './questions.ts';
import { openZone } from './time/zone-offset.ts';
import { createTimeSurvey, type TimeFindings } from './time/time-survey.ts';

/** What a person said about a file, and what the review holds for files that do not say themselves. */
export type Given = Answers & {
  readonly reviewZone?: string | null;
  readonly reviewDateOrder?: Answers['dateOrder'] | null;
};

/** Records that detection looks at, and how many of them are shown. */
const GLIMPSE_ROWS = 200;

/** All that is known of a file before a single record is stored. */
export type Study = {
  readonly file: FileFacts;
  readonly form: CsvForm;
  readonly header: readonly string[];
  /** The header had two columns in one cell and was taken apart. */
  readonly mended: boolean;
  readonly sample: readonly (readonly string[])[];
  readonly detection: Detection;
  readonly settings: TimeSettings;
  readonly findings: TimeFindings | null;
  readonly glossary: Glossary;
  readonly questions: readonly Question[];
};

/**
 * Reads a file to its end once or twice and changes nothing: what it is, how it is written, what must be asked.
 * @param reader the review, for the zones its users have; null when there is none yet.
 * @throws AuditError as `fingerprint` and `readRecords` do; `file-empty`; `file-foreign` when a column is missing that its kind needs; `option-invalid` for an unknown zone.
 */
export async function study(reader: Readable | null, path: string, given: Given, job: Job): Promise<Study> {
  const zone = given.zone ?? given.reviewZone ?? null;
  if (zone !== null) openZone(zone);
  const file = await fingerprint(path, job);
  const form = await formOf(file);
  const { header, mended, sample } = await beginning(file, form, job);
  const detection = detect({ header, rows: sample }, given.kind);
  refuseMissing(file.name, header, detection.format);
  const likely = detection.format ?? detection.candidates[0] ?? null;
  const { findings, glossary } =
    likely === null
      ? { findings: null, glossary: new Map() }
      : await survey(file, form, header, likely, zone, job);
  const dateOrder =
    findings?.proof?.order ?? (findings?.loose ? (given.dateOrder ?? given.reviewDateOrder ?? null) : null);
  const needsZone =
    findings !== null && (findings.zoneless !== null || findings.unclear !== null || findings.settledByZone);
  const settings = { zone: needsZone ? zone : null, dateOrder };
  const questions = questionsOf({ reader, name: file.name, detection, findings, zone, dateOrder });
  return { file, form, header, mended, sample, detection, settings, findings, glossary, questions };
}

function refuseMissing(name: string, header: readonly string[], format: Format | null): void {
  const missing = format === null ? null : missingColumns(format, mapHeader(header, format.columns).has);
  if (missing === null) return;
  throw new AuditError(
    'file-foreign',
    `${name} cannot be read as ${format?.title}: it has no column ${missing}. Choose another kind or another file.`,
  );
}

async function beginning(file: FileFacts, form: CsvForm, job: Job) {
  const rows: (readonly string[])[] = [];
  for await (const { records } of readRecords(file, form, job)) {
    rows.push(...records.map(({ cells }) => cells));
    if (rows.length > GLIMPSE_ROWS) break;
  }
  const [written, ...sample] = rows.slice(0, GLIMPSE_ROWS + 1);
  if (written === undefined) throw new AuditError('file-empty', `${file.name} is empty. Export it again.`);
  if (sample.length === 0)
    throw new AuditError(
      'file-empty',
      `${file.name} has a header but no rows. Export it again with rows in it.`,
    );
  return { ...mendHeader(written, sample, form.delimiter), sample };
}

async function survey(
  file: FileFacts,
  form: CsvForm,
  header: readonly string[],
  format: Format,
  zone: string | null,
  job: Job,
) {
  const times = createTimeSurvey(zone);
  const glossary = new Map<string, string>();
  if (format.timeColumns.length === 0 && !format.glossary) return { findings: times.findings(), glossary };
  const map = mapHeader(header, format.columns);
  const columns = format.timeColumns.filter(map.has);
  let row = 0;
  for await (const { records } of readRecords(file, form, job)) {
    for (const { cells } of records) {
      row += 1;
      if (row === 1) continue;
      const record = map.record(row, cells);
      for (const column of columns) times.look(record.text(column) ?? '', row);
      for (const [id, name] of format.glossary?.(record) ?? []) if (!glossary.has(id)) glossary.set(id, name);
    }
    job.progress(`Looking through ${file.name}`, row, null, 'rows');
  }
  return { findings: times.findings(), glossary };
}
