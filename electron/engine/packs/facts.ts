import { canonicalJson } from '../../../shared/canonical.ts';
import type { ReviewDocument } from '../../../shared/document.ts';
import { answers, type Answers } from '../../../shared/contract/sources.ts';
import type { Policy } from '../../../shared/policy.ts';
import type { Readable } from '../db/open.ts';
import { logEntries, type LogEntry } from '../log.ts';
import { containerName } from '../sources/file/place.ts';
import { periodOf, policyOf, settingsOf, type Period, type Settings } from '../settings.ts';
import { reviewDocument } from '../views/document.ts';
import { originalPaths } from './bag/paths.ts';
import { sha256 } from './bag/payload.ts';

/** An imported file as the pack tells of it. */
export type PackSource = {
  readonly id: number;
  readonly file: string;
  readonly kind: string;
  readonly sha256: string;
  readonly bytes: number;
  /** The file that it lies in: an archive or a workbook may hold several lists. */
  readonly container: string;
  readonly list: string | null;
  /** What the review keeps of the file: something else than the file only where secrets were left out. */
  readonly keptSha256: string;
  readonly keptBytes: number;
  readonly zone: string | null;
  readonly dateOrder: string | null;
  /** All that was answered about it: with these answers it is read again the same. */
  readonly given: Answers;
};

/** What a pack is made of, read in one go so that nothing can change in between. */
export type PackFacts = {
  readonly reader: Readable;
  readonly document: ReviewDocument;
  readonly settings: Settings;
  readonly policy: Policy;
  readonly period: Period | null;
  /** ISO date: the last day of the period. A pack knows no clock. */
  readonly asOf: string;
  readonly log: readonly LogEntry[];
  readonly packId: string;
  readonly sources: readonly PackSource[];
  /** Where each original lies in the bag. */
  readonly originals: ReadonlyMap<PackSource, string>;
};

/** A review without any instant has no last day; a pack of it still needs a date that no clock gives. */
const NO_DAY = '1980-01-01';

/** Reads all that a pack of this review is made of. */
export function packFacts(reader: Readable): PackFacts {
  const document = reviewDocument(reader);
  const policy = policyOf(reader);
  const log = logEntries(reader);
  const period = periodOf(reader);
  const sources = sourcesOf(reader);
  return {
    reader,
    document,
    policy,
    log,
    period,
    sources,
    settings: settingsOf(reader),
    asOf: period?.to ?? NO_DAY,
    packId: packIdOf(document.digest, policy, log.at(-1)?.hash ?? null),
    originals: originalPaths(sources),
  };
}

/** Names a state of a review: its results, its policy and everything that was decided. */
export function packIdOf(digest: string, policy: unknown, logHead: string | null): string {
  return sha256(canonicalJson({ digest, policy, logHead })).slice(0, 12);
}

type Row = Omit<PackSource, 'container' | 'list' | 'given'> & { list: string; given: string };

function sourcesOf(reader: Readable): PackSource[] {
  const rows = reader
    .prepare(
      `SELECT id, file, list, kind, sha256, bytes, kept_sha256 AS keptSha256, kept_bytes AS keptBytes, zone,
         date_order AS dateOrder, given
       FROM source ORDER BY file, sha256`,
    )
    .all() as Row[];
  return rows.map((row) => ({
    ...row,
    list: row.list === '' ? null : row.list,
    container: containerName(row.file, row.list),
    given: answers.parse(JSON.parse(row.given)),
  }));
}
