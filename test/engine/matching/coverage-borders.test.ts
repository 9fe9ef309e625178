import { describe, expect, it } from 'vitest';
import { covers, declaredFor, holeAt, ticketCoverage } from '../../../electron/engine/matching/coverage.ts';
import { declaredWords } from '../../../electron/engine/matching/coverage-declared.ts';
import { holesIn, type Reach } from '../../../electron/engine/matching/coverage-holes.ts';
import type { SourceKind } from '../../../shared/words.ts';
import { at } from '../build.ts';
import { withFacts, type FactFile } from '../fact-bench.ts';

const DAY = 86_400_000;

/** Tickets were created on these days; files reach from a day to a day. Holes in days. */
function holes(created: readonly number[], files: readonly (readonly [number, number])[], tickets?: number) {
  const reaches = files.map(([from, to]): Reach => ({ from: from * DAY, to: to * DAY }));
  const times = created.map((day) => Math.round(day * DAY));
  return holesIn(times, tickets ?? created.length, reaches).map(({ after, before }) => [
    after / DAY,
    before / DAY,
  ]);
}
/** One file that has a ticket every hour but for a gap of so many days; so many tickets in all. */
const gapInOne = (days: number, tickets: number) => {
  const half = Array.from({ length: tickets / 2 }, (_, hour) => hour / 24);
  const [last = 0] = half.slice(-1);
  const created = [...half, ...half.map((time) => last + days + time)];
  return holes(created, [[0, created.at(-1) ?? 0]]).length;
};

describe('a stretch without tickets inside of one file', () => {
  it('is a hole from three weeks on, with thirty tickets or more', () => {
    expect([gapInOne(20.9, 30), gapInOne(21, 30), gapInOne(21, 28)]).toEqual([0, 1, 0]);
  });
  it('needs its thirty tickets, not their times', () => {
    expect([holes([0, 1, 31], [[0, 31]], 29), holes([0, 1, 31], [[0, 31]], 30)]).toEqual([[], [[1, 31]]]);
  });
  it('is none where it is usual', () => {
    const rare = Array.from({ length: 31 }, (_, place) => place * 3 + (place > 15 ? 26 : 0));
    expect(holes(rare, [[0, 200]])).toEqual([]);
  });
  it('lies inside when the file begins with the last ticket before it', () => {
    expect(
      holes(
        [0, 40],
        [
          [0, 0],
          [0, 40],
        ],
      ),
    ).toEqual([]);
  });
});

describe('a stretch between two files', () => {
  const between = (gap: number, step: number) => {
    const days = [0, step, 2 * step, 2 * step + gap, 3 * step + gap];
    const files = [
      [0, 2 * step],
      [2 * step + gap, 3 * step + gap],
    ] as const;
    return holes(days, files).length;
  };
  it('is a hole from a week on where that is ten times what is usual', () => {
    expect([between(6.9, 0.1), between(7, 0.1)]).toEqual([0, 1]);
    expect([between(9.9, 1), between(10, 1)]).toEqual([0, 1]);
  });
  it('is a hole from three weeks on, usual or not', () => {
    expect([between(20.9, 20), between(21, 20)]).toEqual([0, 1]);
  });
  it('is one between two tickets, since nothing else says what is usual', () => {
    const files = [
      [0, 0],
      [8, 8],
    ] as const;
    expect(holes([0, 8], files)).toEqual([[0, 8]]);
  });
  it('begins when the files before it were last updated', () => {
    const files = [
      [0, 2],
      [1, 5],
      [30, 35],
    ] as const;
    expect(holes([0, 1, 30], files)).toEqual([[5, 30]]);
  });
});

describe('what a person vouches for', () => {
  const covered = [
    { from: 100, to: 200 },
    { from: 120, to: 140, hole: true as const },
    { from: 130, to: 210, declared: 'Jira.csv' },
    { from: 130, to: 210, declared: 'Jira.csv' },
    { from: 135, to: 205, declared: 'Now.csv' },
    { from: 135, to: 205, declared: 'Azure.csv' },
  ];
  it('is told where nothing else covers the time, by the names of the files', () => {
    expect([129, 130, 139, 205, 209, 210].map((time) => declaredFor(covered, time))).toEqual([
      null,
      'the card of Jira.csv declares it',
      'the cards of Azure.csv, Jira.csv and Now.csv declare it',
      'the card of Jira.csv declares it',
      'the card of Jira.csv declares it',
      null,
    ]);
    expect([110, 150, 199].map((time) => declaredFor(covered, time))).toEqual([null, null, null]);
  });
  it('is no hole', () => {
    expect([119, 120, 129, 130, 139, 140].map((time) => covers(covered, time))).toEqual([
      true,
      false,
      false,
      true,
      true,
      true,
    ]);
    expect([holeAt(covered, 130), holeAt(covered, 150)]).toEqual([null, null]);
  });
  it('is said of one file or of several', () => {
    expect(declaredWords(['b.csv', 'a.csv', 'b.csv'])).toBe('the cards of a.csv and b.csv declare it');
  });
});

it('a hole begins with its first instant and ends before the next ticket', () => {
  const covered = [
    { from: at('2026-01-01T00:00:00Z'), to: at('2026-04-01T00:00:00Z') },
    { from: at('2026-02-01T00:00:00Z'), to: at('2026-03-01T00:00:00Z'), hole: true as const },
  ];
  const told = [
    '2026-01-31T23:59:59.999Z',
    '2026-02-01T00:00:00Z',
    '2026-02-28T23:59:59.999Z',
    '2026-03-01T00:00:00Z',
  ];
  expect(told.map((time) => holeAt(covered, at(time)) !== null)).toEqual([false, true, true, false]);
  expect(holeAt(covered, at('2026-02-10T00:00:00Z'))).toContain('between 31 Jan 2026 and 1 Mar 2026');
});

it('before and after a hole of which nobody knows whether it is one, there is none', () => {
  const covered = [{ from: 120, to: 140, hole: true as const, undated: true as const }];
  expect([119, 120, 139, 140].map((time) => holeAt(covered, time) !== null)).toEqual([
    false,
    true,
    true,
    false,
  ]);
});

describe('ticket files', () => {
  const file = (name: string, kind: SourceKind, rows: { created_at?: number; updated_at?: number }[]) =>
    ({
      file: name,
      table: 'ticket_version',
      kind,
      columns: [name],
      rows: rows.map((row, place) => ({ key: `${name}-${place}`, resolution: 'open' as const, ...row })),
    }) satisfies FactFile;

  it('are listed in the order of time, whatever their kind', async () => {
    const files = [
      file('late', 'jira.issues', [{ created_at: 50 }, { created_at: 70 }]),
      file('early', 'servicenow.tickets', [{ created_at: 10 }, { created_at: 60, updated_at: 65 }]),
      file('short', 'tickets', [{ created_at: 10 }, { created_at: 20 }]),
    ];
    expect(await withFacts(files, ticketCoverage)).toEqual([
      { from: 10, to: 21 },
      { from: 10, to: 66 },
      { from: 50, to: 71 },
    ]);
  });
  it('that say no time at all cover nothing and are no hole', async () => {
    expect(await withFacts([file('a', 'jira.issues', [{}])], ticketCoverage)).toEqual([]);
  });
  it('leave one ticket without its time out of what they reach over', async () => {
    const files = [
      file('a', 'jira.issues', [{ created_at: 10 }, {}, { updated_at: 15 }, { created_at: 20 }]),
    ];
    expect(await withFacts(files, ticketCoverage)).toEqual([{ from: 10, to: 21 }]);
  });
});
