import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import {
  asList,
  firstPeople,
  onePerson,
  pairedPeople,
  peopleList,
} from '../../../electron/engine/sources/cells/people-lists.ts';
import { stateOf, stateOfResolution } from '../../../electron/engine/sources/cells/ticket-states.ts';
import { keyInAddress } from '../../../electron/engine/sources/cells/ticket-urls.ts';
import { mapHeader } from '../../../electron/engine/sources/csv/header.ts';
import { detect } from '../../../electron/engine/sources/detect.ts';
import type { RecordCells } from '../../../electron/engine/sources/format.ts';
import { formats } from '../../../electron/engine/sources/formats/index.ts';
import { stateFor } from '../../../electron/engine/sources/formats/servicenow-tickets/states.ts';
import { monthNamed } from '../../../electron/engine/sources/time/month-names.ts';
import { TICKET_KINDS } from '../../../shared/words.ts';
import { withBench } from './temp-sources.ts';

const guess = (header: string, ...rows: string[]) =>
  detect({ header: header.split(','), rows: rows.map((row) => row.split(',')) }, undefined);

/** A record of columns `a`, `b` and so on, named as in the header. */
const record = (header: string, cells: string): RecordCells =>
  mapHeader(
    header.split(','),
    [...new Set(header.split(','))].map((id) => ({ id, names: [id] })),
  ).record(2, cells.split(','));

describe('ticket lists', () => {
  it('are formats of one table that prove nothing about impersonation', () => {
    const kinds = formats.filter(({ table }) => table === 'ticket_version');
    expect(kinds.map(({ id }) => id).toSorted()).toEqual([...TICKET_KINDS].toSorted());
    expect(kinds.filter(({ absence }) => absence.proves)).toEqual([]);
  });

  it.each([
    [
      'Number,Opened,Short description,State',
      'INC0010001,2026-02-17 09:00:00,Kiosk,New',
      'servicenow.tickets',
      '"INC0010001"',
    ],
    [
      'Number,Created,Requested for',
      'RITM0010001,2026-02-17 09:00:00,Zoë',
      'servicenow.tickets',
      '"Number" holds',
    ],
    [
      'number.value,short_description.value,sys_updated_on.value,opened_at.value,state.value',
      'X1,a,b,c,1',
      'servicenow.tickets',
      'field names',
    ],
    ['Number,Title,Status,Created', 'A-1,Access,Open,2026-02-17 09:00:00', 'tickets', '"Number"'],
    [
      'ID,Subject,Requester,Requested,Status',
      '12,a,b,2026-02-17 09:00,Open',
      'zendesk.tickets',
      '"Requested"',
    ],
    [
      'id,subject,raw_subject,requester_id,status,created_at',
      '12,a,a,901,open,2026-02-17T09:00:00Z',
      'zendesk.tickets',
      '"raw_subject"',
    ],
    [
      'number,title,state,user.login,created_at,html_url',
      '12,a,open,ana,2026-02-17T09:00:00Z,https://github.example/a/b/issues/12',
      'github.issues',
      'leads to issues',
    ],
    [
      'iid,title,state,author.username,project_id,web_url',
      '12,a,opened,ana,7,https://gitlab.example/a/b/-/issues/12',
      'gitlab.issues',
      '"iid"',
    ],
    [
      'Issue ID,URL,Title,State,Description,Author,Author Username,Created At (UTC)',
      '12,u,a,Open,,Ana,ana,2026-02-17',
      'gitlab.issues',
      '"Author Username"',
    ],
    ['key,fields.summary,fields.status.name', 'HRB-1,a,Done', 'jira.issues', '"fields.summary"'],
    ['Case number,Title,Status,Created', '1,a,Open,2026-02-17', 'tickets', '"Case number"'],
  ])('%s is recognised with a reason', (header, row, kind, words) => {
    const found = guess(header, row);
    expect(found.format?.id).toBe(kind);
    expect(found.reason).toContain(words);
  });

  it('say at which numbers of rows they are cut off', async () => {
    const alarmsAt = (rows: number, kind: string) =>
      withBench(async ({ file, take }) => {
        const row = (at: number) => `#${at},Slow,open,ana,2026-02-17T09:00:00Z`;
        const list = [
          'number,title,state,author,created_at',
          ...Array.from({ length: rows }, (_, at) => row(at)),
        ];
        const source = await take(file('list.csv', list.join('\n')), { kind: kind as 'tickets' });
        return source.alarms.map(({ code }) => code);
      });
    expect(await alarmsAt(30, 'github.issues')).toContain('row-limit');
    expect(await alarmsAt(31, 'github.issues')).not.toContain('row-limit');
    expect(await alarmsAt(1_000, 'tickets')).toContain('row-limit');
  });
});

