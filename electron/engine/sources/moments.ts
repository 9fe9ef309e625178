import { AuditError } from '../../../shared/errors.ts';
import { abbreviationOffsets } from './time/zone-names.ts';
import { DATE_ORDER_WORDS, isRealDate, ordered, type DateOrder } from './time/date-order.ts';
import { readWritten, type PlainDate, type WrittenTime, type YearlessDate } from './time/written-time.ts';
import { openZone, placeWall, usesOffset, type Zone } from './time/zone-offset.ts';

/** An instant in milliseconds since 1970 UTC, with a note when it had to be interpreted, or why it is none. */
export type Moment = { readonly at: number; readonly note?: string } | { readonly problem: string };

/** Which end of a day stands for it where no time of day is written: what ends on a day ends at its last moment. */
export type DayEdge = 'start' | 'end';

const LAST_MOMENT = 86_400_000 - 1;

/** What is settled about a file before its times are read; null: not needed, or not known. */
export type TimeSettings = {
  readonly zone: string | null;
  readonly dateOrder: DateOrder | null;
  /** The first day that a date without a year can lie on (ISO date); it lies within a year from there. */
  readonly yearFrom: string | null;
};

/** The first day that dates without a year can lie on, from a year or a day. @throws AuditError `option-invalid`. */
export function yearFromOf(text: string): string {
  const [year = 0, month = 1, day = 1] = text.split('-').map(Number);
  if (isRealDate({ year, month, day }))
    return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  throw new AuditError('option-invalid', `"${text}" is no year and no date such as 2026-09-01.`);
}

/** Reads the times of one file, and counts how they were written. */
export type TimeReader = {
  /** @param columnZone the zone of this very time where it carries none, whatever the file's is. */
  read(text: string, wholeDay?: DayEdge, columnZone?: string | null): Moment;
  readonly zoned: number;
  readonly zoneless: number;
  /** How many were a day without a time, and were read as its first or last moment. */
  readonly daysOnly: number;
};

/**
 * @param settings the zone of times that carry none and the order of numeric dates.
 * @throws AuditError `option-invalid` for an unknown zone.
 */
export function createTimes(settings: TimeSettings): TimeReader {
  const zone = settings.zone === null ? null : openZone(settings.zone);
  const seen = { zoned: 0, zoneless: 0, daysOnly: 0 };

  function read(text: string, wholeDay: DayEdge = 'start', columnZone: string | null = null): Moment {
    const written = readWritten(text);
    if (written === null) return { problem: whyNone(text.trim()) };
    const date = plainDate(written, settings);
    if (typeof date === 'string') return { problem: `${date}: "${text.trim()}"` };
    const wall =
      Date.UTC(date.year, date.month - 1, date.day) +
      (written.clock ?? (wholeDay === 'end' ? LAST_MOMENT : 0));
    if (written.clock === null) seen.daysOnly += 1;
    if (written.zone !== null || columnZone !== null) seen.zoned += 1;
    else seen.zoneless += 1;
    return place(wall, written, date.year, columnZone === null ? zone : openZone(columnZone));
  }

  return {
    read,
    get zoned() {
      return seen.zoned;
    },
    get zoneless() {
      return seen.zoneless;
    },
    get daysOnly() {
      return seen.daysOnly;
    },
  };
}

/** A list with one column for the day and one for the time is told so. */
function whyNone(text: string): string {
  return /^\d{1,2}:\d{2}(?::\d{2})?(?:\s?[ap]m)?$/i.test(text)
    ? `has a time of day and no date: "${text}". Both must stand in one column`
    : `is not a time that can be read: "${text}"`;
}

function plainDate({ date }: WrittenTime, { dateOrder: order, yearFrom }: TimeSettings): PlainDate | string {
  if ('month' in date && !('year' in date)) return withYear(date, yearFrom);
  if (!('parts' in date)) return isRealDate(date) ? date : 'is no date of the calendar';
  if (order === null) return 'could be day first or month first';
  const plain = ordered(date, order);
  return isRealDate(plain) ? plain : `is no date in the order ${DATE_ORDER_WORDS[order]}`;
}

/** Puts a date into the year that begins on the first day it can lie on. */
function withYear({ month, day }: YearlessDate, from: string | null): PlainDate | string {
  if (from === null) return 'has no year, and none was given';
  const [year = 0, firstMonth = 1, firstDay = 1] = from.split('-').map(Number);
  const before = month < firstMonth || (month === firstMonth && day < firstDay);
  const date = { year: before ? year + 1 : year, month, day };
  return isRealDate(date) ? date : 'is no date of the calendar';
}

function place(wall: number, written: WrittenTime, year: number, zone: Zone | null): Moment {
  if (typeof written.zone === 'number') return { at: wall - written.zone * 60_000 };
  if (written.zone !== null) return placeAbbreviated(wall, written.zone, year, zone);
  if (zone === null) return { problem: 'carries no time zone, and none was given' };
  const { at, oddity } = placeWall(wall, zone);
  if (oddity === 'repeated')
    return {
      at,
      note: `falls into the hour that ${zone.name} repeats when summer time ends; it was read as the first of the two`,
    };
  if (oddity === 'skipped')
    return {
      at,
      note: `falls into the hour that ${zone.name} skips when summer time starts; it was read as one hour later`,
    };
  return { at };
}

function placeAbbreviated(wall: number, abbreviation: string, year: number, zone: Zone | null): Moment {
  const offsets = abbreviationOffsets(abbreviation);
  const [only] = offsets;
  if (only === undefined) return { problem: `carries the time zone "${abbreviation}", which is not known` };
  if (offsets.length === 1) return { at: wall - only * 60_000 };
  const fitting = zone === null ? undefined : offsets.find((minutes) => usesOffset(zone, minutes, year));
  if (fitting === undefined)
    return {
      problem: `carries the time zone "${abbreviation}", which means different things in different countries`,
    };
  return { at: wall - fitting * 60_000 };
}
