import { describe, expect, it } from 'vitest';
import { into, list, outOf, trail, users, type TrailRow } from '../sessions/company.ts';
import { detailsOf, said } from './logins.ts';

const cases: { readonly name: string; readonly rows: readonly TrailRow[]; readonly says: string }[] = [
  {
    name: 'nobody',
    rows: [],
    says: 'yes: No file shows anybody else in the account of Ana Lopes at that time.',
  },
  {
    name: 'somebody who had left before',
    rows: [
      ['09:00:00', 'mia.sund', into('ana.lopes')],
      ['09:30:00', 'mia.sund', outOf('ana.lopes')],
    ],
    says: 'yes: No file shows anybody else in the account of Ana Lopes at that time.',
  },
  {
    name: 'somebody who left later',
    rows: [
      ['09:00:00', 'mia.sund', into('ana.lopes')],
      ['10:30:00', 'mia.sund', outOf('ana.lopes')],
    ],
    says: 'no: Mia Sund had been for 1 h in the account of Ana Lopes. (trail.csv 3)',
  },
  {
    name: 'somebody whose logout is missing but who changed something there later',
    rows: [
      ['09:00:00', 'mia.sund', into('ana.lopes')],
      ['10:30:00', 'ana.lopes', 'Changed custom app Quay', 'mia.sund'],
    ],
    says: 'no: Mia Sund had been for 1 h in the account of Ana Lopes. (trail.csv 3)',
  },
  {
    name: 'somebody whose logout is missing',
    rows: [['09:00:00', 'mia.sund', into('ana.lopes')]],
    says: 'not-recorded: Mia Sund went into the account of Ana Lopes 1 h before, and may still have been there. (trail.csv 3)',
  },
  {
    name: 'somebody who went in days ago without a logout: that session is over',
    rows: [['2026-02-14T09:00:00', 'mia.sund', into('ana.lopes')]],
    says: 'yes: No file shows anybody else in the account of Ana Lopes at that time.',
  },
  {
    name: 'somebody who went into the next account before, so that they had left',
    rows: [
      ['09:00:00', 'mia.sund', into('ana.lopes')],
      ['09:20:00', 'mia.sund', into('ivo.petkov')],
    ],
    says: 'yes: No file shows anybody else in the account of Ana Lopes at that time.',
  },
];

describe("the actor's own account", () => {
  it.each(cases)('has in it: $name', async ({ rows, says }) => {
    const details = await detailsOf(users, trail([['10:00:00', 'ana.lopes', into('zoe.brandt')], ...rows]));
    const session = details.find(({ row }) => row.actor.name === 'Ana Lopes');
    expect(session && said(session, 'account-free')).toBe(says);
  });

  it('may have in it somebody whose target has a namesake', async () => {
    const details = await detailsOf(
      users,
      trail([
        ['09:00:00', 'mia.sund', into('alex.martin')],
        ['11:00:00', 'mia.sund', outOf('alex.martin')],
        ['10:00:00', 'alex.martin', into('zoe.brandt')],
      ]),
    );
    const session = details.find(({ row }) => row.target.name === 'Zoë Brandt');
    expect(session && said(session, 'account-free')).toBe(
      'not-recorded: Mia Sund went into the account of Alex Martin 1 h before, and may still have been there. (trail.csv 2)',
    );
  });

  it('is another one in another system', async () => {
    const details = await detailsOf(
      users,
      trail([
        ['09:00:00', 'mia.sund', into('ana.lopes')],
        ['11:00:00', 'mia.sund', outOf('ana.lopes')],
      ]),
      list([['10:00:00', '10:20:00', 'Ana Lopes', 'Zoë Brandt', 'quiz', 'Moodle']]),
    );
    const session = details.find(({ row }) => row.actor.name === 'Ana Lopes');
    expect(session && said(session, 'account-free')).toBe(
      'not-recorded: Only a list shows the session, and a list does not say who else was in an account.',
    );
  });
});
