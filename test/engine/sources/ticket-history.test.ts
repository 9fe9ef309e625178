import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { quietJob } from '../../../electron/engine/job.ts';
import { ticketCoverage } from '../../../electron/engine/matching/tickets.ts';
import { changedField } from '../../../electron/engine/sources/cells/ticket-changes.ts';
import { detect } from '../../../electron/engine/sources/detect.ts';
import { formats } from '../../../electron/engine/sources/formats/index.ts';
import { isTicketHistory } from '../../../electron/engine/sources/formats/ticket-history/detect.ts';
import { inspectFile } from '../../../electron/engine/sources/inspect.ts';
import { withBench, type Bench } from './temp-sources.ts';

// Many real files and databases: a busy machine needs longer than usual.
vi.setConfig({ testTimeout: 60_000 });

const folder = join(import.meta.dirname, '../../../electron/engine/sources/formats');
const samples = formats.flatMap(({ id, table }) => {
  const own = join(folder, id.replaceAll('.', '-'));
  const files = readdirSync(own).filter((file) => file.startsWith('sample'));
  return files.map((file) => ({ id, table, file, path: join(own, file) }));
});

const kindsOf = (header: string, ...rows: string[]): readonly string[] =>
  detect({ header: header.split(','), rows: rows.map((row) => row.split(',')) }, undefined).candidates.map(
    ({ id }) => id,
  );

const changesIn = ({ review }: Bench): unknown[] =>
  review.db
    .prepare(
      `SELECT t.key, t.at, t.field, t.before, t.after, t.who FROM ticket_change t
       JOIN record r ON r.source_id = t.source_id AND r.row = t.row AND r.fate = 'imported'
       ORDER BY t.key, t.at, t.field, t.before, t.after, t.who`,
    )
    .all();

describe('a history of tickets and a list of tickets', () => {
  it('are told apart in all samples', async () => {
    const told = samples.map(async ({ id, table, file, path }) => {
      const { header, sample } = await inspectFile(null, path, {}, quietJob);
      const glimpse = { header, rows: sample };
      const known = formats.filter((format) => format.detect(glimpse).confidence >= 0.5);
      const tables = new Set(known.map((format) => format.table));
      const both = tables.has('ticket_change') && tables.has('ticket_version');
      return isTicketHistory(glimpse) === (table === 'ticket_change') && !both ? [] : [`${id}/${file}`];
    });
    expect((await Promise.all(told)).flat()).toEqual([]);
    expect(samples.filter(({ table }) => table === 'ticket_change').length).toBeGreaterThan(3);
  });

  it.each([
    ['Issue key,Author,Created,Field,From,To', ''],
    ['Issue key,Summary,Status,Assignee,Created,Field,Old value,New value,Changed by,Changed at', ''],
    ['Vorgangsschlüssel,Feld,Alter Wert,Neuer Wert,Date,Geändert von', ''],
    ['number,fieldname,oldvalue,newvalue,user,sys_created_on', ''],
    ['set,number,label,field,old,new,user_name,update_time', ''],
    ['issue_id,changelog_id,author_id,created_date,field,field_type,from,from_string,to,to_string', ''],
    ['Case.CaseNumber,CreatedDate,CreatedBy.Name,Field,OldValue,NewValue', ''],
    ['Case Number,Edit Date,Edited By,Field / Event,Old Value,New Value', ''],
    ['ticket_id,field_name,updated_at,value,user_id', ''],
    ['sysapproval,approver,state,sys_updated_on', ''],
    ['Ticket,From status,To status,When,Who', ''],
    ['definition,id,value,start,end', 'a,Incident: INC0010031,New,2026-03-02 08:55:10,'],
  ])('%s is a history', (header, row) => {
    expect(kindsOf(header, row)).toEqual(['ticket-history']);
  });

  it.each([
    ['Issue key,Summary,Status,Assignee,Reporter,Created,Updated', 'jira.issues'],
    ['number,short_description,state,approval,opened_at,sys_updated_on,caller_id', 'servicenow.tickets'],
    [
      'Id,Requester,Requester email,Assignee,Subject,Status,Created at,Updated at,Solved at',
      'zendesk.tickets',
    ],
    ['Ticket,Title,Status,Created,Approver,Approved at', 'tickets'],
    ['Ticket,Title,From,To,Created,Status', 'tickets'],
    ['Key,Title,Field,Status,Created', 'tickets'],
  ])('%s is none', (header, kind) => {
    expect(kindsOf(header)).toEqual([kind]);
  });

  it('are a question where a list could be either', () => {
    expect(kindsOf('Issue key,Summary,Status,Assignee,Created,Field,From,To').toSorted()).toEqual([
      'jira.issues',
      'ticket-history',
    ]);
  });

  it('a glossary with definitions and values is neither', () => {
    expect(kindsOf('Definition,ID,Value,Start', 'Length of a quay,17,300 m,2026-03-02')).toEqual([]);
  });
});

