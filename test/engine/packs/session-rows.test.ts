import { expect, test } from 'vitest';
import { sessionRowsTable } from '../../../electron/engine/packs/tables/session-rows.ts';
import { reviewDocument } from '../../../electron/engine/views/document.ts';
import { into, outOf, trail, users } from '../sessions/company.ts';
import { withReview } from '../temp-review.ts';

const logins = {
  name: 'logins.csv',
  text: 'Username,Login Time,Source IP,Login Type,Status,Browser\nzoe.brandt@harbour.example,2026-02-17T09:12:00Z,198.51.100.4,Application,Success,Chrome 130\n',
};

const files = [
  users,
  logins,
  trail([
    ['09:00:00', 'ana.lopes', into('zoe.brandt')],
    [
      '09:05:00',
      'zoe.brandt',
      'Changed profile for user Ivo Petkov from Clerk to System Administrator',
      'ana.lopes',
    ],
    ['09:20:00', 'ana.lopes', outOf('zoe.brandt')],
  ]),
];

test('what Ana Lopes changed as Zoë Brandt stands in the data with what it was before', () =>
  withReview({ files, zone: 'UTC' }, ({ reader }) => {
    expect(reviewDocument(reader).sessions.map(({ inside }) => inside)).toEqual([
      [
        {
          role: 'inside',
          at: '2026-02-17T09:05:00Z',
          text: 'Changed profile for user Ivo Petkov from Clerk to System Administrator',
          change: { what: 'Profile of Ivo Petkov', before: 'Clerk', after: 'System Administrator' },
          file: 'trail.csv',
          row: 3,
        },
        {
          role: 'sign-in',
          at: '2026-02-17T09:12:00Z',
          text: 'Signed in to the account, from 198.51.100.4 with Chrome 130',
          change: null,
          file: 'logins.csv',
          row: 2,
        },
      ],
    ]);
  }));

test('the pack has every row behind the session, in order of time', () =>
  withReview({ files, zone: 'UTC' }, ({ reader }) => {
    const rows = [...sessionRowsTable.rows(reader)].map(([, at, role, , section, changed, before, after]) => [
      at,
      role,
      section,
      changed,
      before,
      after,
    ]);
    expect(rows).toEqual([
      ['2026-02-17T09:00:00Z', 'start', null, null, null, null],
      [
        '2026-02-17T09:05:00Z',
        'inside',
        'Manage Users',
        'Profile of Ivo Petkov',
        'Clerk',
        'System Administrator',
      ],
      ['2026-02-17T09:12:00Z', 'sign-in', null, null, null, null],
      ['2026-02-17T09:20:00Z', 'end', null, null, null, null],
    ]);
  }));