it('a ServiceNow workbook with labels is read like its CSV', async () => {
  const rows = [
    ['Number', 'Opened', 'Short description', 'State', 'Affected User', 'Closed'],
    [
      'INC0010001',
      new Date(Date.UTC(2026, 1, 17, 9, 16)),
      'Kiosk',
      'Closed',
      'Zoë Brandt',
      '2026-02-18 09:00:00',
    ],
    ['INC0010002', new Date(Date.UTC(2026, 1, 19, 9, 16)), 'Kiosk', 'New', '', ''],
  ];
  await withBench(async ({ review, file, take }) => {
    const book = Buffer.from(await writeXlsx({ sheets: [{ name: 'Page 1', rows }] }));
    const source = await take(file('incident.xlsx', book), { zone: 'UTC' });
    expect(source).toMatchObject({ kind: 'servicenow.tickets', rows: { total: 2, imported: 2 } });
    const facts = review.db.prepare(
      'SELECT key, created_at, resolution, affected FROM ticket_version ORDER BY row',
    );
    expect(facts.all()).toEqual([
      {
        key: 'INC0010001',
        created_at: Date.UTC(2026, 1, 17, 9, 16),
        resolution: 'resolved',
        affected: '["Zoë Brandt"]',
      },
      { key: 'INC0010002', created_at: Date.UTC(2026, 1, 19, 9, 16), resolution: 'open', affected: '[]' },
    ]);
  });
});

describe('what a status says', () => {
  it.each([
    [
      'closed',
      [
        'Done',
        'CLOSED',
        'Closed Complete',
        'closed_incomplete',
        'Canceled',
        'Cancelled',
        'Won’t Do',
        'Solved',
      ],
    ],
    [
      'closed',
      [
        'Terminé(e)',
        'Fermée',
        'Résolu',
        'Clôturé',
        'Annulé(e)',
        'Fertig',
        'Erledigt',
        'Gelöst',
        'Geschlossen',
      ],
    ],
    ['closed', ['Listo', 'Finalizado', 'Completada', 'Resuelta', 'Cerrado/a', 'Cancelada']],
    [
      'open',
      [
        'To Do',
        'In Progress',
        'On-hold',
        'Hold',
        'Awaiting User Info',
        'Reopened',
        'opened',
        'work_in_progress',
      ],
    ],
    [
      'open',
      [
        'À faire',
        'En cours',
        'Rouvert(e)',
        'En attente du client',
        'Zu erledigen',
        'In Arbeit',
        'Wartet auf Kunde',
      ],
    ],
    [
      'open',
      ['Por hacer', 'En curso', 'Reabierta', 'Tareas por hacer', 'En espera del cliente', 'Erneut geöffnet'],
    ],
    [null, ['Abgenommen', 'Stage 4', '', '6', 'Half done']],
  ] as const)('%s', (state, words) => {
    expect(words.filter((word) => stateOf(word) !== state)).toEqual([]);
  });

  it('also by a resolution', () => {
    const words = ['Unresolved', 'Non résolu(e)', 'Nicht erledigt', 'Sin resolver', 'Fixed', 'Duplicate', ''];
    expect(words.map(stateOfResolution)).toEqual(['open', 'open', 'open', 'open', 'closed', 'closed', null]);
  });

  it('by the codes of ServiceNow, which mean another thing in every table', () => {
    const states = (['INC', 'CHG', 'RITM', 'PRB', 'XYZ'] as const).map((table) =>
      stateFor(`${table}0010001`)('3', 'status'),
    );
    expect(states).toEqual(['open', 'closed', 'closed', 'open', null]);
    expect(['6', '7', '8', '1', '99'].map((code) => stateFor('INC0010001')(code, 'status'))).toEqual([
      'closed',
      'closed',
      'closed',
      'open',
      null,
    ]);
    expect(['FALSE', 'TRUE', ''].map((text) => stateFor('INC0010001')(text, 'active'))).toEqual([
      'closed',
      null,
      null,
    ]);
  });
});

