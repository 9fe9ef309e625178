import { describe, expect, it } from 'vitest';
import { ticketHistory, type Place } from '../../../electron/engine/matching/history/history.ts';
import type { TicketChange } from '../../../electron/engine/model.ts';
import type { Facts } from '../../../electron/engine/sources/facts.ts';
import type { SourceKind } from '../../../shared/words.ts';
import { person, registerWith } from '../build.ts';
import { withFacts, type FactFile } from '../fact-bench.ts';

const register = registerWith(person('Nadia Brandt'), person('Theo Marchand'));
const HOUR = 3_600_000;
type Version = Partial<Facts['ticket_version']> & { readonly key: string };
const file = (name: string, rows: readonly Version[], kind: SourceKind = 'tickets'): FactFile => ({
  file: name,
  table: 'ticket_version',
  kind,
  columns: ['same in all'],
  rows: rows.map((row) => ({ resolution: 'open', ...row })),
});
const log = (rows: readonly Partial<Facts['ticket_change']>[]): FactFile => ({
  file: 'log',
  table: 'ticket_change',
  kind: 'jira.issues',
  rows,
});
const place = (sourceId: number, row: number, key: string, written = [key]): Place => ({
  cite: { sourceId, row },
  key,
  written,
});
const read = (files: readonly FactFile[], at: Place) =>
  withFacts(files, (db) => ticketHistory(db, register).changesOf(at));
const told = (change: object) =>
  JSON.stringify([{ at: 7, field: 'status', before: 'Open', after: 'Done', who: null, ...change }]);

describe('the history of a ticket', () => {
  const rows = [
    { key: 'OPS-1', changes: '[]' },
    { key: 'OPS-2' },
    { key: 'OPS-3', updated_at: 1 },
    { key: 'OPS-3', updated_at: 2, changes: '[]' },
  ];
  it('is empty where a file tells that nothing changed, and null where none tells any', async () => {
    expect(await read([file('a', rows)], place(1, 2, 'OPS-1'))).toEqual([]);
    expect(await read([file('a', rows)], place(1, 3, 'OPS-2'))).toBeNull();
    expect(await read([file('a', rows)], place(1, 5, 'OPS-3'))).toEqual([]);
  });
  it('has no versions where the row that gives the ticket its state is not there', async () => {
    const changed = [{ key: 'OPS-1', changes: told({}) }];
    expect(await read([file('a', changed)], place(1, 2, 'OPS-1'))).toHaveLength(1);
    for (const at of [place(1, 9, 'OPS-1'), place(9, 2, 'OPS-1')])
      expect(await read([file('a', changed)], at)).toBeNull();
  });
  it('of a number is that of its own system', async () => {
    const files = [
      file('a', [{ key: '12', changes: told({ at: 1 }) }]),
      file('b', [{ key: '12', changes: told({ at: 2 }) }], 'zendesk.tickets'),
    ];
    const times = async (sourceId: number) =>
      (await read(files, place(sourceId, 2, `12 of ${sourceId}`, ['12'])))?.map(({ at }) => at);
    expect([await times(1), await times(2)]).toEqual([[1], [2]]);
  });
  it('of two versions from one moment ends with the one that gives the ticket its state', async () => {
    const two = [
      { key: 'OPS-1', updated_at: 5, status: 'Done' },
      { key: 'OPS-1', updated_at: 5, status: 'New' },
    ];
    const after = async (row: number) =>
      (await read([file('a', two)], place(1, row, 'OPS-1')))?.map((change) => change.after);
    expect([await after(2), await after(3)]).toEqual([['Done'], ['New']]);
  });
  it('is asked for again without being put together anew', async () => {
    await withFacts([file('a', [{ key: 'OPS-1', changes: told({}) }])], (db) => {
      const { changesOf, listed } = ticketHistory(db, register);
      expect(changesOf(place(1, 2, 'OPS-1'))).toBe(changesOf(place(1, 2, 'OPS-1')));
      expect(listed('OPS-1')).toBe(false);
    });
  });
});

describe('a change means', () => {
  const one = async (change: Partial<Facts['ticket_change']>): Promise<TicketChange | undefined> => {
    const row = { key: 'ops-1', at: 7, field: 'status' as const, ...change };
    return (await read([file('a', [{ key: 'OPS-1' }]), log([row])], place(1, 2, 'OPS-1')))?.[0];
  };
  it('a state by its word, where it is one of a status', async () => {
    expect((await one({ before: 'Open', after: 'Closed' }))?.state).toBe('closed');
    expect((await one({ before: 'Closed', after: 'Open' }))?.state).toBe('open');
    for (const change of [
      { after: 'Afloat' },
      { after: null },
      { field: 'assignee', after: 'Closed' },
    ] as const)
      expect(await one(change)).not.toHaveProperty('state');
  });
  it('people, where it is one of assignee, and whoever made it', async () => {
    const named = { before: 'Nadia Brandt', after: 'Theo Marchand', who: 'Theo Marchand' };
    const names = async (field: 'assignee' | 'status') => {
      const { before, after, who } = (await one({ ...named, field }))?.people ?? {};
      return [before, after, who].map((people) => people?.map(({ name }) => name) ?? null);
    };
    expect(await names('assignee')).toEqual([['Nadia Brandt'], ['Theo Marchand'], ['Theo Marchand']]);
    expect(await names('status')).toEqual([null, null, ['Theo Marchand']]);
  });
  it('the row that tells it', async () => {
    expect((await one({ after: 'Closed' }))?.cite).toEqual({ sourceId: 2, row: 2 });
    const own = await read([file('a', [{ key: 'OPS-1', changes: told({}) }])], place(1, 2, 'OPS-1'));
    expect(own?.[0]?.cite).toEqual({ sourceId: 1, row: 2 });
  });
  it('the same in two rows: the first of them is cited', async () => {
    const row = { key: 'OPS-1', at: 7, field: 'status', before: 'Open', after: 'Done' } as const;
    const both = await read([file('a', [{ key: 'OPS-1' }]), log([row, row])], place(1, 2, 'OPS-1'));
    expect(both?.map(({ cite }) => cite.row)).toEqual([2]);
  });
});

describe('a file is a log, in which a change has the time of its row', () => {
  /** Whether changes are exact where so many tickets of so many begin in time. */
  async function isLog(
    first: number,
    soon: number,
    of: number,
    created: number | null = 0,
  ): Promise<boolean> {
    const rows = Array.from({ length: of }, (_, ticket) =>
      [ticket < soon ? first : 9 * HOUR, 20 * HOUR].map((updated_at, at) => ({
        key: `OPS-${ticket}`,
        created_at: created,
        updated_at,
        status: `${at}`,
      })),
    ).flat();
    const changes = await read([file('a', rows)], place(1, 3, 'OPS-0'));
    return changes?.[0]?.since === undefined;
  }
  it('when its tickets have a row from within an hour of their opening', async () => {
    expect(await isLog(HOUR, 1, 1)).toBe(true);
    expect(await isLog(HOUR + 1, 1, 1)).toBe(false);
    expect(await isLog(0, 1, 1, null)).toBe(false);
  });
  it('when nine in ten of them have', async () => {
    expect(await isLog(HOUR, 9, 10)).toBe(true);
    expect(await isLog(HOUR, 8, 10)).toBe(false);
  });
});
