import type { Answers, Question } from '../../../shared/contract/sources.ts';
import { AuditError } from '../../../shared/errors.ts';
import type { Readable } from '../db/open.ts';
import type { Job } from '../job.ts';
import { mapHeader } from './csv/header.ts';
import { mendHeader } from './csv/mend-header.ts';
import { detect, missingColumns, readBy, type Detection } from './detect.ts';
import { mask } from './file/redact.ts';
import { fingerprint, type FileFacts } from './file/fingerprint.ts';
import { formats } from './formats/index.ts';
import type { Format, Glossary } from './format.ts';
import { mappedFormat } from './mapping/mapped-format.ts';
import { yearFromOf, type TimeSettings } from './moments.ts';
import { questionsOf } from './questions.ts';
import { findHeader } from './records/header-row.ts';
import { layoutOf, type Layout } from './records/layout.ts';
import { readRecords } from './records/read-records.ts';
import type { Split } from './records/split.ts';
import { rowsOf, type Header } from './rows.ts';
import { openZone } from './time/zone-offset.ts';
import { createTimeSurvey, type TimeFindings } from './time/time-survey.ts';

/** The file that a list was imported from, where what is read now is what the review kept of it. */
export type KeptAs = Pick<FileFacts, 'name' | 'list' | 'sha256' | 'bytes'>;

/** What a person said about a list, and what the review holds for files that do not say themselves. */
export type Given = Answers & {
  readonly reviewZone?: string | null;
  readonly reviewDateOrder?: Answers['dateOrder'] | null;
  readonly as?: KeptAs;
};

/** Records that detection looks at, and how many of them are shown. */
const GLIMPSE_ROWS = 200;

