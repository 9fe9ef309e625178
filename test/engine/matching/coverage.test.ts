import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { covers, holeAt, ticketCoverage, type Covered } from '../../../electron/engine/matching/coverage.ts';
import { saveCard } from '../../../electron/engine/sources/care/cards.ts';
import { saveSettings } from '../../../electron/engine/settings.ts';
import type { SourceKind } from '../../../shared/words.ts';
import { at } from '../build.ts';
import { withFacts, type FactFile } from '../fact-bench.ts';

vi.setConfig({ testTimeout: 60_000 });

const DAY = 86_400_000;
const START = at('2026-01-01T09:00:00Z');
const on = (day: number): number => START + day * DAY;

/** A file with a ticket on each of the days, counted from 1 January 2026, 09:00 UTC. */
function file(
  name: string,
  days: readonly number[],
  kind: SourceKind = 'jira.issues',
  updated?: number,
): FactFile {
  return {
    file: name,
    table: 'ticket_version',
    kind,
    columns: ['Issue key', 'Created'],
    rows: days.map((day) => ({
      key: `OPS-${Math.round(day * 100)}`,
      created_at: on(day),
      updated_at: updated === undefined ? null : on(updated),
      resolution: 'open' as const,
    })),
  };
}
const daily = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, at) => from + at);
const coverageOf = (...files: FactFile[]): Promise<Covered> => withFacts(files, (db) => ticketCoverage(db));

type Row = { name: string; files: FactFile[]; yes: number[]; no: number[] };
const rows: Row[] = [
  { name: 'nothing without a ticket file', files: [], yes: [], no: [0] },
  {
    name: 'from the first created to the last created',
    files: [file('a', [0, 1, 2])],
    yes: [0, 1.5, 2],
    no: [-0.1, 2.1],
  },
  { name: 'to the last update', files: [file('a', [0, 1], 'jira.issues', 9)], yes: [8.9, 9], no: [9.1] },
  {
    name: 'two months without February between them',
    files: [file('jan', daily(0, 30)), file('mar', daily(59, 89))],
    yes: [30, 59, 80],
    no: [31, 45, 58],
  },
  {
    name: 'two short lists of a few tickets, months apart',
    files: [file('jan', [0, 10, 20]), file('jun', [150, 160, 170])],
    yes: [15, 165],
    no: [30, 90],
  },
  {
    name: 'a hole inside of one file with enough tickets',
    files: [file('a', [...daily(0, 30), ...daily(59, 89)])],
    yes: [30, 60],
    no: [31, 45],
  },
  {
    name: 'no hole where a few tickets are rare',
    files: [file('a', [0, 30, 55, 100])],
    yes: [15, 40, 80],
    no: [],
  },
  {
    name: 'no hole for two quiet weeks',
    files: [file('a', [...daily(0, 30), ...daily(45, 80)])],
    yes: [38],
    no: [],
  },
  {
    name: 'no hole for three weeks where tickets are rare as a rule',
    files: [
      file(
        'a',
        Array.from({ length: 31 }, (_, number) => number * 3 + (number > 15 ? 20 : 0)),
      ),
    ],
    yes: [60],
    no: [],
  },
  {
    name: 'a week without any between two files is none where it is usual, and one where it is not',
    files: [
      file('a', daily(0, 40)),
      file('b', daily(52, 90)),
      file('c', [0, 8, 16], 'tickets'),
      file('d', [24, 32, 95], 'tickets'),
    ],
    yes: [20, 28, 52],
    no: [46],
  },
  {
    name: 'a hole of one kind, although files of another kind lie around it',
    files: [
      file('jira', [...daily(0, 30), ...daily(59, 89)]),
      file('now', daily(0, 95), 'servicenow.tickets'),
    ],
    yes: [20, 70, 95],
    no: [45],
  },
];

describe('what the ticket files cover', () => {
  it.each(rows)('$name', async ({ files, yes, no }) => {
    const covered = await coverageOf(...files);
    expect(yes.filter((day) => !covers(covered, on(day)))).toEqual([]);
    expect(no.filter((day) => covers(covered, on(day)))).toEqual([]);
    expect(covered.every(({ from, to }) => from < to)).toBe(true);
  });

  it('says between which days no ticket was created', async () => {
    const covered = await coverageOf(file('a', [...daily(0, 30), ...daily(59, 89)]));
    expect(holeAt(covered, on(45))).toBe(
      'No ticket was created between 31 Jan 2026 and 1 Mar 2026, which is far longer than the ticket files are without one otherwise.',
    );
    expect(holeAt(covered, on(20))).toBeNull();
    expect(holeAt(covered, on(200))).toBeNull();
  });

  it('cannot be told while a file with tickets of the time does not say when they were created', async () => {
    const full = file('now', daily(0, 95), 'servicenow.tickets');
    const undated = {
      ...file('jira', [40]),
      rows: [40, 70].map((day) => ({ key: `FER-${day}`, updated_at: on(day), resolution: 'open' as const })),
    } as FactFile;
    const covered = await coverageOf(full, undated);
    expect([39, 45, 70, 71].map((day) => covers(covered, on(day)))).toEqual([true, false, false, true]);
    expect(holeAt(covered, on(45))).toMatch(/does not say when they were created/u);
    const dated = file(
      'jira-2',
      [40, 70].map((day) => day),
    );
    const same = {
      ...dated,
      rows: dated.rows.map((row, at) => ({ ...row, key: `FER-${[40, 70][at] ?? 0}` })),
    } as FactFile;
    expect(covers(await coverageOf(full, undated, same), on(41))).toBe(true);
  });

  it('is the same however a list is cut, in whatever order', async () => {
    const days = [...daily(0, 25), ...daily(55, 80)];
    const whole = await coverageOf(file('whole', days));
    const cut = fc.tuple(fc.integer({ min: 1, max: days.length - 1 }), fc.boolean());
    await fc.assert(
      fc.asyncProperty(cut, async ([place, turned]) => {
        const pieces = [file('x', days.slice(0, place)), file('y', days.slice(place))];
        expect(await coverageOf(...(turned ? pieces.toReversed() : pieces))).toEqual(whole);
      }),
      { numRuns: 12 },
    );
  });

  it('is what a person declares on the card of a file, holes and edges included', async () => {
    await withFacts([file('a', [...daily(0, 30), ...daily(59, 89)])], (db) => {
      const settings = {
        name: 'T',
        dateOrder: null,
        asked: { from: '2026-01-01', to: '2026-03-31' },
        policy: {},
      };
      saveSettings(db, { ...settings, zone: 'America/Toronto' });
      const id = db.prepare('SELECT id FROM source').pluck().get() as number;
      const card = {
        extractedBy: '',
        system: '',
        extractedAt: '',
        filter: '',
        expectedRows: null,
        note: '',
        screenshot: null,
      };
      const covers_ = { from: '2026-02-10', to: '2026-04-30' };
      saveCard(db, id, { ...card, covers: covers_ }, { who: 'Ines', at: null });
      const covered = ticketCoverage(db);
      const told = [
        '2026-02-10T04:59:59Z',
        '2026-02-10T05:00:00Z',
        '2026-02-20T00:00:00Z',
        '2026-05-01T03:59:59Z',
        '2026-05-01T04:00:00Z',
      ];
      expect(told.map((time) => covers(covered, at(time)))).toEqual([false, true, true, true, false]);
      saveCard(db, id, card, { who: 'Ines', at: null });
      expect(covers(ticketCoverage(db), at('2026-02-20T00:00:00Z'))).toBe(false);
    });
  });
});
