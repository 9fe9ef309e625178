import type { Inspection } from '../../../shared/contract/sources.ts';
import type { ReviewFile } from '../db/open.ts';
import type { Job } from '../job.ts';
import { study, type Given, type Study } from './study.ts';
import { DATE_ORDER_WORDS } from './time/date-order.ts';

const SHOWN_ROWS = 10;

/**
 * Says what a file is and what must be asked before it can be imported; changes nothing. A file that no format
 * recognises has the kind null and no question.
 * @param review for the zones of its users and what it holds already; null before there is a review.
 * @throws AuditError `file-unreadable`, `file-empty`, `file-binary`, `file-malformed`, `option-invalid`;
 * `file-foreign` when the chosen kind needs a column that is not there.
 */
export async function inspectFile(
  review: ReviewFile | null,
  path: string,
  given: Given,
  job: Job,
): Promise<Inspection> {
  const reader = review?.reader ?? null;
  const known = await study(reader, path, given, job);
  const { file, form, header, sample, detection, questions } = known;
  const there = reader?.prepare('SELECT 1 FROM source WHERE sha256 = ?').get(file.sha256);
  return {
    file: file.name,
    bytes: file.bytes,
    sha256: file.sha256,
    kind: detection.format?.id ?? null,
    title: detection.format?.title ?? null,
    confidence: detection.confidence,
    reason: reasonOf(known),
    encoding: file.encoding,
    delimiter: form.delimiter,
    header: [...header],
    sample: sample.slice(0, SHOWN_ROWS).map((cells) => [...cells]),
    questions: [...questions],
    alreadyImported: there !== undefined,
  };
}

/** Why a file is read as it is, in words: its kind, and what proves its date order. */
export function reasonOf({ detection, findings, settings }: Study): string {
  const proof = findings?.proof;
  if (proof)
    return `${detection.reason} Dates are ${DATE_ORDER_WORDS[proof.order]}: "${proof.text}" in row ${proof.row} shows it.`;
  if (settings.dateOrder !== null)
    return `${detection.reason} Dates were said to be ${DATE_ORDER_WORDS[settings.dateOrder]}.`;
  return detection.reason;
}
