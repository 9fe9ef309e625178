import { describe, expect, it } from 'vitest';
import { drawnOf, inOrder, linesOf, type Mark } from '../../renderer/views/sessions/timeline/layout.ts';
import { phasesOf } from '../../renderer/views/sessions/timeline/phases.ts';
import { clockTicks, dayTicks, rangeOf } from '../../renderer/views/sessions/timeline/scale.ts';
import type { Timeline } from '../../shared/contract/sessions.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const START = Date.UTC(2026, 1, 17, 19, 2);
/** The time that was looked at. */
const ALL = { from: START - 72 * HOUR, to: START + 72 * HOUR };

const mark = (change: Partial<Mark>): Mark => ({
  lane: 'actor',
  group: '',
  at: START,
  until: null,
  open: false,
  label: 'Login',
  text: 'Nadia Brandt signed in.',
  cite: null,
  sessionId: null,
  ...change,
});
const timeline = (change: Partial<Timeline>): Timeline => ({
  from: START - 72 * HOUR,
  to: START + 72 * HOUR,
  startedAt: START,
  endedAt: START + 29 * MINUTE,
  endKind: 'logout',
  seenUntil: START + 29 * MINUTE,
  marks: [],
  more: 0,
  ...change,
});

describe('the scale', () => {
  it('shows the session with a margin, six hours around it, or everything', () => {
    const one = timeline({});
    expect(rangeOf(one, 'session')).toEqual({ from: START - 7.25 * MINUTE, to: START + 36.25 * MINUTE });
    expect(rangeOf(one, 'hours')).toEqual({ from: START - 6 * HOUR, to: START + 6 * HOUR + 29 * MINUTE });
    expect(rangeOf(one, 'days')).toEqual({ from: one.from, to: one.to });
  });

  it('shows what was seen of a session whose bound lies days away', () => {
    const one = timeline({ endKind: 'inferred', seenUntil: START + 4 * MINUTE, endedAt: START + 40 * HOUR });
    expect(rangeOf(one, 'session')).toEqual({ from: START - 5 * MINUTE, to: START + 9 * MINUTE });
    expect(rangeOf(one, 'hours').to).toBe(START + 4 * MINUTE + 18 * HOUR);
  });

  it('never shows more than was looked at', () => {
    const one = timeline({ from: START - HOUR, to: START + HOUR });
    expect(rangeOf(one, 'hours')).toEqual({ from: START - HOUR, to: START + HOUR });
  });

  it('ticks fall on round times of the zone, also where clocks are put forward', () => {
    const range = { from: Date.UTC(2026, 2, 8, 0, 20), to: Date.UTC(2026, 2, 9, 0, 20) };
    expect(clockTicks(range, 900, 'America/Toronto').map(({ text }) => text)).toEqual([
      '20:00',
      '22:00',
      '00:00',
      '04:00',
      '06:00',
      '08:00',
      '10:00',
      '12:00',
      '14:00',
      '16:00',
      '18:00',
      '20:00',
    ]);
    expect(dayTicks(range, 900, 'America/Toronto').map(({ text }) => text)).toEqual([
      'Sat 7 Mar 2026',
      'Sun 8 Mar 2026',
    ]);
  });

  it('has few ticks in a narrow window and none twice', () => {
    const range = { from: START, to: START + 400 * 24 * HOUR };
    for (const width of [40, 200, 700, 1500]) {
      const ticks = clockTicks(range, width, 'Europe/Berlin');
      expect(ticks.length).toBeLessThanOrEqual(Math.max(2, width / 74) + 2);
      expect(new Set(ticks.map(({ at }) => at)).size).toBe(ticks.length);
      const days = dayTicks(range, width, 'Europe/Berlin').map(
        ({ at }) => ((at - range.from) / (range.to - range.from)) * width,
      );
      for (const [index, x] of days.entries())
        if (index > 0) expect(x - days[index - 1]!).toBeGreaterThanOrEqual(118);
    }
  });
});

