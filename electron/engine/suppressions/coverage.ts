import type { Readable } from '../db/open.ts';
import { holdingOf, type Holding } from './holding.ts';
import type { Hider } from './scope.ts';

/** How much of a finding suppressions cover: things are what its rules say of its sessions, one for each rule and session. */
export type Cover = {
  readonly finding: string;
  readonly things: number;
  readonly covered: number;
  /** Things that each suppression covers; several may cover the same. */
  readonly by: ReadonlyMap<number, number>;
};
/** Sessions by their ids; `unrecorded` are those of the waiting ones of which the unit is not recorded. */
export type Reach = {
  readonly covered: Set<string>;
  readonly waiting: Set<string>;
  readonly unrecorded: Set<string>;
};
export type Coverage = {
  /** Only findings of which something is covered. */
  readonly covers: readonly Cover[];
  readonly reaches: ReadonlyMap<number, Reach>;
};

/** Says how heavy a finding is and covers nothing by itself: it goes where the rest of its session goes. */
export const ONLY_RAISES = 'off-hours';

type PartRow = { readonly finding: string; readonly rule: string; readonly sessions: string };
/** What these suppressions cover of the findings there are; one pass over sessions and one over the findings they touch. */
export function coverageOf(reader: Readable, hiders: readonly Hider[]): Coverage {
  const reaches = new Map<number, Reach>(
    hiders.map(({ id }) => [id, { covered: new Set(), waiting: new Set(), unrecorded: new Set() }]),
  );
  const holding = holdingOf(reader, hiders);
  const covers = holding.size === 0 ? [] : coversOf(partsOf(reader, [...holding.keys()]), holding, reaches);
  return { covers, reaches };
}

/** The parts of every finding that one of these sessions is in, part by part and finding by finding. */
function partsOf(reader: Readable, sessions: readonly string[]): Iterable<PartRow> {
  return reader
    .prepare(
      `SELECT finding_id AS finding, rule, sessions FROM finding_part
       WHERE finding_id IN (SELECT finding_id FROM finding_session WHERE session_id IN (SELECT value FROM json_each(?)))
       ORDER BY finding_id, part`,
    )
    .iterate(JSON.stringify(sessions)) as Iterable<PartRow>;
}

type Counted = { finding: string; things: number; covered: number; by: Map<number, number> };

function coversOf(
  parts: Iterable<PartRow>,
  holding: ReadonlyMap<string, readonly Holding[]>,
  reaches: ReadonlyMap<number, Reach>,
): Cover[] {
  const counts = new Map<string, Counted>();
  for (const { finding, rule, sessions } of parts) {
    if (rule === ONLY_RAISES) continue;
    const count = counts.get(finding) ?? { finding, things: 0, covered: 0, by: new Map<number, number>() };
    counts.set(finding, count);
    const ids = JSON.parse(sessions) as string[];
    // What is said of no session is a thing that no suppression covers.
    count.things += Math.max(1, ids.length);
    for (const id of ids) countThing(count, id, rule, holding.get(id) ?? [], reaches);
  }
  return [...counts.values()].filter(({ covered }) => covered > 0);
}

function countThing(
  count: Counted,
  session: string,
  rule: string,
  holding: readonly Holding[],
  reaches: ReadonlyMap<number, Reach>,
): void {
  let isCovered = false;
  for (const { hider, waits, unrecorded } of holding) {
    if (!hider.rules.has(rule)) continue;
    const reach = reaches.get(hider.id);
    if (waits) {
      reach?.waiting.add(session);
      if (unrecorded) reach?.unrecorded.add(session);
      continue;
    }
    reach?.covered.add(session);
    count.by.set(hider.id, (count.by.get(hider.id) ?? 0) + 1);
    isCovered = true;
  }
  if (isCovered) count.covered += 1;
}
