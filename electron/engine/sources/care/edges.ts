import { dayOf, without, type Days } from '../../../../shared/days.ts';
import { SESSION_KINDS } from '../../../../shared/words.ts';
import type { Readable } from '../../db/open.ts';
import type { Period } from '../../settings.ts';
import type { CareSource } from './care-sources.ts';
import { dayAt } from './days.ts';
import { systemsOf } from './systems.ts';

/** Days of the period right before a source's first row and right after its last, which no file like it covers either. */
export type Edges = { readonly before: Days | null; readonly after: Days | null };

const NONE: Edges = { before: null, after: null };
/** Logins and tickets pause over a long weekend; who acted as whom must be seen on every single day. */
const QUIET_DAYS = 3;

/**
 * What is missing at the edges of each source, by its id. A hole between two files of a system is named once, before the
 * later one. Only lists with times have edges.
 */
export function edgesOf(
  reader: Readable,
  sources: readonly CareSource[],
  period: Period | null,
): (source: CareSource) => Edges {
  if (period === null) return () => NONE;
  const span = { first: dayOf(period.from), last: dayOf(period.to) };
  const all = sources.flatMap((source) => {
    const days = coveredDays(source, period.zone);
    return days === null ? [] : [{ id: source.id, group: groupOf(reader, source), days }];
  });
  const byId = new Map(all.map((one) => [one.id, one]));
  return (source) => {
    const own = byId.get(source.id);
    if (own === undefined) return NONE;
    const alike = all.filter(({ group }) => group === own.group).map(({ days }) => days);
    const holes = without(span, alike).filter((hole) => isLong(hole, source));
    return {
      before: holes.find(({ last }) => last === Math.min(own.days.first - 1, span.last)) ?? null,
      after:
        holes.find(
          ({ first, last }) => last === span.last && first === Math.max(own.days.last + 1, span.first),
        ) ?? null,
    };
  };
}

/** The days from a source's first to its last imported row; null: a list without times. */
export function coveredDays({ covers }: CareSource, zone: string): Days | null {
  return covers && { first: dayAt(covers.from, zone), last: dayAt(covers.to, zone) };
}

function groupOf(reader: Readable, source: CareSource): string {
  return JSON.stringify([source.kind, ...systemsOf(reader, source)]);
}

function isLong({ first, last }: Days, { kind }: CareSource): boolean {
  return SESSION_KINDS.includes(kind) || last - first + 1 > QUIET_DAYS;
}
