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
  const { file, layout, header, headerRow, sample, detection, questions } = known;
  const there = reader
    ?.prepare('SELECT 1 FROM source WHERE sha256 = ? AND list = ?')
    .get(file.sha256, file.list ?? '');
  return {
    file: file.name,
    list: file.list,
    bytes: file.bytes,
    sha256: file.sha256,
    kind: detection.format?.id ?? null,
    title: detection.format?.title ?? null,
    confidence: detection.confidence,
    reason: reasonOf(known),
    encoding: file.encoding,
    syntax: layout.syntax,
    delimiter: layout.syntax === 'csv' ? layout.delimiter : '',
    headerRow,
    header: [...header],
    sample: sample.slice(0, SHOWN_ROWS).map((cells) => [...cells]),
    questions: [...questions],
    alreadyImported: there !== undefined,
  };
}

/** Why a file is read as it is, in words: its kind, and what proves its date order and settles its years. */
export function reasonOf({ detection, findings, settings, layout }: Study): string {
  const said = [detection.reason];
  const within = 'shape' in layout && layout.shape.syntax === 'json' ? layout.shape.within : [];
  if (within.length > 0) said.push(`Its rows are the list under "${within.join('.')}".`);
  const proof = findings?.proof;
  if (proof) {
    const values = proof.count === 1 ? '1 value' : `${proof.count} values`;
    said.push(
      `Dates are ${DATE_ORDER_WORDS[proof.order]}: ${values} can be read in no other order, for example "${proof.text}" in row ${proof.row}.`,
    );
  } else if (settings.dateOrder !== null)
    said.push(`Dates were said to be ${DATE_ORDER_WORDS[settings.dateOrder]}.`);
  if (settings.zone !== null) said.push(`Times that do not tell their zone were read in ${settings.zone}.`);
  if (settings.yearFrom !== null)
    said.push(`Dates without a year were read within one year from ${settings.yearFrom}.`);
  return said.join(' ');
}
