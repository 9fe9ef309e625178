import { describe, expect, it } from 'vitest';
import type { Readable } from '../../../electron/engine/db/open.ts';
import { ticketTexts } from '../../../electron/engine/matching/ticket-texts.ts';
import { ticketsOf } from '../../../electron/engine/matching/tickets.ts';
import type { Ticket } from '../../../electron/engine/model.ts';
import type { Facts } from '../../../electron/engine/sources/facts.ts';
import type { SourceKind } from '../../../shared/words.ts';
import { person, registerWith } from '../build.ts';
import { withFacts, type FactFile } from '../fact-bench.ts';

const register = registerWith(person('Nadia Brandt'), person('Theo Marchand'));
type Version = Partial<Facts['ticket_version']> & { readonly key: string };
const file = (name: string, rows: readonly Version[], kind: SourceKind = 'tickets'): FactFile => ({
  file: name,
  table: 'ticket_version',
  kind,
  rows: rows.map((row) => ({ resolution: 'open', ...row })),
});
const read = <Value>(files: readonly FactFile[], value: (ticket: Ticket) => Value) =>
  withFacts(files, (db) => ticketsOf(db, register).map(value));

describe('tickets of the review', () => {
  it('come in order of their last update, each in its newest version', async () => {
    const rows = [
      { key: 'OPS-1', updated_at: 50, title: 'New' },
      { key: 'OPS-2', updated_at: 30 },
      { key: 'OPS-3', resolved_at: 90 },
      { key: 'OPS-4', created_at: 70 },
      { key: 'OPS-5' },
      { key: 'ops-1', updated_at: 10, title: 'Old' },
    ];
    expect(await read([file('a', rows)], ({ key, title }) => [key, title])).toEqual([
      ['OPS-5', 'OPS-5'],
      ['OPS-2', 'OPS-2'],
      ['OPS-1', 'New'],
      ['OPS-4', 'OPS-4'],
      ['OPS-3', 'OPS-3'],
    ]);
  });
  it('were created when the earliest version that says it says so', async () => {
    const created = async (...times: (number | null)[]) => {
      const rows = times.map((created_at, at) => ({ key: 'OPS-1', updated_at: at, created_at }));
      return (await read([file('a', rows)], ({ createdAt }) => createdAt))[0];
    };
    expect(await created(5, 9)).toBe(5);
    expect(await created(9, 5, 7)).toBe(5);
    expect(await created(null, 7)).toBe(7);
    expect(await created(7, null)).toBe(7);
    expect(await created(null, null)).toBeNull();
  });
  it('have the version that records more, of two from one moment', async () => {
    const newest = async (one: Partial<Version>, other: Partial<Version>) => {
      const rows = [one, other].map((more, at) => ({
        key: 'OPS-1',
        updated_at: 5,
        status: `${at}`,
        ...more,
      }));
      return (await read([file('a', rows)], ({ status }) => status))[0];
    };
    expect(await newest({}, {})).toBe('1');
    expect(await newest({ text: 'Said.' }, {})).toBe('0');
    expect(await newest({ text: 'Said.' }, { requester: '[]' })).toBe('1');
    expect(await newest({ comments: '[]', assignee: '[]' }, { text: 'Said.' })).toBe('0');
  });
  it('are called by their key where they have no title, and have a text if they have either', async () => {
    const rows = [
      { key: 'OPS-1', updated_at: 1 },
      { key: 'OPS-2', updated_at: 2, title: 'Title' },
      { key: 'OPS-3', updated_at: 3, text: 'Text' },
      { key: 'OPS-4', updated_at: 4, title: 'Title', text: 'Text' },
    ];
    expect(await read([file('a', rows)], ({ title, text, hasText }) => [title, text, hasText])).toEqual([
      ['OPS-1', '', false],
      ['Title', '', true],
      ['OPS-3', 'Text', true],
      ['Title', 'Text', true],
    ]);
  });
});

describe('the number of a ticket', () => {
  const keys = (...files: FactFile[]) => read(files, ({ key }) => key);
  it('alone is no name where two systems have it', async () => {
    const tickets = file('a', [{ key: '12' }, { key: '13' }, { key: 'OPS-12' }]);
    const zendesk = file('b', [{ key: '12' }, { key: '#14' }, { key: 'ops-12' }], 'zendesk.tickets');
    const third = file('c', [{ key: '12' }], 'jira.issues');
    expect((await keys(tickets, zendesk, third)).toSorted()).toEqual([
      '#14',
      '12 (jira.issues)',
      '12 (tickets)',
      '12 (zendesk.tickets)',
      '13',
      'ops-12',
    ]);
  });
});