describe('a history of tickets', () => {
  it('says nothing about which days the ticket files cover', async () => {
    await withBench(async (bench) => {
      const source = await bench.take(join(folder, 'ticket-history/sample-jira.csv'));
      expect(source.coverage).not.toBeNull();
      expect(changesIn(bench)).toHaveLength(4);
      expect(ticketCoverage(bench.review.reader)).toEqual([]);
    });
  });

  it('counts a change once that stands in two lists with different columns', async () => {
    await withBench(async (bench) => {
      const { file, take } = bench;
      const first = await take(
        file(
          'a.csv',
          'Issue key,Date,Field,From value,To value,Author\nHRB-1,2026-02-17T09:00:00Z,status,Open,Done,Ana\n',
        ),
      );
      const second = await take(
        file(
          'b.csv',
          'Who,Field,Old value,New value,Ticket,When,Note\nAna,State,Open,Done,HRB-1,2026-02-17 10:00 +0100,x\nAna,State,Done,Open,HRB-1,2026-02-18 10:00 +0100,x\n',
        ),
      );
      expect([
        first.rows.imported + second.rows.imported,
        first.rows.duplicate + second.rows.duplicate,
      ]).toEqual([2, 1]);
      expect(changesIn(bench)).toHaveLength(2);
    });
  });

  it('gives the same changes however it is split into pieces and in whatever order they come', async () => {
    const [header = '', ...rows] = readFileSync(join(folder, 'ticket-history/sample.csv'), 'utf8')
      .trim()
      .split('\n');
    const read = (pieces: readonly (readonly string[])[]) =>
      withBench(async (bench) => {
        for (const [at, piece] of pieces.entries())
          await bench.take(bench.file(`${at}.csv`, [header, ...piece].join('\n')), { zone: 'UTC' });
        return changesIn(bench);
      });
    const whole = await read([rows]);
    expect(whole).toHaveLength(5);
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(rows, { minLength: rows.length }),
        fc.integer({ min: 1, max: rows.length - 1 }),
        async (shuffled, at) => {
          expect(await read([shuffled.slice(0, at), shuffled.slice(at)])).toEqual(whole);
        },
      ),
      { numRuns: 5 },
    );
  });

  it('keeps the id of a person as it is written, and takes no id of a record for a ticket', async () => {
    const [person, ticket] = ['5137153cc611227c000bbd1bd8cd2005', '4d1e9a55db21a010c1d2f3a4b5c6d7e8'];
    await withBench(async (bench) => {
      const source = await bench.take(
        bench.file(
          'audit.json',
          JSON.stringify({
            result: [
              { documentkey: 'Incident: INC0010031', fieldname: 'assigned_to', oldvalue: person, newvalue: '', user: person, sys_created_on: '2026-03-02 09:12:40' },
              { documentkey: ticket, fieldname: 'state', oldvalue: '1', newvalue: '2', user: 'marta.silva', sys_created_on: '2026-03-02 09:12:40' },
            ],
          }),
        ),
        { zone: 'UTC' },
      ); // prettier-ignore
      expect(source).toMatchObject({ kind: 'ticket-history', rows: { total: 2, imported: 1, rejected: 1 } });
      const at = Date.UTC(2026, 2, 2, 9, 12, 40);
      expect(changesIn(bench)).toEqual([
        { key: 'INC0010031', at, field: 'assignee', before: person, after: null, who: person },
      ]);
    });
  });

  it('reads a change of owner of a Salesforce case once, though it stands there twice', async () => {
    await withBench(async (bench) => {
      const rows = [
        'Case.CaseNumber,CreatedDate,CreatedBy.Name,Field,OldValue,NewValue',
        '00001026,2026-02-17T09:30:00.000+0000,Ivo Marek,Owner,Access queue,Lea Winter',
        '00001026,2026-02-17T09:30:00.000+0000,Ivo Marek,Owner,00G5e000001AbcDEAS,0055e000001AbcDAAS',
      ];
      const source = await bench.take(bench.file('history.csv', rows.join('\n')));
      expect(source.ignored).toEqual([{ reason: 'A change without an old and a new value', rows: 1 }]);
      const at = Date.UTC(2026, 1, 17, 9, 30);
      expect(changesIn(bench)).toEqual([
        {
          key: '00001026',
          at,
          field: 'assignee',
          before: 'Access queue',
          after: 'Lea Winter',
          who: 'Ivo Marek',
        },
      ]);
    });
  });

  it('is read from a list with headers of its own by a mapping', async () => {
    await withBench(async (bench) => {
      const list = 'Vorgang;wann;was;alt;neu;wer\nHRB-1;17.02.2026 09:00;Zustand;offen;erledigt;Ana Lopes\n';
      const columns = { key: ['Vorgang'], changed: ['wann'], field: ['was'], before: ['alt'], after: ['neu'], who: ['wer'] }; // prettier-ignore
      const mapping = { name: 'Verlauf', kind: 'ticket-history' as const, columns };
      await bench.take(bench.file('verlauf.csv', list), { mapping, zone: 'UTC' });
      expect(changesIn(bench)).toEqual([
        { key: 'HRB-1', at: Date.UTC(2026, 1, 17, 9), field: 'status', before: 'offen', after: 'erledigt', who: 'Ana Lopes' },
      ]); // prettier-ignore
    });
  });

  it('names nobody as approver where the system wrote the approval down', async () => {
    await withBench(async (bench) => {
      const rows = [
        'Ticket,When,Field,Old value,New value,Who',
        'CHG0030007,2026-03-04T08:00:00Z,approval,requested,approved,system',
        'CHG0030007,2026-03-05T08:00:00Z,state,Implement,Closed,system',
      ];
      await bench.take(bench.file('history.csv', rows.join('\n')));
      expect(changesIn(bench)).toMatchObject([
        { field: 'approval', after: 'approved', who: null },
        { field: 'status', after: 'Closed', who: 'system' },
      ]);
    });
  });

  it('does not take the time at which an approval was asked for as that of its answer', async () => {
    await withBench(async ({ review, file, take }) => {
      const list =
        'Approval for,Approver,State,Created\nCHG0030007,Joris Peeters,Approved,2026-03-03 16:00:00\n';
      const source = await take(file('approvals.csv', list), { zone: 'UTC' });
      expect(source.rows).toMatchObject({ imported: 0, rejected: 1 });
      expect(review.db.prepare('SELECT message FROM issue').pluck().all()).toEqual([
        'The list does not say when the approval was answered.',
      ]);
    });
  });
});

it('what a changed field is', () => {
  const named = (field: string, names: string[]): void =>
    expect(names.filter((name) => changedField(name) !== field)).toEqual([]);
  named('status', ['status', 'State', 'incident_state', 'Incident State Duration', 'État', 'Zustand']);
  named('assignee', ['assigned_to', 'Assigned to Duration', 'assignee_id', 'Owner', 'Zugewiesene Person']);
  named('approval', ['approval', 'Approval status']);
  const others = [
    'priority',
    '',
    'Duration',
    'Incident',
    'constructor',
    '__proto__',
    'Sprint',
    'Status Category',
  ];
  expect(others.map(changedField)).toEqual(others.map(() => null));
});