describe('lines and marks', () => {
  it('gives each ticket a line of its own, and the last line to all that are too many', () => {
    const marks = inOrder(
      Array.from({ length: 9 }, (_, index) =>
        mark({ lane: 'ticket', group: `OPS-${index}`, at: START + index }),
      ),
    );
    const lines = linesOf(marks, 0).filter(({ lane }) => lane === 'ticket');
    expect(lines.map(({ groups }) => groups)).toEqual([
      ['OPS-0'],
      ['OPS-1'],
      ['OPS-2'],
      ['OPS-3'],
      ['OPS-4'],
      ['OPS-5', 'OPS-6', 'OPS-7', 'OPS-8'],
    ]);
    expect(lines.flatMap((line) => line.marks)).toHaveLength(9);
  });

  it('draws moments that lie on each other as one with a number', () => {
    const marks = inOrder(Array.from({ length: 300 }, (_, index) => mark({ at: START + index * 1000 })));
    const { dots } = drawnOf(marks, { from: START - 12 * HOUR, to: START + 12 * HOUR }, ALL, 900);
    expect(dots.map((dot) => dot.marks.length)).toEqual([300]);
  });

  it('cuts spans at the edges, lets open ones run on, and counts what lies outside', () => {
    const marks = inOrder([
      mark({ at: START - 100 * HOUR, until: START - 50 * HOUR }),
      mark({ at: START - 10 * HOUR, until: START + 10 * HOUR }),
      mark({ at: START - 9 * HOUR, open: true }),
      mark({ at: START + 20 * HOUR }),
    ]);
    const drawn = drawnOf(marks, { from: START - HOUR, to: START + HOUR }, ALL, 200);
    expect(drawn.spans.map(({ x, width, ends, fades }) => ({ x, width, ends, fades }))).toEqual([
      { x: 0, width: 200, ends: false, fades: false },
      { x: 0, width: 200, ends: false, fades: true },
    ]);
    expect([drawn.before.length, drawn.after.length, drawn.dots.length]).toEqual([1, 1, 0]);
  });
});

it('a span of which only the beginning is not recorded has its end', () => {
  const marks = inOrder([
    mark({ lane: 'ticket', group: 'OPS-1', at: ALL.from, until: START, open: true }),
    mark({ lane: 'ticket', group: 'OPS-2', at: START, until: ALL.to, open: true }),
    mark({ at: START, until: START + HOUR, open: true, sessionId: 'another' }),
  ]);
  const { spans } = drawnOf(marks, ALL, ALL, 900);
  expect(spans.map(({ ends, fades }) => ({ ends, fades }))).toEqual([
    { ends: true, fades: false },
    { ends: false, fades: true },
    { ends: false, fades: true },
  ]);
});

describe('before, during and after', () => {
  const around = [-12, 3, 20, 60].map((minutes) =>
    mark({ at: START + minutes * MINUTE, text: String(minutes) }),
  );
  const told = (change: Partial<Timeline>) =>
    phasesOf(timeline(change), inOrder(around)).map((phase) => [
      phase.title,
      ...phase.marks.map(({ text }) => text),
    ]);

  it('by a logout', () => {
    expect(told({})).toEqual([
      ['Before the session', '-12'],
      ['During the session', '3', '20'],
      ['After the session', '60'],
    ]);
  });

  it('by the bound, where no logout was seen', () => {
    const seen = {
      endKind: 'inferred' as const,
      seenUntil: START + 5 * MINUTE,
      endedAt: START + 40 * MINUTE,
    };
    expect(told(seen)).toEqual([
      ['Before the session', '-12'],
      ['During the session', '3'],
      ['After it was last seen, while it may still have gone on', '20'],
      ['After the session', '60'],
    ]);
  });

  it('and never "after", where no end is recorded', () => {
    expect(told({ endKind: 'open', endedAt: null, seenUntil: START + 5 * MINUTE })).toEqual([
      ['Before the session', '-12'],
      ['During the session', '3'],
      ['After it was last seen; its end is not recorded', '20', '60'],
    ]);
  });
});