it('month names of the languages in which exports come', () => {
  const months: readonly (readonly [number, readonly string[]])[] = [
    [1, ['Jan', 'janv.', 'ene', 'Jän', 'enero']],
    [2, ['févr.', 'Feber', 'feb.']],
    [3, ['Mär', 'März', 'Mrz', 'mars', 'mar']],
    [5, ['mai', 'May', 'mayo']],
    [7, ['juil.', 'jul', 'Juli', 'luglio']],
    [8, ['août', 'ago', 'Aug']],
    [9, ['sept.', 'set', 'Sep']],
    [12, ['déc.', 'Dez', 'dic', 'December']],
  ];
  for (const [month, names] of months) expect(names.map(monthNamed)).toEqual(names.map(() => month));
  expect(['foo', 'ma', 'UTC', ''].map(monthNamed)).toEqual([null, null, null, null]);
});

describe('people of a ticket', () => {
  it('stand in one or more columns, each once', () => {
    expect(peopleList(record('a,a,b', 'Ana; Zoë,Ana,?'), ['a', 'b'])).toBe('["Ana","Zoë"]');
    expect(peopleList(record('a', ''), ['a'])).toBe('[]');
    expect(peopleList(record('a', 'Ana'), ['b'])).toBeNull();
  });

  it('are not recorded where an object is printed in their place, and nobody where it is an empty one', () => {
    expect(peopleList(record('a', 'ApprovalsCFValue{approvals=[]}'), ['a'])).toBe('[]');
    expect(peopleList(record('a', 'ApprovalsCFValue{approvals=[Approval{id=7}]}'), ['a'])).toBeNull();
  });

  it('come from the first column that names anybody', () => {
    expect(firstPeople(record('caller,opener', ',Ivo'), ['caller', 'opener'])).toBe('["Ivo"]');
    expect(firstPeople(record('caller,opener', ',?'), ['caller', 'opener'])).toBe('[]');
    expect(firstPeople(record('other', 'x'), ['caller', 'opener'])).toBeNull();
  });

  it('keep name and login together', () => {
    expect(onePerson(record('name,login', 'Ana Lopes,alopes'), 'name', 'login')).toBe(
      '["Ana Lopes (alopes)"]',
    );
    expect(onePerson(record('name,login', ',alopes'), 'name', 'login')).toBe('["alopes"]');
    expect(pairedPeople(record('n,l,n,l', 'Ana,alopes,,ivo'), 'n', 'l')).toBe('["Ana (alopes)","ivo"]');
    expect(asList(['-', ' Ana ', 'n/a', 'Ana'])).toBe('["Ana"]');
  });
});

it('an address of an issue names its project and number', () => {
  expect(keyInAddress('https://github.example/harbour/planner/issues/12#issuecomment-1')).toBe(
    'harbour/planner#12',
  );
  expect(keyInAddress('https://api.github.example/repos/harbour/planner/issues/12')).toBe(
    'harbour/planner#12',
  );
  expect(keyInAddress('https://gitlab.example/a/b/c/-/work_items/7')).toBe('a/b/c#7');
  expect(keyInAddress('https://github.example/harbour/planner/pull/14')).toBeNull();
  expect(keyInAddress('')).toBeNull();
});
