import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { indexTickets } from '../../../electron/engine/matching/candidates.ts';
import { keyFinder } from '../../../electron/engine/matching/keys/find.ts';
import { ticketsOf } from '../../../electron/engine/matching/tickets.ts';
import { peopleOf } from '../../../electron/engine/matching/ticket-people.ts';
import type { Ticket } from '../../../electron/engine/model.ts';
import { DEFAULT_POLICY } from '../../../shared/policy.ts';
import { at, person, registerWith, ticket } from '../build.ts';
import { withBench, type Bench } from '../sources/temp-sources.ts';

vi.setConfig({ testTimeout: 60_000 });

const nobody = registerWith();
const HEADER =
  'number,incident_state,caller_id,opened_at,sys_updated_on,resolved_at,closed_at,short_description';
const LOG = `${HEADER}
INC0010001,New,Zoë,2026-02-17 09:00:00,2026-02-17 09:00:00,2026-02-18 10:00:00,,Kiosk
INC0010001,Closed,Zoë,2026-02-17 09:00:00,2026-02-20 09:00:00,2026-02-18 10:00:00,,Kiosk
INC0010001,Resolved,Zoë,2026-02-17 09:30:00,2026-02-18 10:00:00,2026-02-18 11:00:00,,Kiosk
INC0010002,Resolved,Zoë,2026-02-17 09:00:00,2026-02-18 09:00:00,2026-02-18 09:00:00,,Slow
INC0010002,In Progress,Zoë,,2026-02-19 09:00:00,2026-02-18 09:00:00,,Slow
INC0010003,New,Zoë,2026-02-17 09:00:00,2026-02-17 09:00:00,,,Same minute
INC0010003,Closed,Zoë,2026-02-17 09:00:00,2026-02-17 09:00:00,2026-02-17 09:00:00,,Same minute
`;

/** Imports files in a given order and answers the tickets by key. */
async function ticketsIn(
  { file, take, review }: Bench,
  files: readonly (readonly [name: string, text: string])[],
): Promise<Map<string, Ticket>> {
  for (const [name, text] of files) await take(file(name, text), { zone: 'UTC' });
  return new Map(ticketsOf(review.reader, nobody).map((one) => [one.key, one]));
}

describe('a log with a row for each update', () => {
  it('is reduced to the last state of each ticket, and every row stays imported', async () => {
    await withBench(async (bench) => {
      const tickets = await ticketsIn(bench, [['log.csv', LOG]]);
      expect([...tickets.keys()].toSorted()).toEqual(['INC0010001', 'INC0010002', 'INC0010003']);
      expect(tickets.get('INC0010001')).toMatchObject({
        status: 'Closed',
        resolution: 'resolved',
        createdAt: at('2026-02-17T09:00:00Z'),
        updatedAt: at('2026-02-20T09:00:00Z'),
        resolvedAt: at('2026-02-18T10:00:00Z'),
        cite: { row: 3 },
      });
      const imported = bench.review.db
        .prepare("SELECT count(*) FROM record WHERE fate = 'imported'")
        .pluck()
        .get();
      expect(imported).toBe(7);
    });
  });

  it('leaves a ticket that was opened again open, created when its first version says', async () => {
    await withBench(async (bench) => {
      const tickets = await ticketsIn(bench, [['log.csv', LOG]]);
      expect(tickets.get('INC0010002')).toMatchObject({
        status: 'In Progress',
        resolution: 'open',
        createdAt: at('2026-02-17T09:00:00Z'),
        resolvedAt: null,
        cite: { row: 6 },
      });
    });
  });

  it('takes the later row of two that were written in the same minute', async () => {
    await withBench(async (bench) => {
      const tickets = await ticketsIn(bench, [['log.csv', LOG]]);
      expect(tickets.get('INC0010003')).toMatchObject({ status: 'Closed', cite: { row: 8 } });
    });
  });
});

