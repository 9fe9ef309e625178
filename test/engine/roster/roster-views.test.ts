import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ReviewFile } from '../../../electron/engine/review.ts';
import { rosterMatrixOf } from '../../../electron/engine/views/access.ts';
import { rosterViewOf } from '../../../electron/engine/views/roster.ts';
import { rosterMatrix, rosterView } from '../../../shared/contract/access.ts';
import { withReview } from '../temp-review.ts';

const users = [
  'Username,Name,Profile,Alias,IsActive,Department',
  'ana@harbour.example,Ana Lopes,System Administrator,al,true,IT',
  'ivo@harbour.example,Ivo Petkov,Standard User,ip,true,IT',
  'zoe@harbour.example,Zoë Brandt,Standard User,zb,true,Payroll',
  'mia@harbour.example,Mia Sund,Standard User,ms,true,Quay',
  'noa@harbour.example,Noa Blum,Standard User,nb,true,',
  '',
].join('\n');
const trail = (...rows: readonly (readonly [day: number, actor: string, target: string])[]): string =>
  [
    'Date,User,Source Namespace Prefix,Action,Section,Delegate User',
    ...rows.map(
      ([day, actor, target]) =>
        `2026-03-${String(day).padStart(2, '0')}T12:00:00Z,${actor}@harbour.example,,Logged in using Login-As access for ${target},Manage Users,`,
    ),
    '',
  ].join('\n');
const rows = [
  [2, 'ana', 'Zoë Brandt'],
  [3, 'ana', 'Mia Sund'],
  [4, 'ana', 'Mia Sund'],
  [5, 'ana', 'Noa Blum'],
  [6, 'ivo', 'Mia Sund'],
] as const;

const review = <Value>(work: (review: ReviewFile) => Value) =>
  withReview(
    {
      files: [
        { name: 'users.csv', text: users },
        { name: 'trail.csv', text: trail(...rows) },
      ],
      zone: 'UTC',
    },
    work,
  );

describe('the roster view', () => {
  it('puts who is not on the list first, with sentences and cited rows', async () => {
    const view = rosterView.parse(await review(({ reader }) => rosterViewOf(reader)));
    expect(view).toMatchObject({ declared: 1, observed: 2, activeUsers: 5, share: 0.2, band: 'over' });
    expect(view.people.map(({ name, sessions, targets, share }) => [name, sessions, targets, share])).toEqual(
      [
        ['Ivo Petkov', 1, 1, 0.2],
        ['Ana Lopes', 4, 3, 0.6],
      ],
    );
    const [flag] = view.people[0]?.flags ?? [];
    expect(flag?.flag).toBe('unlisted');
    expect(flag?.sentence).toContain('Acted in 1 session on 6 Mar 2026 and is not on the imported list');
    expect(flag?.cites).toContainEqual(expect.objectContaining({ file: 'trail.csv', row: 6 }));
  });

  it('says what cannot be judged before anything was analysed', async () => {
    const view = await withReview({ files: [] }, ({ reader }) => rosterViewOf(reader));
    expect(rosterView.parse(view)).toMatchObject({ known: false, share: null, band: null, people: [] });
    expect(view.dormant.from).toBeNull();
  });
});

describe('the matrix of actors and units', () => {
  it('has sensitive units first and the unit that is not recorded as one of its own', async () => {
    const matrix = rosterMatrix.parse(await review(({ reader }) => rosterMatrixOf(reader)));
    expect(matrix).toEqual({
      units: [
        { unit: 'Payroll', sensitive: true, sessions: 1 },
        { unit: 'Quay', sensitive: false, sessions: 3 },
        { unit: null, sensitive: false, sessions: 1 },
      ],
      actors: [
        { key: expect.stringMatching(/^p:/u) as string, name: 'Ana Lopes', sessions: 4, cells: [1, 2, 1] },
        { key: expect.stringMatching(/^p:/u) as string, name: 'Ivo Petkov', sessions: 1, cells: [0, 1, 0] },
      ],
    });
  });

  it('adds up, by row and by column, to the sessions of the sample review', async () => {
    const folder = join(import.meta.dirname, '../../../resources/sample');
    const files = readdirSync(folder)
      .filter((name) => name.endsWith('.csv'))
      .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
    await withReview({ files, zone: 'America/Toronto' }, ({ reader }) => {
      const { units, actors } = rosterMatrixOf(reader);
      const total = reader.prepare('SELECT count(*) FROM session').pluck().get() as number;
      const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
      expect(total).toBeGreaterThan(100);
      expect(sum(units.map(({ sessions }) => sessions))).toBe(total);
      expect(actors.map(({ cells }) => sum(cells))).toEqual(actors.map(({ sessions }) => sessions));
      expect(units.map((_, place) => sum(actors.map(({ cells }) => cells[place] ?? 0)))).toEqual(
        units.map(({ sessions }) => sessions),
      );
    });
  });
});
