import { expect, test } from 'vitest';
import { holidaysOf } from '../../../electron/engine/holidays/of-period.ts';
import { withReview, type Given } from '../temp-review.ts';

const holidays = (given: Partial<Given>, calendar: string) =>
  withReview({ files: [], zone: 'America/Toronto', ...given }, ({ db }) => holidaysOf(db, calendar));

test('the holidays of all years that the period touches, and of no other', async () => {
  const asked = { from: '2025-12-31', to: '2026-01-01' };
  const { problem, days } = await holidays({ asked }, 'CA-ON');
  expect(problem).toBeNull();
  expect([...new Set(days.map(({ date }) => date.slice(0, 4)))]).toEqual(['2025', '2026']);
  expect(days).toContainEqual({ date: '2026-02-16', name: 'Family Day' });
  expect(days.map(({ date }) => date)).toEqual(days.map(({ date }) => date).toSorted());
});

test('none while no file tells the period', async () => {
  expect(await holidays({}, 'CA')).toEqual({ problem: null, days: [] });
});

test('a calendar that nobody knows gets a sentence', async () => {
  expect(await holidays({}, 'JP-X')).toEqual({
    problem: '"JP-X" is no calendar: it must be JP: its parts have no calendars of their own.',
    days: [],
  });
});
