import { gzipSync } from 'node:zlib';
import { writeXlsx } from 'hucre/xlsx';
import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { quietJob } from '../../../electron/engine/job.ts';
import { exportPack } from '../../../electron/engine/packs/pack.ts';
import { replayPack } from '../../../electron/engine/packs/replay.ts';
import { reviewDocument } from '../../../electron/engine/views/document.ts';
import { zipOf } from '../sources/zip-of.ts';
import { inTempFolder } from '../temp-review.ts';
import { reviewOf, type File } from './review-of.ts';
import { contentsOf, sha256 } from './sample-pack.ts';

const trail = (...rows: string[]): string =>
  ['Date,User,Source Namespace Prefix,Action,Section,Delegate User', ...rows, ''].join('\r\n');
const loginAs = (date: string, user: string, target: string): string =>
  `"${date}","${user}","","Logged in using Login-As access for ${target}","Manage Users",""`;
const users =
  'Id,Username,Name,Email,IsActive,Department\n005A00000000001AAA,theo@x.example,Theo Märchand,theo@x.example,true,Payroll\n';
const sessions = [
  {
    administrator: { name: 'Nadia Brandt', login: 'nadia@x.example' },
    id: 1,
    'assumed user': 'Rosa Lind',
    started: '2026-01-20T10:00:00Z',
    reason: 'Payslip "T-1"',
  },
  {
    administrator: { name: 'Owen Clarke', login: 'owen@x.example' },
    id: 2,
    'assumed user': 'Rosa Lind',
    started: '2026-02-20T10:00:00Z',
    reason: 'Test',
  },
];
const mapping = {
  name: 'Portal', kind: 'assumed-sessions', columns: { actor: ['administrator.name'], target: ['assumed user'], started: ['started'], reason: ['reason'] },
} as const; // prettier-ignore

test(
  'a review of archives, workbooks and JSON is packed and replayed the same',
  () =>
    inTempFolder(async (folder) => {
      const workbook = await writeXlsx({
      sheets: [
        { name: 'Open', columns: [{}, {}, {}, {}, { numFmt: 'yyyy-mm-dd hh:mm' }], rows: [['Ticket', 'Title', 'Requester', 'Assignee', 'Created'], ['T-1001', 'Payslip run', 'Theo Märchand', 'Nadia Brandt', new Date('2026-01-20T14:00:00Z')]] },
        { name: 'Closed', rows: [['Ticket', 'Title', 'Requester', 'Assignee', 'Created'], ['T-0900', 'Old', 'Rosa Lind', 'Owen Clarke', '2025-12-20 14:00']] },
      ],
    }); // prettier-ignore
      const twice = Buffer.from(workbook);
      const files: readonly File[] = [
      {
        name: 'export.zip',
        bytes: await zipOf({ 'january/trail.csv': trail(loginAs('1/20/2026, 10:00:00 AM EST', 'nadia@x.example', 'Theo Märchand')), 'users.csv': iconv.encode(users, 'windows-1252') }),
        lists: [{ list: 'january/trail.csv' }, { list: 'users.csv', encoding: 'windows-1252' }],
      },
      { name: 'tickets.xlsx', bytes: twice, lists: [{ list: 'Open', kind: 'tickets', zone: 'America/Toronto' }, { list: 'Closed', kind: 'tickets', zone: 'Europe/Berlin' }] },
      { name: 'trail-2.csv.gz', bytes: gzipSync(trail(loginAs('2/17/2026, 2:02:00 PM EST', 'owen@x.example', 'Theo Märchand'), loginAs('1/20/2026, 10:00:00 AM EST', 'nadia@x.example', 'Theo Märchand'))), lists: [{}] },
      { name: 'portal.json', bytes: JSON.stringify({ items: sessions }, null, 2), lists: [{ mapping: { ...mapping, columns: { ...mapping.columns } } as never }] },
      { name: 'portal.csv', bytes: 'Admin,Target,Started,Reason\nNadia Brandt,Rosa Lind,"11 May, 09:44",No year\n', lists: [{ kind: 'assumed-sessions', yearFrom: '2025-09-01', zone: 'UTC' }] },
    ]; // prettier-ignore
      const review = await reviewOf(folder, files);
      try {
        const document = reviewDocument(review.reader);
        expect(document.sources.map(({ file, rows }) => [file, rows.imported, rows.duplicate])).toEqual([
          ['export.zip/january/trail.csv', 1, 0],
          ['export.zip/users.csv', 1, 0],
          ['portal.csv', 1, 0],
          ['portal.json', 2, 0],
          ['tickets.xlsx/Closed', 1, 0],
          ['tickets.xlsx/Open', 1, 0],
          ['trail-2.csv.gz', 1, 1],
        ]);
        const pack = await exportPack(review, folder, quietJob);
        const contents = await contentsOf(pack.path);
        const originals = [...contents].filter(([path]) => path.startsWith('data/originals/'));
        expect(originals.map(([path, bytes]) => [path.slice(15), sha256(bytes)]).sort()).toEqual(
          files.map(({ name, bytes }) => [name, sha256(Buffer.from(bytes))]).sort(),
        );
        expect(await replayPack(pack.path, {}, quietJob)).toMatchObject({
          same: true,
          actual: document.digest,
        });
        expect(document.sessions.length).toBe(5);
      } finally {
        review.close();
      }
    }),
  60_000,
);
