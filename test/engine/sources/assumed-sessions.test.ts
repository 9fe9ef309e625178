import { describe, expect, it } from 'vitest';
import { withBench } from './temp-sources.ts';

describe('a login history with an impersonator', () => {
  it('gives the sessions, and ignores ordinary logins with a reason', async () => {
    await withBench(async ({ review, file, take }) => {
      const source = await take(
        file(
          'logins.csv',
          [
            'Username,Login Time,Source IP,Platform,Delegate User',
            'zoe@harbour.example,2026-01-05T10:00:00Z,192.0.2.1,Windows 11,ana@harbour.example',
            'zoe@harbour.example,2026-01-05T11:00:00Z,192.0.2.1,Windows 11,',
            'ivo@harbour.example,2026-01-05T12:00:00Z,192.0.2.1,Windows 11,-',
            'ana@harbour.example,2026-01-05T13:00:00Z,192.0.2.1,Windows 11,Ana@harbour.example',
          ].join('\n'),
        ),
      );
      expect(source.rows).toEqual({ total: 4, imported: 1, duplicate: 0, ignored: 3, rejected: 0 });
      expect(source.ignored).toEqual([
        { reason: 'Nobody else acted: an ordinary login', rows: 2 },
        { reason: 'The same person on both sides: an ordinary login', rows: 1 },
      ]);
      expect(
        review.db.prepare('SELECT system, actor_login, target_login, started_at FROM assumed_session').all(),
      ).toEqual([
        {
          system: null,
          actor_login: 'ana@harbour.example',
          target_login: 'zoe@harbour.example',
          started_at: Date.UTC(2026, 0, 5, 10),
        },
      ]);
    });
  });
});

describe('a list of sessions', () => {
  it('joins ticket and reason, and does not say a ticket twice', async () => {
    await withBench(async ({ review, file, take }) => {
      const rows = [
        'A,,',
        'B,OPS-1,',
        'C,,asked by phone',
        'D,OPS-2,asked by phone',
        'E,OPS-3,see OPS-3',
      ].map((row) => `Ana,2026-01-05T10:00:00Z,${row}`);
      await take(
        file('sessions.csv', ['Administrator,Started,Assumed user,Ticket,Reason', ...rows].join('\n')),
      );
      expect(review.db.prepare('SELECT reason FROM assumed_session ORDER BY row').pluck().all()).toEqual([
        null,
        'OPS-1',
        'asked by phone',
        'OPS-2: asked by phone',
        'see OPS-3',
      ]);
    });
  });

  it('rejects a row that lacks a side: missing is not nobody', async () => {
    await withBench(async ({ review, file, take }) => {
      const source = await take(
        file(
          'sessions.csv',
          'Impersonated by,Impersonated to,Impersonation Start Time\n,Zoë,2026-01-05T10:00:00Z\nAna,,2026-01-05T10:00:00Z\n,,2026-01-05T10:00:00Z\nAna,Ana,2026-01-05T10:00:00Z\n',
        ),
      );
      expect(source.rows).toMatchObject({ imported: 1, rejected: 3, ignored: 0 });
      expect(review.db.prepare('SELECT message FROM issue').pluck().all()).toEqual([
        '"Impersonated by" is empty.',
        '"Impersonated to" is empty.',
        '"Impersonated by", "Impersonated to" are all empty.',
      ]);
    });
  });
});
