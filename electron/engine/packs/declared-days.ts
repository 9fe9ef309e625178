import { z } from 'zod';
import { declaredDays as days, type Card } from '../../../shared/contract/sources.ts';
import type { Readable, Writable } from '../db/open.ts';
import { declaredDays } from '../matching/coverage-declared.ts';
import { NOBODY } from '../review.ts';
import { saveCard } from '../sources/care/cards.ts';

/** Days that the cards of ticket files declare, as a pack carries them: with these a replay knows what is covered. */
export const declaredDaysSchema = z.array(
  z.object({ sha256: z.string(), list: z.string().nullable(), covers: days }),
);
export type PackedDeclaredDays = z.infer<typeof declaredDaysSchema>;

/** The days in force, each with the file that they belong to by its content. */
export function packedDeclaredDays(reader: Readable): PackedDeclaredDays {
  return declaredDays(reader).map(({ sha256, list, covers }) => ({ sha256, list: list || null, covers }));
}

/** Gives a review the days that a pack carries; of the cards only they count for the results. */
export function putDeclaredDays(db: Writable, declared: PackedDeclaredDays): void {
  const source = db.prepare('SELECT id FROM source WHERE sha256 = ? AND list = ?').pluck();
  for (const { sha256, list, covers } of declared) {
    const id = source.get(sha256, list ?? '') as number | undefined;
    if (id !== undefined) saveCard(db, id, { ...UNWRITTEN, covers }, NOBODY);
  }
}

const UNWRITTEN: Card = {
  extractedBy: '',
  system: '',
  extractedAt: '',
  filter: '',
  expectedRows: null,
  note: '',
  screenshot: null,
};
