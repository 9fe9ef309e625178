import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { quietJob } from '../../../electron/engine/job.ts';
import {
  analyse,
  createReview,
  importFile,
  NOBODY,
  openReview,
  type ReviewFile,
} from '../../../electron/engine/review.ts';
import { reviewDocument } from '../../../electron/engine/views/document.ts';
import type { ReviewDocument } from '../../../shared/document.ts';
import { AuditError } from '../../../shared/errors.ts';
import { ZONE } from './calendar.ts';
import type { DocumentSession } from './compare.ts';
import { textOf, type Sheet } from './sheet.ts';

const ANSWERS = { reviewZone: ZONE, reviewDateOrder: null };

async function take(review: ReviewFile, folder: string, sheet: Sheet): Promise<void> {
  const path = join(folder, sheet.name);
  writeFileSync(path, textOf(sheet));
  await importFile(review, path, ANSWERS, quietJob, NOBODY);
}

/**
 * Reads all files but one once, and hands over what makes the document of them with any version of that one.
 * The answer is null where the import refuses the version or asks a question about it: then nothing is claimed.
 */
export async function besides(
  folder: string,
  others: readonly Sheet[],
): Promise<(version: Sheet | null) => Promise<ReviewDocument | null>> {
  const settings = { name: 'Test', zone: ZONE, dateOrder: null, asked: null, policy: {} };
  const base = join(folder, 'base.actas');
  const review = createReview(base, settings);
  for (const sheet of others) await take(review, folder, sheet);
  review.close();
  return async (version) => {
    const path = join(folder, 'version.actas');
    copyFileSync(base, path);
    const copy = openReview(path);
    try {
      if (version !== null) await take(copy, folder, version);
      await analyse(copy, quietJob);
      return reviewDocument(copy.reader);
    } catch (error) {
      if (error instanceof AuditError) return null;
      throw error;
    } finally {
      copy.close();
    }
  };
}

/** A sheet without the columns at these places. */
export function without({ name, rows }: Sheet, places: readonly number[]): Sheet {
  return { name, rows: rows.map((cells) => cells.filter((_, at) => !places.includes(at))) };
}

/** A sheet in which the cells of some rows at these places are blank; the header stays. */
export function blanked(
  { name, rows }: Sheet,
  places: readonly number[],
  which: (row: number) => boolean,
): Sheet {
  const blank = (cells: readonly string[], row: number): readonly string[] =>
    row === 0 || !which(row) ? cells : cells.map((cell, at) => (places.includes(at) ? '' : cell));
  return { name, rows: rows.map(blank) };
}

/** The columns of a sheet by name, each with all its places: Jira repeats a header for every value of a field. */
export function columnsOf({
  rows,
}: Sheet): readonly { readonly column: string; readonly places: readonly number[] }[] {
  const header = rows[0] ?? [];
  return [...new Set(header)].map((column) => ({
    column,
    places: header.flatMap((name, at) => (name === column ? [at] : [])),
  }));
}

/** Every answer that became a no, and every verdict that became "unjustified", where more was known before. */
export function accusations(before: ReviewDocument, after: ReviewDocument): string[] {
  const known = new Map(before.sessions.map((one) => [one.startedAt, one]));
  return after.sessions.flatMap((one) => {
    const was = known.get(one.startedAt);
    return was === undefined ? [] : worse(was, one);
  });
}

function worse(was: DocumentSession, is: DocumentSession): string[] {
  const who = `${is.startedAt} ${was.actor.name} as ${was.target.name}`;
  const ticks = Object.entries(is.ticks)
    .filter(([tick, answer]) => answer === 'no' && was.ticks[tick as keyof typeof was.ticks] !== 'no')
    .map(([tick]) => `${who}: ${tick} ${was.ticks[tick as keyof typeof was.ticks]} → no`);
  if (is.verdict !== 'unjustified' || was.verdict === 'unjustified') return ticks;
  return [...ticks, `${who}: ${was.verdict} → unjustified`];
}
