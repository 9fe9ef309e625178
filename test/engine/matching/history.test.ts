import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { ticketsOf } from '../../../electron/engine/matching/tickets.ts';
import type { Ticket, TicketChange } from '../../../electron/engine/model.ts';
import type { Facts } from '../../../electron/engine/sources/facts.ts';
import { at, person, registerWith } from '../build.ts';
import { withFacts, type FactFile } from '../fact-bench.ts';

vi.setConfig({ testTimeout: 60_000 });

const register = registerWith(person('Nadia Brandt'), person('Owen Clarke'));
type Version = Partial<Facts['ticket_version']>;

const version = (key: string, updated: string, more: Version = {}): Version => ({
  key,
  title: 'Berth plan is empty',
  created_at: at('2026-03-01T08:00:00Z'),
  updated_at: at(updated),
  resolution: 'open',
  status: 'Open',
  ...more,
});
const list = (file: string, ...rows: Version[]): FactFile => ({
  file,
  table: 'ticket_version',
  kind: 'servicenow.tickets',
  columns: ['number', 'state'],
  rows,
});
const changeRows = (file: string, ...rows: Partial<Facts['ticket_change']>[]): FactFile => ({
  file,
  table: 'ticket_change',
  kind: 'ticket-history',
  columns: ['ticket', 'time', 'field', 'from', 'to', 'who'],
  rows,
});

/** The history of a ticket in words, one line for each change. */
function told(changes: readonly TicketChange[] | null | undefined): string[] | null {
  if (!changes) return null;
  return changes.map(({ at: when, since, field, before, after, who }) => {
    const time = new Date(when).toISOString().slice(0, 16);
    const from = since === undefined ? '' : `${new Date(since).toISOString().slice(0, 16)}..`;
    return `${from}${time} ${field}: ${before ?? '-'} > ${after ?? '-'}${who === null ? '' : ` by ${who}`}`;
  });
}

const historyOf = (files: readonly FactFile[], key = 'INC0012'): Promise<string[] | null> =>
  withFacts(files, (db) => told(byKey(ticketsOf(db, register), key)?.changes));
const byKey = (tickets: readonly Ticket[], key: string) => tickets.find((one) => one.key === key);

const closed = { status: 'Closed', resolution: 'resolved' } as const;
/** A log with a row for each update: closed on 3 March, opened again on 9 March. */
const LOG = [
  version('INC0012', '2026-03-01T08:00:00Z', { assignee: '["Owen Clarke"]' }),
  version('INC0012', '2026-03-03T10:00:00Z', { ...closed, assignee: '["Owen Clarke"]' }),
  version('INC0012', '2026-03-09T10:00:00Z', { assignee: '["Nadia Brandt"]' }),
];
const LOG_TOLD = [
  '2026-03-03T10:00 status: Open > Closed',
  '2026-03-09T10:00 assignee: Owen Clarke > Nadia Brandt',
  '2026-03-09T10:00 status: Closed > Open',
];

