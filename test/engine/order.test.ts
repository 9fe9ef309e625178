import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide } from '../../electron/engine/findings/decide.ts';
import { quietJob } from '../../electron/engine/job.ts';
import { analyse, importFile } from '../../electron/engine/review.ts';
import { issuesOf } from '../../electron/engine/sources/list.ts';
import { reviewDocument } from '../../electron/engine/views/document.ts';
import { decisionsTable } from '../../electron/engine/packs/tables/decisions.ts';
import { findingsTable } from '../../electron/engine/packs/tables/findings.ts';
import type { Table } from '../../electron/engine/packs/tables/table.ts';
import { findingDetail } from '../../electron/engine/views/finding-detail.ts';
import { add, into, log, trail as trailOf, users } from './sessions/company.ts';
import { documentOf, inTempFolder, withReview } from './temp-review.ts';

/** Import order and a file given twice change nothing: not one id, count, verdict or finding. */
const header = 'Date,User,Source Namespace Prefix,Action,Section,Delegate User';
const row = (date: string, user: string, text: string): string =>
  `"${date}","${user}","","${text}","Manage Users",""`;
const trail = (...rows: string[]): string => [header, ...rows, ''].join('\r\n');

const january = [
  row('1/20/2026, 10:05:00 AM EST', 'nadia@x.example', 'Logged out using Login-As access for Theo Marchand'),
  row('1/20/2026, 10:00:00 AM EST', 'nadia@x.example', 'Logged in using Login-As access for Theo Marchand'),
  row('1/13/2026, 9:00:00 AM EST', 'owen@x.example', 'Logged in using Login-As access for Rosa Lind'),
];
const february = [
  row('2/17/2026, 2:31:00 PM EST', 'nadia@x.example', 'Logged out using Login-As access for Theo Marchand'),
  row('2/17/2026, 2:02:00 PM EST', 'nadia@x.example', 'Logged in using Login-As access for Theo Marchand'),
];
const files = [
  { name: 'trail-january.csv', text: trail(...january) },
  // The second export overlaps the first, as exports do.
  { name: 'trail-winter.csv', text: trail(...february, ...january.slice(0, 2)) },
  {
    name: 'users.csv',
    text: 'Id,Username,Name,Email,IsActive,Department\n005A00000000001AAA,theo@x.example,Theo Marchand,theo@x.example,true,Payroll\n005A00000000002AAA,nadia@x.example,Nadia Brandt,nadia@x.example,true,IT\n',
  },
  {
    name: 'roster.csv',
    text: 'Full name,Username,E-mail,Department\nRosa Lind,rosa@x.example,rosa@x.example,Finance\nTheo Marchand,theo@x.example,theo@x.example,Payroll\n',
  },
  {
    name: 'tickets.csv',
    text: 'Ticket,Title,Requester,Assignee,Created,Resolved\nT-1001,Payslip run is missing two people,Theo Marchand,Nadia Brandt,2026-01-20T14:00:00Z,2026-01-21T14:00:00Z\nT-1002,Payslip export fails again,Theo Marchand,Owen Clarke,2026-02-17T12:00:00Z,\n',
  },
];

describe('import order', () => {
  it('changes nothing, and neither does a file given twice', async () => {
    const reference = await documentOf({ files, zone: 'America/Toronto' });
    expect(reference.sessions.map((session) => session.verdict)).toHaveLength(3);
    expect(reference.sources).toHaveLength(files.length);
    expect(reference.sources.map((source) => source.rows.duplicate).reduce((a, b) => a + b)).toBe(2);
    const orders = fc.tuple(fc.shuffledSubarray(files, { minLength: files.length }), fc.subarray(files));
    await fc.assert(
      fc.asyncProperty(orders, async ([order, again]) => {
        expect(await documentOf({ files: [...order, ...again], zone: 'America/Toronto' })).toEqual(reference);
      }),
      { numRuns: 12 },
    );
  }, 60_000);
});

describe('an overlapping export that comes after the decisions', () => {
  it('keeps sessions, findings and decisions as they were, and adds what is new', async () => {
    const ann = { who: 'ann', at: 1_770_000_000_000 };
    const [first, winter, ...rest] = files;
    await withReview({ files: [first!, ...rest], zone: 'America/Toronto' }, async (review) => {
      const before = reviewDocument(review.reader);
      const ids = before.findings.map(({ id }) => id);
      expect(ids.length).toBeGreaterThan(0);
      decide(review.db, { ids, disposition: 'documentation-exception', note: 'Asked Nadia.' }, ann);
      await inTempFolder(async (folder) => {
        const path = join(folder, winter!.name);
        writeFileSync(path, winter!.text);
        await importFile(review, path, { reviewZone: 'America/Toronto' }, quietJob, ann);
      });
      await analyse(review, quietJob);
      const after = reviewDocument(review.reader);
      expect(after.sources.map(({ rows }) => rows.duplicate).reduce((sum, rows) => sum + rows)).toBe(2);
      const known = new Set(after.sessions.map(({ id }) => id));
      expect(before.sessions.filter(({ id }) => !known.has(id))).toEqual([]);
      expect(after.sessions.length).toBe(before.sessions.length + 1);
      const decided = review.db
        .prepare('SELECT finding_id FROM decided_finding WHERE disposition IS NOT NULL ORDER BY finding_id')
        .pluck()
        .all();
      expect(decided).toEqual(ids.toSorted());
      const found = new Set(after.findings.map(({ id }) => id));
      expect(ids.filter((id) => !found.has(id))).toEqual([]);
    });
  });
});

