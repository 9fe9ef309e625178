import type { ReviewFile } from '../../../electron/engine/review.ts';
import { addSuppression } from '../../../electron/engine/suppressions/change.ts';
import type { SuppressionInput } from '../../../shared/contract/suppressions.ts';
import { named } from '../suppressions/bench.ts';
import { withReview } from '../temp-review.ts';
import { only, orders, staff, told, visits, type Visit } from './ward.ts';

/** Ida acts as Olav of the kitchen, and nobody asked for it; payroll is of the top tier. */
export const ANN = { who: 'ann', at: 1_772_000_000_000 };
export const TIERS = {
  sensitiveUnits: [
    { unit: 'Payroll', tier: 1, reason: '' },
    { unit: 'Kitchen', tier: 2, reason: '' },
  ],
};
export const RULES = { ...TIERS, ...only('no-justification') };
const people = staff([
  { name: 'Ida Krog', unit: 'IT' },
  { name: 'Nils Dahl', unit: 'Payroll' },
  { name: 'Olav Moe', unit: 'Kitchen' },
  { name: 'Vera Holm', unit: 'Beds' },
]);
export const at = (day: string, more: Partial<Visit> = {}): Visit => ({ at: `${day}T10:00:00Z`, ...more });
export const WEEK = ['2026-03-10', '2026-03-11', '2026-03-12'].map((day) => at(day));
export type Draft = Partial<Omit<SuppressionInput, 'scope'>> & {
  readonly rules?: SuppressionInput['scope']['rules'];
  readonly actor?: string;
  readonly target?: string;
  readonly unit?: string;
};
export const draft = (
  review: ReviewFile,
  { rules = ['no-justification'], actor = 'Ida Krog', target = 'Olav Moe', unit, ...more }: Draft = {},
): SuppressionInput => ({
  owner: 'Head of beds',
  reason: 'Beds are booked for them.',
  ticket: 'WRD-7',
  from: '2026-03-01',
  until: '2026-03-31',
  scope: {
    rules,
    actor: named(review, 'actor', actor),
    target: unit === undefined ? named(review, 'target', target) : null,
    unit: unit ?? null,
  },
  ...more,
});
export const write = (review: ReviewFile, more: Draft = {}, who = 'ann'): number =>
  addSuppression(review.db, draft(review, more), { ...ANN, who });
export const states = (review: ReviewFile): string[] => told(review).map(({ state }) => state);
export const withVisits = (
  rows: readonly Visit[],
  work: (review: ReviewFile) => unknown,
  policy: unknown = RULES,
) =>
  withReview({ files: [people, visits(rows), orders([])], zone: 'UTC', policy }, async (review) => {
    await work(review);
  });
