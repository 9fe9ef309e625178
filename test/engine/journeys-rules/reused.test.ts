import { describe, expect, it, vi } from 'vitest';
import { addSuppression } from '../../../electron/engine/suppressions/change.ts';
import type { ReviewFile } from '../../../electron/engine/review.ts';
import { csv, type File } from '../journeys-links/desk.ts';
import { american, into, outOf, type TrailLine } from '../journeys-who/town.ts';
import { withReview } from '../temp-review.ts';
import { only, orders, told } from './ward.ts';

vi.setConfig({ testTimeout: 30_000 });

const ANN = { who: 'ann', at: 1_772_000_000_000 };
const users = (...rows: readonly string[]): File =>
  csv('users.csv', 'Id,Username,Name,IsActive,Department,TimeZoneSidKey,Profile.Name', ...rows);
const user = (place: number, login: string, name: string): string =>
  `00500000000000${place}AAA,${login}@ward.example,${name},true,Kitchen,Europe/Oslo,System Administrator`;
const stay = (day: number, actor: string, target: string): TrailLine[] => [
  [`2026-03-${day}T10:00:00Z`, `${actor}@ward.example`, into(target)],
  [`2026-03-${day}T10:10:00Z`, `${actor}@ward.example`, outOf(target)],
];
const renamed = (day: number, place: number, from: string, to: string): TrailLine => [
  `2026-03-${day}T09:00:00Z`,
  'boss@ward.example',
  `Changed username for 00500000000000${place}AAA from ${from}@ward.example to ${to}@ward.example`,
];
type Row = {
  actor_key: string;
  actor_name: string;
  actor_username: string | null;
  target_key: string;
  target_name: string;
  target_username: string | null;
};
/** Hides the findings of the first session: whoever they are there. */
const hideFirst = (review: ReviewFile): void => {
  const row = review.reader.prepare('SELECT * FROM session ORDER BY started_at').get() as Row;
  const scope = {
    rules: ['no-justification' as const],
    actor: { key: row.actor_key, name: row.actor_name, username: row.actor_username },
    target: { key: row.target_key, name: row.target_name, username: row.target_username },
    unit: null,
  };
  const days = { from: '2026-03-01', until: '2026-03-31' };
  addSuppression(review.db, { owner: 'Head of beds', reason: 'Beds.', ticket: 'WRD-7', ...days, scope }, ANN);
};
const statesOf = (files: readonly File[]): Promise<string[]> =>
  withReview(
    {
      files: [...files, orders([])],
      zone: 'UTC',
      policy: { ...only('no-justification'), sensitiveUnits: [] },
    },
    (review) => {
      hideFirst(review);
      return told(review).map(({ subject, state }) => `${subject} ${state}`);
    },
  );

describe('a login that passes from one person to another', () => {
  it('of the actor: the suppression stays with the person it was written for', async () => {
    const list = users(
      user(1, 'krog', 'Ida Krog'),
      user(2, 'ida', 'Ida Lund'),
      user(3, 'olav', 'Olav Moe'),
      user(4, 'boss', 'Vera Holm'),
    );
    const trail = american([
      ...stay(10, 'ida', 'Olav Moe'),
      renamed(15, 1, 'ida', 'krog'),
      renamed(16, 2, 'lund', 'ida'),
      ...stay(20, 'ida', 'Olav Moe'),
      ...stay(21, 'krog', 'Olav Moe'),
    ]);
    expect(await statesOf([list, trail])).toEqual([
      'Ida Krog as Olav Moe suppressed',
      'Ida Lund as Olav Moe open',
      'Ida Krog as Olav Moe suppressed',
    ]);
  });

  it('of the account: what is done in the account of the next one is not hidden', async () => {
    const list = users(
      user(1, 'ida', 'Ida Krog'),
      user(2, 'olav', 'Liv Berg'),
      user(3, 'moe', 'Olav Moe'),
      user(4, 'boss', 'Vera Holm'),
    );
    const trail = american([
      ...stay(10, 'ida', 'Olav Moe'),
      renamed(15, 3, 'olav', 'moe'),
      renamed(16, 2, 'liv', 'olav'),
      ...stay(20, 'ida', 'Liv Berg'),
      ...stay(21, 'ida', 'Olav Moe'),
    ]);
    expect(await statesOf([list, trail])).toEqual([
      'Ida Krog as Olav Moe suppressed',
      'Ida Krog as Liv Berg open',
      'Ida Krog as Olav Moe suppressed',
    ]);
  });
});