describe('a source that comes after the decisions and saw the same session', () => {
  const ann = { who: 'ann', at: 1_770_000_000_000 };
  const row = ['10:00:00', 'ana.lopes', into('zoe.brandt')] as const;
  const first = { users, log: log([['10:00:02', 'ana.lopes', 'zoe.brandt', 'k1']]) };
  const tickets = {
    name: 'tickets.csv',
    text: 'Ticket,Title,Requester,Assignee,Created,Resolved\nT-1,Berth plan,Ivo Petkov,Mia Sund,2026-01-02T00:00:00Z,\nT-2,Crane,Ivo Petkov,Mia Sund,2026-03-02T00:00:00Z,\n',
  };

  it('leaves what was decided decided, and its history whole', async () => {
    const files = [first.users, first.log, tickets];
    await withReview({ files, zone: 'UTC' }, async (review) => {
      const [before] = reviewDocument(review.reader).findings.filter(
        ({ rule }) => rule === 'no-justification',
      );
      decide(review.db, { ids: [before?.id ?? ''], disposition: 'waiting', note: 'Asked Ana.' }, ann);
      await inTempFolder((folder) => add(review, folder, [trailOf([row])]));
      const document = reviewDocument(review.reader);
      const [after, ...rest] = document.findings.filter(({ rule }) => rule === 'no-justification');
      expect(document.sessions).toMatchObject([{ startedAt: '2026-02-17T10:00:00Z' }]);
      expect(rest).toEqual([]);
      expect(after?.id).not.toBe(before?.id);
      expect(findingDetail(review.reader, after?.id ?? '')).toMatchObject({
        row: { decision: { disposition: 'waiting' } },
        history: [{ disposition: 'waiting', note: 'Asked Ana.', who: 'ann' }],
      });
      const decided = (table: Table) =>
        [...table.rows(review.reader)].map((cells) => cells.map(String).join(' '));
      expect(decided(decisionsTable).join()).toContain(`${after?.id} no-justification`);
      expect(decided(findingsTable).find((cells) => cells.startsWith(after?.id ?? '?'))).toMatch(
        /decided waiting$/,
      );

      decide(review.db, { ids: [after?.id ?? ''], disposition: null, note: 'Once more.' }, ann);
      expect(findingDetail(review.reader, after?.id ?? '')).toMatchObject({
        row: { decision: null },
        history: [{ disposition: null }, { disposition: 'waiting' }],
      });
    });
  });
});

describe('a ticket list with days and no times', () => {
  it('keeps a ticket open to the end of the day it was closed on: a missing time accuses nobody', async () => {
    const document = await documentOf({
      files: [
        { name: 'trail.csv', text: trail(...january) },
        {
          name: 'tickets.csv',
          text: 'Ticket,Title,Requester,Assignee,Created,Resolved\nT-1,Payslip run is missing two people,Theo Marchand,nadia@x.example,2026-01-19,2026-01-20\n',
        },
      ],
      zone: 'America/Toronto',
    });
    expect(document.sessions[1]).toMatchObject({ verdict: 'justified', ticks: { 'open-during': 'yes' } });
  });
});

describe('a list whose session ends before it starts', () => {
  it('keeps the session, notes the row and invents no end', async () => {
    const text =
      'Administrator,Assumed user,Started,Ended,Reason\nNadia Brandt,Theo Marchand,2026-01-20T10:00:00Z,2026-01-20T09:00:00Z,Payslip run of January is short\n';
    await withReview({ files: [{ name: 'list.csv', text }] }, (review) => {
      expect(reviewDocument(review.reader).sessions).toMatchObject([{ endedAt: null, endKind: 'open' }]);
      const page = { sourceId: null, search: '', sort: null, offset: 0, limit: 10 };
      expect(issuesOf(review.reader, page).rows).toMatchObject([
        {
          row: 2,
          level: 'note',
          column: 'Ended',
          message: '"Ended" is before the start; the end counts as not recorded.',
          raw: '2026-01-20T09:00:00Z',
        },
      ]);
    });
  });
});