/** All that is known of a list before a single record is stored. */
export type Study = Header & {
  readonly file: FileFacts;
  readonly layout: Layout;
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
 * Reads a list to its end once or twice and changes nothing: what it is, how it is written, what must be asked.
 * @param reader the review, for the zones its users have; null when there is none yet.
 * @throws AuditError as `fingerprint`, `layoutOf` and `readRecords` do; `file-empty`; `file-foreign` when a column is missing that its kind needs; `option-invalid` for an unknown zone or mapping.
 */
export async function study(reader: Readable | null, path: string, given: Given, job: Job): Promise<Study> {
  const zone = given.zone ?? given.reviewZone ?? null;
  if (zone !== null) openZone(zone);
  const opened = await fingerprint(path, given.list ?? null, given.encoding, job);
  const layout = await layoutOf(opened, job);
  const begun = await beginning(opened, layout, given, job);
  const { detection } = begun;
  const likely = detection.format ?? detection.candidates[0] ?? null;
  const file = guarded(opened, detection.format);
  const known = { ...begun, file, layout, sample: masked(begun.sample, file) };
  refuseMissing(file.name, begun.header, detection.format);
  const { findings, glossary } =
    likely === null
      ? { findings: null, glossary: new Map() }
      : await survey(known, likely, zone, job);
  const settings = settingsFrom(findings, given, zone);
  const questions = questionsOf({ reader, name: file.name, detection, findings, zone, settings });
  return { ...known, settings, findings, glossary, questions };
}

function settingsFrom(findings: TimeFindings | null, given: Given, zone: string | null): TimeSettings {
  if (findings === null) return { zone: null, dateOrder: null, yearFrom: null };
  const said = given.dateOrder ?? given.reviewDateOrder ?? null;
  const needsZone = findings.zoneless !== null || findings.unclear !== null || findings.settledByZone;
  return {
    zone: needsZone ? zone : null,
    dateOrder: findings.proof?.order ?? (findings.loose ? said : null),
    yearFrom: findings.yearless && given.yearFrom !== undefined ? yearFromOf(given.yearFrom) : null,
  };
}

/** Secrets are left out from here on: nothing of them is shown or stored. */
function guarded(file: FileFacts, format: Format | null): FileFacts {
  const secrets = format?.secrets ?? [];
  if (secrets.length === 0) return file;
  if (/^utf-16/.test(file.encoding))
    throw new AuditError(
      'file-foreign',
      `${file.name} may hold secrets, which can only be left out of a file in UTF-8. Save it as UTF-8 and choose it again.`,
    );
  return { ...file, secrets };
}

function masked(rows: readonly (readonly string[])[], { secrets }: FileFacts): readonly (readonly string[])[] {
  return secrets.length === 0 ? rows : rows.map((cells) => cells.map((cell) => mask(cell, secrets)));
}

function refuseMissing(name: string, header: readonly string[], format: Format | null): void {
  const missing = format === null ? null : missingColumns(format, mapHeader(header, format.columns).has);
  if (missing === null) return;
  throw new AuditError(
    'file-foreign',
    `${name} cannot be read as ${format?.title}: it has no column ${missing}. Choose another kind or another file.`,
  );
}

/** The header, the first rows below it, and what they are. */
async function beginning(file: FileFacts, layout: Layout, given: Given, job: Job) {
  const asked = askedFor(given);
  const records: Split[] = [];
  for await (const batch of readRecords(file, layout, job)) {
    records.push(...batch.records.filter(({ broken }) => broken === undefined));
    if (records.length > GLIMPSE_ROWS) break;
  }
  const synthetic = 'header' in layout;
  if (records.length === 0 || (synthetic && layout.header.length === 0))
    throw new AuditError('file-empty', `${file.name} is empty. Export it again.`);
  const at = synthetic ? -1 : findHeader(records, asked);
  const rows = records.slice(at + 1, at + 1 + GLIMPSE_ROWS).map(({ cells }) => cells);
  const written = synthetic ? layout.header : (records[at]?.cells ?? []);
  const delimiter = layout.syntax === 'csv' ? layout.delimiter : null;
  const mendable = delimiter === null ? { header: written, mended: false } : mendHeader(written, rows, delimiter);
  const glimpse = { header: mendable.header, rows };
  const detection = asked ? readBy(asked, given.mapping?.name) : detect(glimpse, undefined);
  // A list that is known and has no rows says something: nothing was recorded, or the filter was too narrow.
  if (rows.length === 0 && detection.candidates.length === 0)
    throw new AuditError(
      'file-empty',
      `${file.name} has a single row, which is the header of no list that Actas reads. Export it again with rows in it.`,
    );
  return { ...mendable, headerRow: synthetic ? 0 : (records[at]?.row ?? 1), sample: rows, detection };
}

/** The format that a person asked for, with the columns of the mapping where there is one. */
function askedFor({ kind, mapping }: Given): Format | undefined {
  if (mapping) return mappedFormat(mapping);
  return kind === undefined ? undefined : formats.find(({ id }) => id === kind);
}

async function survey(
  known: Header & { readonly file: FileFacts; readonly layout: Layout },
  format: Format,
  zone: string | null,
  job: Job,
) {
  const times = createTimeSurvey(zone);
  const glossary = new Map<string, string>();
  if (format.timeColumns.length === 0 && !format.glossary) return { findings: times.findings(), glossary };
  const map = mapHeader(known.header, format.columns);
  const columns = format.timeColumns.filter(map.has).map((id) => ({ id, zone: map.zone(id) }));
  for (const column of columns) if (column.zone !== null) openZone(column.zone);
  for await (const rows of rowsOf(known, job)) {
    for (const { row, cells } of rows) {
      const record = map.record(row, cells);
      for (const column of columns) times.look(record.text(column.id) ?? '', row, column.zone);
      for (const [id, name] of format.glossary?.(record) ?? []) if (!glossary.has(id)) glossary.set(id, name);
    }
    job.progress(`Looking through ${known.file.name}`, rows.at(-1)?.row ?? 0, null, 'rows');
  }
  return { findings: times.findings(), glossary };
}