describe('the history of a ticket', () => {
  it('is null while nothing tells any', async () => {
    expect(await historyOf([list('a.csv', version('INC0012', '2026-03-09T10:00:00Z'))])).toBeNull();
  });

  it('is read from a log with a row for each update', async () => {
    expect(await historyOf([list('log.csv', ...LOG)])).toEqual(LOG_TOLD);
  });

  it('does not change with the way a log is cut, nor with the order of its pieces', async () => {
    const pieces = fc.array(fc.integer({ min: 0, max: 2 }), { minLength: LOG.length, maxLength: LOG.length });
    await fc.assert(
      fc.asyncProperty(pieces, fc.boolean(), async (piece, turned) => {
        const files = [0, 1, 2]
          .map((number) => list(`${number}.csv`, ...LOG.filter((_, row) => piece[row] === number)))
          .filter(({ rows }) => rows.length > 0);
        expect(await historyOf(turned ? files.toReversed() : files)).toEqual(LOG_TOLD);
      }),
      { numRuns: 15 },
    );
  });

  it('knows from two exports only between which times something changed, but the close by its own time', async () => {
    const first = version('INC0012', '2026-03-02T09:00:00Z', { status: 'Assigned' });
    const done = version('INC0012', '2026-03-20T09:00:00Z', {
      ...closed,
      resolved_at: at('2026-03-10T12:00:00Z'),
    });
    const again = version('INC0012', '2026-04-02T09:00:00Z', { status: 'Reopened' });
    expect(
      await historyOf([list('march.csv', first), list('april.csv', done), list('may.csv', again)]),
    ).toEqual([
      '2026-03-10T12:00 status: Assigned > Closed',
      '2026-03-20T09:00..2026-04-02T09:00 status: Closed > Reopened',
    ]);
  });

  it('comes from its own row and from lists of changes, each change once and with the one who made it', async () => {
    const changes = [
      { at: at('2026-03-03T10:00:00Z'), field: 'status', before: 'Open', after: 'Closed', who: null },
      {
        at: at('2026-03-04T10:00:00Z'),
        field: 'approval',
        before: null,
        after: 'approved',
        who: 'Owen Clarke',
      },
    ];
    const files = [
      list('a.csv', version('INC0012', '2026-03-09T10:00:00Z', { changes: JSON.stringify(changes) })),
      changeRows(
        'b.csv',
        {
          key: 'inc0012',
          at: at('2026-03-03T10:00:20Z'),
          field: 'status',
          before: 'Open',
          after: 'closed',
          who: 'Nadia Brandt',
        },
        { key: 'INC0012', at: at('2026-03-09T10:00:00Z'), field: 'status', before: 'Closed', after: 'Open' },
        { key: 'INC0099', at: at('2026-03-09T10:00:00Z'), field: 'status', before: 'Closed', after: 'Open' },
      ),
    ];
    const expected = [
      '2026-03-03T10:00 status: Open > closed by Nadia Brandt',
      '2026-03-04T10:00 approval: - > approved by Owen Clarke',
      '2026-03-09T10:00 status: Closed > Open',
    ];
    expect(await historyOf(files)).toEqual(expected);
    expect(await historyOf(files.toReversed())).toEqual(expected);
  });

  it('replaces what two exports leave open by the list that has the time', async () => {
    const files = [
      list('march.csv', version('INC0012', '2026-03-02T09:00:00Z')),
      list('april.csv', version('INC0012', '2026-03-20T09:00:00Z', closed)),
      changeRows('changes.csv', {
        key: 'INC0012',
        at: at('2026-03-05T10:00:00Z'),
        field: 'status',
        after: 'Closed',
      }),
    ];
    expect(await historyOf(files)).toEqual(['2026-03-05T10:00 status: - > Closed']);
  });

  it('is that of neither ticket where two systems share a number', async () => {
    const other: FactFile = {
      ...list('z.csv', version('12', '2026-03-02T09:00:00Z')),
      kind: 'zendesk.tickets',
    };
    const files = [
      list('a.csv', version('12', '2026-03-02T09:00:00Z')),
      other,
      changeRows('c.csv', { key: '12', at: at('2026-03-05T10:00:00Z'), field: 'status', after: 'Closed' }),
    ];
    await withFacts(files, (db) => {
      expect(ticketsOf(db, register).map(({ key, changes }) => [key, changes])).toEqual([
        ['12 (servicenow.tickets)', null],
        ['12 (zendesk.tickets)', null],
      ]);
    });
    expect(await historyOf([files[0] as FactFile, files[2] as FactFile], '12')).toEqual([
      '2026-03-05T10:00 status: - > Closed',
    ]);
  });

  it('knows whom its texts mean, and cites the row of each change', async () => {
    await withFacts([list('log.csv', ...LOG)], (db) => {
      const changes = byKey(ticketsOf(db, register), 'INC0012')?.changes ?? [];
      expect(changes[1]?.people?.after).toMatchObject([
        { name: 'Nadia Brandt', username: 'nadia.brandt@example.test' },
      ]);
      expect(changes.map(({ cite }) => cite.row)).toEqual([3, 4, 4]);
    });
  });
});
