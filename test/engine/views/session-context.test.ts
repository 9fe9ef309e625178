import { describe, expect, it } from 'vitest';
import { sessionDetail } from '../../../electron/engine/views/session-detail.ts';
import type { ReviewFile } from '../../../electron/engine/review.ts';
import type { StateField } from '../../../shared/people-words.ts';
import type { SessionDetail } from '../../../shared/contract/sessions.ts';
import { into, outOf, trail, users, type File, type TrailRow } from '../sessions/company.ts';
import { allDetails, detailsOf } from '../checks/logins.ts';
import { withReview } from '../temp-review.ts';

const said = ({ context }: SessionDetail, side: 'actor' | 'target', field: StateField) =>
  context.find((one) => one.side === side && one.field === field);

const moved: TrailRow[] = [
  ['2026-02-10T09:00:00', 'mia.sund', 'Changed role for user Zoë Brandt from Berths to Payroll'],
];
const session = (day: string): TrailRow[] => [
  [`${day}T10:00:00`, 'ana.lopes', into('zoe.brandt')],
  [`${day}T10:20:00`, 'ana.lopes', outOf('zoe.brandt')],
];

describe('what was known of both people when the session started', () => {
  it('has a line for each side and field', async () => {
    const [detail] = await detailsOf(users, trail(session('2026-02-09')));
    expect(detail?.context.map(({ side, field }) => `${side} ${field}`)).toEqual(
      ['target', 'actor'].flatMap((side) =>
        ['active', 'department', 'division', 'role', 'profile', 'power'].map((field) => `${side} ${field}`),
      ),
    );
    expect(detail?.context.every(({ sentence }) => sentence !== '')).toBe(true);
  });

  it('is what held on that day, and the row that says so', async () => {
    const files = [users, trail([...moved, ...session('2026-02-09'), ...session('2026-02-11')])];
    const [before, after] = await detailsOf(...files);
    expect(before && said(before, 'target', 'role')).toMatchObject({ value: 'Berths', basis: 'trail' });
    expect(after && said(after, 'target', 'role')).toMatchObject({
      value: 'Payroll',
      basis: 'trail',
      cite: { file: 'trail.csv', row: 2 },
    });
  });

  it('is of namesakes only what holds of each of them', async () => {
    const [detail] = await detailsOf(users, trail([['10:00:00', 'ana.lopes', into('alex.martin')]]));
    expect(detail && said(detail, 'target', 'active')?.value).toBe('yes');
    expect(detail && said(detail, 'target', 'department')).toMatchObject({
      value: null,
      basis: 'not-recorded',
      sentence: 'Department: several people may be Alex Martin, and it does not hold of all of them.',
    });
  });

  it('is nothing of somebody no list knows', async () => {
    const [detail] = await detailsOf(trail([['10:00:00', 'ana.lopes', into('zoe.brandt')]]));
    expect(detail && said(detail, 'target', 'role')).toMatchObject({
      value: null,
      basis: 'not-recorded',
      sentence: 'Role: nothing in the review says it of Zoë Brandt.',
    });
  });

  it('is asked for by the session: one that is gone is not found', async () => {
    const files: File[] = [users];
    await withReview({ files, zone: 'UTC' }, (review: ReviewFile) => {
      expect(allDetails(review)).toEqual([]);
      expect(() => sessionDetail(review.reader, 'nothing')).toThrow('no longer in the review');
    });
  });
});