describe('a ticket in several files', () => {
  const old = `${HEADER}\nINC0010009,New,Zoë,2026-02-17 09:00:00,2026-02-17 09:00:00,,,Kiosk\n`;
  const later = `${HEADER}\nINC0010009,Closed,Zoë,2026-02-17 10:00:00,2026-02-19 09:00:00,2026-02-18 09:00:00,,Kiosk\n`;
  const more = `${HEADER},requested_for\nINC0010009,Closed,Zoë,2026-02-17 10:00:00,2026-02-19 09:00:00,2026-02-18 09:00:00,,Kiosk,Björn\n`;

  it('has its newest state whatever was imported first, and the version that records more of two as new', async () => {
    const files = [
      ['a.csv', more],
      ['b.csv', later],
      ['c.csv', old],
    ] as const;
    for (const order of [files, files.toReversed()])
      await withBench(async (bench) => {
        const tickets = await ticketsIn(bench, order);
        expect(tickets.get('INC0010009')).toMatchObject({
          status: 'Closed',
          createdAt: at('2026-02-17T09:00:00Z'),
          resolvedAt: at('2026-02-18T09:00:00Z'),
          affected: [{ name: 'Björn' }],
        });
      });
  });

  it('is two tickets where only a number is shared', async () => {
    const zendesk = 'ID,Subject,Requester,Requested,Status\n12,Kiosk,Zoë,2026-02-17 09:00:00,Open\n';
    const other = 'Case number,Title,Requester,Created,Status\n12,Rates,Björn,2026-02-17 09:00:00,Open\n';
    await withBench(async (bench) => {
      const tickets = await ticketsIn(bench, [
        ['zendesk.csv', zendesk],
        ['other.csv', other],
      ]);
      expect([...tickets.keys()].toSorted()).toEqual(['12 (tickets)', '12 (zendesk.tickets)']);
    });
  });
});

describe('people of a ticket', () => {
  const ana = person('Ana Lopes', { extId: '20978392' });
  const register = registerWith(ana);

  it('are who the rosters know an id as', () => {
    expect(peopleOf('["20978392"]', register)).toMatchObject([{ name: 'Ana Lopes' }]);
  });

  it('are not recorded where nobody knows whose id it is', () => {
    expect(peopleOf('["20978399"]', register)).toBeNull();
    expect(peopleOf('["5db9d8eb4ff1890d31036b89","712020:b0892835-64bc"]', register)).toBeNull();
    expect(peopleOf('["20978399","Ivo Petkov"]', register)).toMatchObject([{ name: 'Ivo Petkov' }]);
    expect(peopleOf('[]', register)).toEqual([]);
    expect(peopleOf(null, register)).toBeNull();
  });
});

describe('a reason', () => {
  const tickets = [
    ticket('harbour/planner#12'),
    ticket('harbour/rates#13'),
    ticket('quay/rates#13'),
    ticket('4711'),
  ];
  const { byKey } = indexTickets(tickets, () => []);
  const find = keyFinder(DEFAULT_POLICY, byKey);
  const named = (text: string) => [...new Set(find(text).known.map((key) => byKey.get(key)?.key))];

  it.each([
    ['see harbour/planner#12', ['harbour/planner#12']],
    ['#12', ['harbour/planner#12']],
    ['https://github.example/harbour/planner/issues/12#issuecomment-9', ['harbour/planner#12']],
    ['https://gitlab.example/quay/rates/-/issues/13 as agreed', ['quay/rates#13']],
    ['other/planner#12', []],
    ['#13', []],
    ['https://harbour.zendesk.example/agent/tickets/4711', ['4711']],
    ['12 rows', []],
  ])('"%s" names %j', (text, keys) => {
    expect(named(text)).toEqual(keys);
  });
});

const uci = join(
  import.meta.dirname,
  '../../../../shared/samples/servicenow-uci-incident-event-log/incident_event_log.csv',
);

it.skipIf(!existsSync(uci))(
  'the public log of 5,998 updates is 890 tickets, all of them closed',
  async () => {
    await withBench(async ({ review, take }) => {
      const source = await take(uci, { zone: 'UTC' });
      expect(source).toMatchObject({
        kind: 'servicenow.tickets',
        issues: 0,
        rows: { total: 5998, imported: 5998 },
      });
      const tickets = ticketsOf(review.reader, nobody);
      expect(tickets).toHaveLength(890);
      expect(new Set(tickets.map(({ status, resolution }) => `${status} ${resolution}`))).toEqual(
        new Set(['Closed resolved']),
      );
      const first = tickets.find(({ key }) => key === 'INC0000045');
      expect(first).toMatchObject({
        createdAt: at('2016-02-29T01:16:00Z'),
        updatedAt: at('2016-03-05T12:00:00Z'),
        resolvedAt: at('2016-02-29T11:29:00Z'),
        cite: { row: 5 },
      });
    });
  },
);
