import { BREADTH_BANDS, type BreadthBand } from '../../../shared/people-words.ts';

/** Upper borders in thousandths, so that no share is put into the wrong band by what binary numbers cannot write. */
const BORDERS: readonly (readonly [BreadthBand, number])[] = BREADTH_BANDS.flatMap((band) =>
  band === 'over' ? [] : [[band, Number(band) * 10] as const],
);

/** The band of a share of the active users; null: it is not recorded how many are active. */
export function bandOf(some: number, activeUsers: number): BreadthBand | null {
  if (activeUsers === 0) return null;
  return BORDERS.find(([, border]) => some * 1000 <= border * activeUsers)?.[0] ?? 'over';
}
