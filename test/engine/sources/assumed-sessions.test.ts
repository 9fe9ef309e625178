import { writeXlsx } from 'hucre/xlsx';
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

describe('a workbook of sessions', () => {
  it('is read with its dates, whatever the other sheets hold', async () => {
    await withBench(async ({ review, file, take }) => {
      const at = (hour: number): Date => new Date(Date.UTC(2026, 1, 3, hour));
      const path = file(
        'sessions.xlsx',
        Buffer.from(
          await writeXlsx({
            sheets: [
              {
                name: 'Sessions',
                rows: [
                  ['Administrator', 'Assumed user', 'Started (UTC)', 'Ended (UTC)', 'Ticket'],
                  ['Ana Lopes', 'Zoë Brandt', at(8), at(9), 'HRB-1'],
                  ['Ana Lopes', 'Lee Ono', at(10), null, 'HRB-2'],
                ],
              },
            ],
          }),
        ),
      );
      const source = await take(path);
      expect(source).toMatchObject({
        kind: 'assumed-sessions',
        syntax: 'xlsx',
        rows: { imported: 2, rejected: 0 },
      });
      expect(
        review.db.prepare('SELECT target_name, started_at, ended_at, reason FROM assumed_session').all(),
      ).toEqual([
        {
          target_name: 'Zoë Brandt',
          started_at: at(8).getTime(),
          ended_at: at(9).getTime(),
          reason: 'HRB-1',
        },
        { target_name: 'Lee Ono', started_at: at(10).getTime(), ended_at: null, reason: 'HRB-2' },
      ]);
    });
  });
});

describe('a login history with a login-as type', () => {
  const read = (...lines: string[]) =>
    withBench(async ({ review, file, take }) => {
      const source = await take(file('logins.csv', lines.join('\n')));
      const pairs = review.db
        .prepare(
          "SELECT coalesce(actor_login, actor_name) || ' as ' || coalesce(target_login, target_name) FROM assumed_session",
        )
        .pluck()
        .all();
      return { kind: source.kind, pairs, rejected: source.rows.rejected };
    });

  it('is read whichever side the second column names', async () => {
    expect(
      await read(
        'Username,Login Time,Login Type,Source IP,Performed by',
        'zoe@harbour.example,2026-01-05T10:00:00Z,SysAdmin Switch,192.0.2.1,ana@harbour.example',
        'ivo@harbour.example,2026-01-05T10:00:00Z,Application,192.0.2.1,ivo@harbour.example',
      ),
    ).toEqual({
      kind: 'assumed-sessions',
      pairs: ['ana@harbour.example as zoe@harbour.example'],
      rejected: 0,
    });
    expect(
      await read(
        'Username,Login Time,Login Type,Status,Logged in as',
        'ana@harbour.example,2026-01-05T10:00:00Z,Impersonation,Success,zoe@harbour.example',
        'ana@harbour.example,2026-01-05T11:00:00Z,Delegated authentication,Success,',
        'ana@harbour.example,2026-01-05T12:00:00Z,Login-As,Success,',
      ),
    ).toEqual({
      kind: 'assumed-sessions',
      pairs: ['ana@harbour.example as zoe@harbour.example'],
      rejected: 1,
    });
  });

  it('does not take the user for the actor where the file has a column for who acted', async () => {
    expect(
      await read(
        'User,Login Time,Login Type,Administrator,Assumed user',
        'Bo Ek,2026-01-05T10:00:00Z,Login-As,,Zoë Brandt',
      ),
    ).toEqual({ kind: 'assumed-sessions', pairs: [], rejected: 1 });
  });

  it('has an alarm where no column says who the other one is, and makes no session of it', async () => {
    await withBench(async ({ file, take }) => {
      const lines = (...types: string[]) =>
        [
          'Username,Login Time,Login Type,Status,Source IP',
          ...types.map((type, at) => `ana@x.example,2026-01-05T1${at}:00:00Z,${type},Success,192.0.2.1`),
        ].join('\n');
      const source = await take(file('as.csv', lines('Application', 'Login-As', 'SysAdmin Switch')));
      expect([source.kind, source.rows.imported]).toEqual(['salesforce.login-history', 3]);
      expect(source.alarms).toMatchObject([
        { code: 'login-as-without-both', message: expect.stringMatching(/^2 logins have a type/u) as string },
      ]);
      const ordinary = await take(file('plain.csv', lines('Application', 'Remote Access 2.0')));
      expect(ordinary.alarms).toEqual([]);
    });
  });
});