describe('the changes of a ticket', () => {
  const told = JSON.stringify([{ at: 7, field: 'status', before: 'Open', after: 'Done', who: null }]);
  const log = (key: string): FactFile => ({
    file: 'log',
    table: 'ticket_change',
    kind: 'jira.issues',
    rows: [{ key, at: 9, field: 'status', before: 'Open', after: 'Done' }],
  });
  const changes = async (...files: FactFile[]) =>
    (await read(files, ({ key, changes: all }) => [key, all?.map(({ at }) => at) ?? null])).toSorted();
  it('are those that its row tells, or a list of changes; null: none of them tells any', async () => {
    expect(await changes(file('a', [{ key: 'OPS-1' }]))).toEqual([['OPS-1', null]]);
    expect(await changes(file('a', [{ key: 'OPS-1', changes: told }]))).toEqual([['OPS-1', [7]]]);
    expect(await changes(file('a', [{ key: 'OPS-1' }, { key: 'OPS-2' }]), log('ops-1'))).toEqual([
      ['OPS-1', [9]],
      ['OPS-2', null],
    ]);
  });
  it('are found by the number as its file writes it, where two systems share it', async () => {
    const both = [file('a', [{ key: '12', changes: told }]), file('b', [{ key: '12' }], 'zendesk.tickets')];
    expect(await changes(...both)).toEqual([
      ['12 (tickets)', [7]],
      ['12 (zendesk.tickets)', null],
    ]);
  });
  it('are those of all ways in which its key is written', async () => {
    const versions = ['OPS-1', 'ops-1', 'OPS-1'].map((key, at) => ({
      key,
      updated_at: at * 3_600_000,
      status: `${at}`,
    }));
    expect(await changes(file('a', versions))).toEqual([['OPS-1', [3_600_000, 7_200_000]]]);
  });
});

describe('texts are read', () => {
  /** Counts how often the database is asked. */
  async function asked(ask: (textOf: (sourceId: number, row: number) => string) => unknown): Promise<number> {
    const rows = Array.from({ length: 400 }, (_, place) => ({ key: `K-${place}`, text: `${place + 2}` }));
    return withFacts([file('a', rows), file('b', rows)], (db) => {
      let count = 0;
      const prepare = (sql: string) => {
        const statement = db.prepare(sql).raw();
        const get = (...bound: unknown[]) => ((count += 1), statement.get(...bound));
        const all = (...bound: unknown[]) => ((count += 1), statement.all(...bound));
        return { raw: () => ({ get, all }) };
      };
      const { textOf } = ticketTexts({ prepare } as unknown as Readable);
      ask((sourceId, row) => {
        const text = textOf({ sourceId, row });
        expect(text).toBe(`${row}`);
        return text;
      });
      return count;
    });
  }
  const steps = (number: number, step: number) => Array.from({ length: number }, (_, at) => 2 + at * step);
  it('64 at once, where eight after the first were asked for in their order', async () => {
    const inOrder = (textOf: (sourceId: number, row: number) => string) => {
      for (const row of steps(200, 1)) textOf(1, row);
    };
    expect(await asked(inOrder)).toBe(8 + 3);
    const twice = asked((textOf) => steps(200, 1).map((row) => [textOf(1, row), textOf(1, row)]));
    expect(await twice).toBe(8 + 3);
  });
  it('in their order as long as they lie no more than eight apart', async () => {
    const all = (step: number) =>
      asked((textOf) => {
        for (const row of steps(20, step)) textOf(1, row);
      });
    expect(await all(8)).toBe(8 + 2);
    expect(await all(9)).toBe(20);
  });
  it('one by one backwards, and kept until 32 are', async () => {
    const backwards = steps(33, 10).toReversed();
    const all = (...more: number[]) =>
      asked((textOf) => {
        for (const row of [...backwards, ...more]) textOf(1, row);
      });
    expect(await all()).toBe(33);
    expect(await all(backwards.at(-1) ?? 0)).toBe(33);
    expect(await all(backwards[0] ?? 0)).toBe(34);
    expect(await asked((textOf) => [2, 102, 2, 102, 2].map((row) => textOf(1, row)))).toBe(2);
  });
  it('anew when another file is asked for', async () => {
    const all = asked((textOf) => {
      for (const row of steps(20, 1)) for (const source of [1, 2]) textOf(source, row);
    });
    expect(await all).toBe(40);
  });
});
