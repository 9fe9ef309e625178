import type { Answers, Question } from '../../../shared/contract/sources.ts';
import { AuditError } from '../../../shared/errors.ts';
import type { Readable } from '../db/open.ts';
import { partOf, type Job } from '../job.ts';
import { mapHeader } from './csv/header.ts';
import { missingColumns } from './detect.ts';
import { fingerprint, type FileFacts } from './file/fingerprint.ts';
import { formats } from './formats/index.ts';
import type { Format, Glossary } from './format.ts';
import { guarded } from './guard.ts';
import { mappedFormat } from './mapping/mapped-format.ts';
import { yearFromOf, type TimeSettings } from './moments.ts';
import { questionsOf } from './questions.ts';
import { beginningOf, type Asked, type Beginning } from './records/beginning.ts';
import { layoutOf, type Layout } from './records/layout.ts';
import { survey } from './survey.ts';
import { openZone } from './time/zone-offset.ts';
import type { TimeFindings } from './time/time-survey.ts';

/** The file that a list was imported from, where what is read now is what the review kept of it. */
export type KeptAs = Pick<FileFacts, 'name' | 'list' | 'sha256' | 'bytes'>;

/** What a person said about a list, and what the review holds for files that do not say themselves. */
export type Given = Answers & {
  readonly reviewZone?: string | null;
  readonly reviewDateOrder?: Answers['dateOrder'] | null;
  readonly as?: KeptAs;
};

/** All that is known of a list before a single record is stored. */
export type Study = Omit<Beginning, 'recognised'> & {
  readonly file: FileFacts;
  readonly layout: Layout;
  readonly settings: TimeSettings;
  readonly findings: TimeFindings | null;
  readonly glossary: Glossary;
  /** The number of the last row, where the list was looked through to its end. */
  readonly lastRow: number | null;
  readonly questions: readonly Question[];
};

/** Shares of the work: hashing the file, and finding the columns of JSON in all of it. */
const HASHED = 0.15;
const LAID_OUT = 0.5;

/**
 * Reads a list to its end once or twice and changes nothing: what it is, how it is written, what must be asked.
 * @param reader the review, for the zones its users have; null when there is none yet.
 * @throws AuditError as `fingerprint`, `layoutOf` and `readRecords` do; `file-empty`; `file-foreign` when a column is missing that its kind needs; `option-invalid` for an unknown zone or mapping.
 */
export async function study(reader: Readable | null, path: string, given: Given, job: Job): Promise<Study> {
  const zone = given.zone ?? given.reviewZone ?? null;
  if (zone !== null) openZone(zone);
  const asked = askedFor(given);
  const opened = await fingerprint(path, given.list ?? null, given.encoding, partOf(job, 0, HASHED));
  const named = { ...opened, name: given.as?.name ?? opened.name };
  const layout = await layoutOf(named, partOf(job, HASHED, LAID_OUT));
  const { recognised, ...open } = await beginningOf(named, layout, asked, job);
  const file = await guarded(named, [...recognised, ...(asked ? [asked.format] : [])], given, job);
  const begun = file === named ? open : await beginningOf(file, layout, asked, job);
  const { detection } = begun;
  const likely = detection.format ?? detection.candidates[0] ?? null;
  const known = { ...begun, file, layout };
  if (begun.header.length > 0) refuseMissing(file.name, begun.header, detection.format, given.mapping?.name);
  const looking = partOf(job, 'header' in layout ? LAID_OUT : HASHED, 1);
  const { findings, glossary, lastRow } =
    likely === null
      ? { findings: null, glossary: new Map(), lastRow: null }
      : await survey(known, likely, zone, looking);
  const settings = settingsFrom(findings, given, zone);
  const questions = questionsOf({ reader, name: file.name, detection, findings, zone, settings });
  return { ...known, settings, findings, glossary, lastRow, questions };
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

function refuseMissing(
  name: string,
  header: readonly string[],
  format: Format | null,
  mapping: string | undefined,
): void {
  const missing = format === null ? null : missingColumns(format, mapHeader(header, format.columns).has);
  if (missing === null) return;
  const why =
    mapping === undefined
      ? `cannot be read as ${format?.title}: it has no column ${missing}. Choose another kind or another file.`
      : `has no column ${missing}, which the mapping "${mapping}" names. Choose another mapping, or change it.`;
  throw new AuditError('file-foreign', `${name} ${why}`);
}

/** The format that a person asked for, with the columns of the mapping where there is one. */
function askedFor({ kind, mapping }: Given): Asked | null {
  if (mapping) return { format: mappedFormat(mapping), mapping: mapping.name };
  const format = formats.find(({ id }) => id === kind);
  return format === undefined ? null : { format, mapping: undefined };
}
