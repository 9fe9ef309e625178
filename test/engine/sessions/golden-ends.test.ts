import { describe, expect, it } from 'vitest';
import { into, LEFT, log, outOf, sessionsOf, shape, trail, users } from './company.ts';

describe('two admins in one account', () => {
  it('are two sessions, and each change belongs to whom the row names', async () => {
    const sessions = await sessionsOf(
      users,
      trail([
        ['10:00:00', 'ana.lopes', into('zoe.brandt')],
        ['10:05:00', 'mia.sund', into('zoe.brandt')],
        ['10:07:00', 'zoe.brandt', 'Changed e-mail', 'ana.lopes'],
        ['10:08:00', 'zoe.brandt', 'Changed phone', 'mia.sund'],
        ['10:20:00', 'ana.lopes', outOf('zoe.brandt')],
        ['10:30:00', 'mia.sund', outOf('zoe.brandt')],
      ]),
    );
    expect(sessions).toMatchObject([
      { who: 'Ana Lopes as zoe.brandt@harbour.example', from: '10:00:00', to: 'logout 10:20:00' },
      { who: 'Mia Sund as zoe.brandt@harbour.example', from: '10:05:00', to: 'logout 10:30:00' },
    ]);
    expect(sessions.map(({ rows }) => rows)).toEqual([
      ['trail.csv 2 start', 'trail.csv 4 inside', 'trail.csv 6 end'],
      ['trail.csv 3 start', 'trail.csv 5 inside', 'trail.csv 7 end'],
    ]);
  });

  it('are kept apart by their login keys, also where their pages alternate', async () => {
    const sessions = await sessionsOf(
      users,
      log([
        ['10:00:00', 'ana.lopes', 'zoe.brandt', 'kA'],
        ['10:01:00', 'mia.sund', 'zoe.brandt', 'kM'],
        ['10:02:00', 'ana.lopes', 'zoe.brandt', 'kA'],
        ['10:03:00', 'mia.sund', 'zoe.brandt', 'kM', LEFT],
        ['10:09:00', 'ana.lopes', 'zoe.brandt', 'kA', LEFT],
      ]),
    );
    expect(shape(sessions)).toEqual([
      'Ana Lopes as zoe.brandt@harbour.example, 10:00:00 to logout 10:09:00',
      'Mia Sund as zoe.brandt@harbour.example, 10:01:00 to logout 10:03:00',
    ]);
  });
});

describe('a logout that is missing', () => {
  it('is bounded by the next account that the actor enters, and the length is a range', async () => {
    const [first, second] = await sessionsOf(
      users,
      trail([
        ['10:00:00', 'ana.lopes', into('zoe.brandt')],
        ['10:07:00', 'zoe.brandt', 'Changed e-mail', 'ana.lopes'],
        ['11:00:00', 'ana.lopes', into('ivo.petkov')],
      ]),
    );
    expect(first).toMatchObject({ from: '10:00:00', seenUntil: '10:07:00', to: 'inferred 11:00:00' });
    expect(second).toMatchObject({ from: '11:00:00', seenUntil: '11:00:00', to: 'open' });
  });

  it('is not bounded by a start before the last change inside: the account was still in use', async () => {
    const [first] = await sessionsOf(
      users,
      trail([
        ['10:00:00', 'ana.lopes', into('zoe.brandt')],
        ['10:30:00', 'ana.lopes', into('ivo.petkov')],
        ['10:40:00', 'zoe.brandt', 'Changed e-mail', 'ana.lopes'],
        ['12:00:00', 'ana.lopes', into('mia.sund')],
      ]),
    );
    expect(first).toMatchObject({ from: '10:00:00', seenUntil: '10:40:00', to: 'inferred 12:00:00' });
  });

  it('is bounded by a start that only another source saw', async () => {
    const sessions = await sessionsOf(
      users,
      trail([['10:00:00', 'ana.lopes', into('zoe.brandt')]]),
      log([['10:45:00', 'ana.lopes', 'ivo.petkov', 'k2']]),
    );
    expect(shape(sessions)).toEqual([
      'Ana Lopes as zoe.brandt@harbour.example, 10:00:00 to inferred 10:45:00',
      'Ana Lopes as ivo.petkov@harbour.example, 10:45:00 to open',
    ]);
  });

  it('is seen in the log alone, and ends the session of the audit trail', async () => {
    const [session, ...rest] = await sessionsOf(
      users,
      trail([['10:00:00', 'ana.lopes', into('zoe.brandt')]]),
      log([
        ['10:00:01', 'ana.lopes', 'zoe.brandt', 'k1'],
        ['10:12:00', 'ana.lopes', 'zoe.brandt', 'k1', LEFT],
      ]),
    );
    expect(rest).toEqual([]);
    expect(session).toMatchObject({ from: '10:00:00', seenUntil: '10:12:00', to: 'logout 10:12:00' });
  });

  it('does not make a change of another day part of the session', async () => {
    const sessions = await sessionsOf(
      users,
      trail([
        ['10:00:00', 'ana.lopes', into('zoe.brandt')],
        ['2026-02-20T10:00:00', 'zoe.brandt', 'Changed e-mail', 'ana.lopes'],
      ]),
    );
    expect(sessions.map(({ rows, seenUntil }) => [rows, seenUntil])).toEqual([
      [['trail.csv 2 start'], '10:00:00'],
    ]);
  });
});

describe('entering an account from inside another one', () => {
  const chained = trail([
    ['10:00:00', 'ana.lopes', into('ivo.petkov')],
    ['10:10:00', 'ivo.petkov', into('zoe.brandt'), 'ana.lopes'],
    ['10:15:00', 'zoe.brandt', 'Changed e-mail', 'ana.lopes'],
    ['10:20:00', 'ivo.petkov', outOf('zoe.brandt'), 'ana.lopes'],
    ['10:50:00', 'ana.lopes', into('mia.sund')],
  ]);

  it('is done by the person of Delegate User, and leaves neither account', async () => {
    expect(await sessionsOf(users, chained)).toMatchObject([
      { who: 'Ana Lopes as ivo.petkov@harbour.example', through: null, to: 'inferred 10:50:00' },
      {
        who: 'Ana Lopes as zoe.brandt@harbour.example',
        through: 'Ivo Petkov',
        to: 'logout 10:20:00',
        rows: ['trail.csv 3 start', 'trail.csv 4 inside', 'trail.csv 5 end'],
      },
      { who: 'Ana Lopes as mia.sund@harbour.example', through: null, to: 'open' },
    ]);
  });

  it('is one session with a log that takes the account in between for the actor', async () => {
    const sessions = await sessionsOf(users, chained, log([['10:10:02', 'ivo.petkov', 'zoe.brandt', 'k9']]));
    expect(sessions[1]).toMatchObject({
      who: 'Ana Lopes as zoe.brandt@harbour.example',
      through: 'Ivo Petkov',
      kinds: ['salesforce.setup-audit-trail', 'salesforce.login-as-log'],
    });
    expect(sessions).toHaveLength(3);
  });

  it('is not laid at the door of whoever is in the account of the actor meanwhile', async () => {
    const sessions = await sessionsOf(
      users,
      trail([
        ['10:00:00', 'ana.lopes', into('ivo.petkov')],
        ['10:10:00', 'ivo.petkov', into('zoe.brandt')],
      ]),
    );
    expect(sessions[1]).toMatchObject({ who: 'Ivo Petkov as zoe.brandt@harbour.example', through: null });
  });
});
