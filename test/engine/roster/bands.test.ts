import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bandOf } from '../../../electron/engine/roster/bands.ts';
import { account, admin, listOf, rosterIn } from './roster-lines.ts';

describe('the band of a share', () => {
  it.each([
    [0, 200, '0.5'],
    [1, 200, '0.5'],
    [2, 200, '1'],
    [4, 200, '2'],
    [5, 200, '5'],
    [10, 200, '5'],
    [20, 200, '10'],
    [21, 200, 'over'],
    [3, 0, null],
  ])('%i of %i: %s', (some, users, band) => {
    expect(bandOf(some, users)).toBe(band);
  });

  it('never falls when more are counted', () => {
    const order = ['0.5', '1', '2', '5', '10', 'over'];
    const rank = (some: number, users: number): number => order.indexOf(bandOf(some, users) ?? '');
    fc.assert(
      fc.property(fc.nat(5000), fc.integer({ min: 1, max: 5000 }), (some, users) => {
        expect(rank(some, users)).toBeGreaterThanOrEqual(0);
        expect(rank(some + 1, users)).toBeGreaterThanOrEqual(rank(some, users));
      }),
    );
  });

  it('is told of the roster by who may, and of each by the accounts entered, each once', async () => {
    const users = Array.from({ length: 98 }, (_, place) =>
      account(`User ${'ab'.repeat(1 + (place % 3))}${place}`),
    );
    const roster = await rosterIn({
      files: [listOf([admin('Ana Lopes'), admin('Ivo Petkov'), ...users])],
      acted: [
        ['Ana Lopes', '2026-03-01', 'user1@harbour.example'],
        ['Ana Lopes', '2026-03-02', 'user1@harbour.example'],
        ['Ana Lopes', '2026-03-03', 'user2@harbour.example'],
        ['Ana Lopes', '2026-03-04', 'user3@harbour.example'],
      ],
    });
    expect(roster).toMatchObject({ declared: 2, activeUsers: 100, band: '2' });
    expect(roster.people.map(({ name, sessions, targets, band }) => [name, sessions, targets, band])).toEqual(
      [
        ['Ana Lopes', 4, 3, '5'],
        ['Ivo Petkov', 0, 0, '0.5'],
      ],
    );
  });

  it('is not recorded where nobody is known to be active', async () => {
    const roster = await rosterIn({ files: [listOf([admin('Ana Lopes', { active: null })])] });
    expect([roster.band, roster.people.map(({ band }) => band)]).toEqual([null, [null]]);
  });
});
