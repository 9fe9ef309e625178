import { TIMELINE_LANES, type TimelineLane } from '../../../../shared/check-words.ts';
import type { Timeline } from '../../../../shared/contract/sessions.ts';
import type { Range } from './scale.ts';

export type Mark = Timeline['marks'][number];
/** A mark with its place in the order of what happened. */
export type Placed = Mark & { readonly place: number };

/** Marks of one group share a line of their lane; what does not find a line of its own shares the last. */
export type Line = {
  readonly lane: TimelineLane;
  readonly first: boolean;
  readonly groups: readonly string[];
  readonly y: number;
  readonly marks: readonly Placed[];
};

export const LINE = 20;
const LANE_GAP = 8;
const MOST_LINES = 6;

/** What happened, in order: by time, at one instant by lane. */
export function inOrder(marks: readonly Mark[]): Placed[] {
  const rank = (mark: Mark) => TIMELINE_LANES.indexOf(mark.lane);
  return [...marks]
    .sort((a, b) => a.at - b.at || rank(a) - rank(b))
    .map((mark, place) => ({ ...mark, place }));
}

/** Lines from top to bottom. They hang on all marks, so that no change of scale moves anything up or down. */
export function linesOf(marks: readonly Placed[], top: number): Line[] {
  const lines: Line[] = [];
  let y = top;
  for (const lane of TIMELINE_LANES) {
    const groups = groupsOf(marks.filter((mark) => mark.lane === lane));
    if (groups.length === 0 && lane === 'session') groups.push({ names: [''], marks: [] });
    for (const [index, { names, marks: own }] of groups.entries()) {
      lines.push({ lane, first: index === 0, groups: names, y, marks: own });
      y += LINE;
    }
    if (groups.length > 0) y += LANE_GAP;
  }
  return lines;
}

type Group = { names: string[]; marks: Placed[] };
function groupsOf(marks: readonly Placed[]): Group[] {
  const byName = new Map<string, Placed[]>();
  for (const mark of marks) {
    const group = byName.get(mark.group);
    if (group) group.push(mark);
    else byName.set(mark.group, [mark]);
  }
  const all = [...byName].map(([name, own]): Group => ({ names: [name], marks: own }));
  const rest = all.splice(all.length > MOST_LINES ? MOST_LINES - 1 : MOST_LINES);
  if (rest.length > 0)
    all.push({ names: rest.flatMap(({ names }) => names), marks: rest.flatMap((one) => one.marks) });
  return all;
}

export function heightOf(lines: readonly Line[]): number {
  return (lines.at(-1)?.y ?? 0) + LINE + LANE_GAP;
}

/** A span in pixels, cut at the edges of what is shown. */
export type Span = {
  readonly mark: Placed;
  readonly x: number;
  readonly width: number;
  /** It ends in sight, and its end is recorded. */
  readonly ends: boolean;
  /** It fades: how long it went on is not recorded. */
  readonly fades: boolean;
};
/** One moment, or several that would lie on each other. */
export type Dot = { readonly marks: readonly Placed[]; readonly x: number; readonly to: number };
export type Drawn = {
  readonly spans: readonly Span[];
  readonly dots: readonly Dot[];
  /** Left out on either side. */
  readonly before: readonly Placed[];
  readonly after: readonly Placed[];
};

const NEAR = 10;
const LEAST = 4;

/** It reaches to the edge of the time that was looked at because nobody recorded when it began. */
export function beginsUnknown(mark: Mark, all: Range): boolean {
  return mark.open && mark.until !== null && mark.at === all.from && mark.sessionId === null;
}

/** What of a line is seen in a range; `all` is the time that was looked at. */
export function drawnOf(marks: readonly Placed[], range: Range, all: Range, width: number): Drawn {
  const xOf = (at: number) => ((at - range.from) / (range.to - range.from)) * width;
  const endOf = (mark: Placed) => mark.until ?? (mark.open ? all.to : mark.at);
  const shown = marks.filter((mark) => endOf(mark) >= range.from && mark.at <= range.to);
  const isSpan = (mark: Placed) => mark.until !== null || mark.open;
  const spanOf = (mark: Placed): Span => {
    const x = Math.max(0, xOf(mark.at));
    const end = Math.min(width, xOf(endOf(mark)));
    // Where only the beginning is not recorded, the end is.
    const fades = mark.open && !(beginsUnknown(mark, all) && endOf(mark) < all.to);
    return { mark, x, width: Math.max(LEAST, end - x), ends: !fades && endOf(mark) <= range.to, fades };
  };
  return {
    spans: shown.filter(isSpan).map(spanOf),
    dots: dotsOf(
      shown.filter((mark) => !isSpan(mark)),
      xOf,
    ),
    before: marks.filter((mark) => endOf(mark) < range.from),
    after: marks.filter((mark) => mark.at > range.to),
  };
}

function dotsOf(marks: readonly Placed[], xOf: (at: number) => number): Dot[] {
  const dots: { marks: Placed[]; x: number; to: number }[] = [];
  for (const mark of marks) {
    const x = xOf(mark.at);
    const last = dots.at(-1);
    if (last && x - last.to < NEAR) {
      last.marks.push(mark);
      last.to = x;
    } else dots.push({ marks: [mark], x, to: x });
  }
  return dots;
}
