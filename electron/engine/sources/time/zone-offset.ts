import { AuditError } from '../../../../shared/errors.ts';

const QUARTER = 15 * 60_000;
const DAY = 24 * 60 * 60_000;

/** A time zone of the IANA database. All results are milliseconds. */
export type Zone = {
  readonly name: string;
  /** How far the zone's clocks are ahead of UTC at an instant. */
  offsetAt(instant: number): number;
};

const opened = new Map<string, Zone>();

/** Opens a zone by its IANA name. @throws AuditError `option-invalid` for a name the database does not have. */
export function openZone(name: string): Zone {
  const known = opened.get(name);
  if (known) return known;
  const zone = { name, offsetAt: offsets(name) };
  opened.set(name, zone);
  return zone;
}

function offsets(name: string): (instant: number) => number {
  const format = formatIn(name);
  const memo = new Map<number, number>();
  // Every change of clocks since 1970 falls on a quarter of an hour, so one answer serves fifteen minutes.
  return (instant) => {
    const quarter = Math.floor(instant / QUARTER);
    const remembered = memo.get(quarter);
    if (remembered !== undefined) return remembered;
    const offset = wallOf(format, quarter * QUARTER) - quarter * QUARTER;
    memo.set(quarter, offset);
    return offset;
  };
}

function formatIn(name: string): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone: name,
      hourCycle: 'h23',
      era: 'short',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  } catch {
    throw new AuditError(
      'option-invalid',
      `There is no time zone "${name}". Give an IANA name such as America/Toronto, Europe/Berlin or UTC.`,
    );
  }
}

function wallOf(format: Intl.DateTimeFormat, instant: number): number {
  const part = { year: 0, month: 0, day: 0, hour: 0, minute: 0, second: 0 };
  for (const { type, value } of format.formatToParts(instant))
    if (type in part) part[type as keyof typeof part] = Number(value);
  return Date.UTC(part.year, part.month - 1, part.day, part.hour, part.minute, part.second);
}

export type Placed = { readonly at: number; readonly oddity: 'repeated' | 'skipped' | null };

/**
 * The instant at which a zone's clocks show a wall time. The hour that the end of summer time repeats is read as the
 * first of the two, the hour that its start skips is shifted forward: the "compatible" rule of the Temporal proposal.
 * @param wall the wall time, as the milliseconds it would be in UTC.
 */
export function placeWall(wall: number, zone: Zone): Placed {
  const before = zone.offsetAt(wall - DAY);
  const after = zone.offsetAt(wall + DAY);
  const early = wall - before;
  if (before === after) return { at: early, oddity: null };
  const late = wall - after;
  const fits = (instant: number, offset: number) => zone.offsetAt(instant) === offset;
  if (fits(early, before)) return { at: early, oddity: fits(late, after) ? 'repeated' : null };
  if (fits(late, after)) return { at: late, oddity: null };
  return { at: early, oddity: 'skipped' };
}

/** Whether the zone's clocks are at an offset (minutes) at some time of a year. */
export function usesOffset(zone: Zone, minutes: number, year: number): boolean {
  const start = Date.UTC(year, 0, 1);
  for (let day = 0; day < 366; day += 7)
    if (zone.offsetAt(start + day * DAY) === minutes * 60_000) return true;
  return false;
}
