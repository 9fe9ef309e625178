import { describe, expect, it } from 'vitest';
import type { ReviewFile } from '../../../electron/engine/review.ts';
import { accessViewOf } from '../../../electron/engine/views/access.ts';
import { withReview } from '../temp-review.ts';

const HEADER = 'Date,User,Source Namespace Prefix,Action,Section,Delegate User';
const row = (day: number, text: string): string =>
  `2026-03-${String(day).padStart(2, '0')}T12:00:00Z,ana@harbour.example,,${text},Manage Users,`;
const moved = (day: number, way: string): string =>
  row(day, `Changed Administrators Can Log in as Any User ${way}`);
const session = (day: number): string => row(day, 'Logged in using Login-As access for Zoë Brandt');
const paper = (day: number): string => row(day, 'Changed the colour of a page');

const review = <Value>(rows: readonly string[], work: (review: ReviewFile) => Value) =>
  withReview(
    {
      files: [{ name: 'trail.csv', text: [HEADER, ...rows, ''].join('\n') }],
      zone: 'UTC',
      asked: { from: '2026-03-01', to: '2026-03-31' },
    },
    work,
  );
const states = (...rows: readonly string[]) =>
  review(rows, ({ reader }) =>
    accessViewOf(reader).states.map(({ from, to, state, sessions }) =>
      [from, to]
        .map((at) => new Date(at).toISOString().slice(5, 16))
        .concat(state ?? 'not recorded', String(sessions))
        .join(' '),
    ),
  );

describe('what the login policy was when', () => {
  it('was off before it was switched on, and is known for the days of the trail only', async () => {
    expect(
      await states(
        paper(2),
        session(4),
        moved(5, 'from off to on'),
        session(6),
        session(7),
        moved(8, 'from on to off'),
        session(9),
        paper(20),
      ),
    ).toEqual([
      '03-01T00:00 03-02T00:00 not recorded 0',
      '03-02T00:00 03-05T12:00 off 1',
      '03-05T12:00 03-08T12:00 on 2',
      '03-08T12:00 03-21T00:00 off 1',
      '03-21T00:00 04-01T00:00 not recorded 0',
    ]);
  });

  it('is not recorded at all where no row moves it', async () => {
    expect(await states(paper(2), session(4))).toEqual(['03-01T00:00 04-01T00:00 not recorded 1']);
  });

  it('goes by moves before the period too', async () => {
    const before =
      '2026-02-10T12:00:00Z,ana@harbour.example,,Changed Administrators Can Log in as Any User from off to on,,';
    expect(await states(before, session(4), paper(31))).toEqual(['03-01T00:00 04-01T00:00 on 1']);
  });

  it('is not recorded between two moves that contradict each other', async () => {
    expect(await states(paper(1), moved(5, 'from off to on'), moved(9, 'from off to on'), paper(31))).toEqual(
      [
        '03-01T00:00 03-05T12:00 off 0',
        '03-05T12:00 03-09T12:00 not recorded 0',
        '03-09T12:00 04-01T00:00 on 0',
      ],
    );
  });
});

describe('the access view', () => {
  it('knows of grants where a trail is there, even when nobody gave any', async () => {
    const view = await review([session(4), moved(5, 'from off to on')], ({ reader }) => accessViewOf(reader));
    expect(view).toMatchObject({ known: true, grants: [], vendor: [], vendorSessions: [] });
    expect(view.switches).toMatchObject([
      { to: 'on', ticket: null, answer: 'not-recorded', cite: { file: 'trail.csv', row: 3 } },
    ]);
  });

  it('counts the sessions inside a grant, and keeps the vendor apart', async () => {
    const users = {
      name: 'users.csv',
      text: [
        'Username,Name,Profile,Alias,Active,Admin Access Exp. Date,Login Access Exp. Date',
        'zoe@harbour.example,Zoë Brandt,Standard User,zb,1,3/6/2026,3/25/2026',
        '',
      ].join('\n'),
    };
    const trail = { name: 'trail.csv', text: [HEADER, session(4), session(6), session(9), ''].join('\n') };
    const view = await withReview(
      { files: [users, trail], zone: 'UTC', answers: { dateOrder: 'mdy', zone: 'UTC' } },
      ({ reader }) => accessViewOf(reader),
    );
    const shown = (grant: (typeof view.grants)[number]) => [
      grant.owner,
      grant.grantee,
      grant.sessions,
      grant.cites.map(({ file }) => file),
    ];
    expect(view.grants.map(shown)).toEqual([['Zoë Brandt', 'administrators', 2, ['users.csv']]]);
    expect(view.vendor.map(shown)).toEqual([['Zoë Brandt', 'vendor-support', 3, ['users.csv']]]);
  });

  it('does not know of grants without a trail and without a list that has the columns', async () => {
    const list = (header: string) => ({
      name: 'users.csv',
      text: `Username,Name,Profile,Alias${header}\nzoe@harbour.example,Zoë Brandt,Standard User,zb${header === '' ? '' : ','}\n`,
    });
    const known = (header: string) =>
      withReview(
        { files: [list(header)], asked: { from: '2026-03-01', to: '2026-03-31' } },
        ({ reader }) => accessViewOf(reader).known,
      );
    expect(await known('')).toBe(false);
    expect(await known(',Admin Access Exp. Date')).toBe(true);
  });
});
