import { fromMachine } from './machine-shapes.ts';
import { monthNamed } from './month-names.ts';

/** Numbers of a date whose order the text itself does not settle: `9/7/2026`, `05-06-26`. */
export type LooseDate = {
  readonly parts: readonly [number, number, number];
  /** The first number cannot be the year: the last one has four digits, or the first has only one. */
  readonly yearLast: boolean;
};
export type PlainDate = { readonly year: number; readonly month: number; readonly day: number };
/** A day without its year, as some logs write it: `11 May, 09:44`. */
export type YearlessDate = { readonly month: number; readonly day: number };

/** A time as it is written, before anybody decides on order and zone. */
export type WrittenTime = {
  readonly date: PlainDate | LooseDate | YearlessDate;
  /** Milliseconds since midnight; null when only a day is written. */
  readonly clock: number | null;
  /** Minutes east of UTC, an abbreviation, or null when nothing is written. */
  readonly zone: number | string | null;
};

const YMD = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/;
const NUMERIC = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?!\d)/;
const DAY_NAME_YEAR =
  /^(\d{1,2})(?:\.?\s|[-/]|\. )\s?(?:de\s)?([\p{L}]{3,12})\.?(?:,?\s|[-/])\s?(?:de\s)?(\d{4}|\d{2})(?![\d:])/u;
const NAME_DAY_YEAR = /^([\p{L}]{3,12})\.?\s(\d{1,2}),?\s(\d{4})(?!\d)/u;
const DAY_NAME = /^(\d{1,2})\.?\s(?:de\s)?([\p{L}]{3,12})\.?(?=,?\s\d{1,2}:\d{2})/u;
const NAME_DAY = /^([\p{L}]{3,12})\.?\s(\d{1,2})(?=,?\s\d{1,2}:\d{2})/u;
/** Milliseconds or seconds since 1970, between 2000 and 2100; and year to second without anything between. */
const EPOCH = /^(\d{13}|\d{10})(?:\.(\d+))?$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(?:\.(\d{1,9}))?\s?(.*)$/;
const CLOCK =
  /^(?:,?\s(?:at\s|um\s|à\s)?|T|,)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s?([ap]\.?\s?m\.?(?![\p{L}]))?\s?(.*)$/iu;
const WEEKDAY = /^\p{L}{2,12}\.?,\s/u;
const OFFSET = /^(?:GMT|UTC|UT)?\s?([+-])(\d{1,2}):?(\d{2})?$/i;
const ABBREVIATION = /^\(?([A-Za-z]{1,5})\)?$/;

/** Reads a text as a time, or null when it has none of the known shapes. Numbers are not checked for sense here. */
export function readWritten(raw: string): WrittenTime | null {
  const text = tidy(raw);
  if (/^\d{10,}/.test(text)) return epochOf(text) ?? compactOf(text);
  const found = dateOf(text);
  if (found === null) return null;
  const after = text.slice(found.length);
  if (after === '') return { date: found.date, clock: null, zone: null };
  const clock = CLOCK.exec(after);
  if (clock === null) return null;
  const millis = clockOf(clock);
  const zone = zoneOf((clock[6] ?? '').trim());
  return millis === null || zone === undefined ? null : { date: found.date, clock: millis, zone };
}

/** Narrow and no-break spaces become plain ones: newer locale data puts them before AM and PM. */
function tidy(raw: string): string {
  const text = /^[\x20-\x7e]*$/.test(raw) ? raw : raw.normalize('NFKC').replace(/[\u200e\u200f\ufeff]/g, '');
  return fromMachine(text.trim().replace(/\s+/g, ' ').replace(WEEKDAY, ''));
}

const [EPOCH_FROM, EPOCH_TO] = [Date.UTC(2000, 0, 1), Date.UTC(2100, 0, 1)];

function epochOf(text: string): WrittenTime | null {
  const [, digits, fraction = ''] = EPOCH.exec(text) ?? [];
  if (digits === undefined) return null;
  const at = Number(digits.length === 10 ? `${digits}${fraction.padEnd(3, '0').slice(0, 3)}` : digits);
  if (at < EPOCH_FROM || at >= EPOCH_TO) return null;
  const date = new Date(at);
  return {
    date: { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() },
    clock: at % 86_400_000,
    zone: 0,
  };
}

function compactOf(text: string): WrittenTime | null {
  const [, year, month, day, hour, minute, second, fraction = '0', rest = ''] = COMPACT.exec(text) ?? [];
  if (year === undefined) return null;
  const zone = zoneOf(rest.trim());
  const [hours, minutes, seconds] = [Number(hour), Number(minute), Number(second)];
  if (zone === undefined || hours > 23 || minutes > 59 || seconds > 59) return null;
  return {
    date: { year: Number(year), month: Number(month), day: Number(day) },
    clock: ((hours * 60 + minutes) * 60 + seconds) * 1000 + Number(fraction.padEnd(3, '0').slice(0, 3)),
    zone,
  };
}

type FoundDate = { readonly date: PlainDate | LooseDate | YearlessDate; readonly length: number };

function dateOf(text: string): FoundDate | null {
  const ymd = YMD.exec(text);
  if (ymd)
    return {
      date: { year: Number(ymd[1]), month: Number(ymd[3]), day: Number(ymd[4]) },
      length: ymd[0].length,
    };
  const numeric = NUMERIC.exec(text);
  if (numeric) return { date: numericDate(numeric), length: numeric[0].length };
  const named = DAY_NAME_YEAR.exec(text);
  if (named) return namedDate(named[1], named[2], named[3], named[0].length);
  const american = NAME_DAY_YEAR.exec(text);
  if (american) return namedDate(american[2], american[1], american[3], american[0].length);
  const yearless = DAY_NAME.exec(text);
  if (yearless) return yearlessDate(yearless[1], yearless[2], yearless[0].length);
  const dayLast = NAME_DAY.exec(text);
  return dayLast ? yearlessDate(dayLast[2], dayLast[1], dayLast[0].length) : null;
}

function yearlessDate(day = '', name = '', length = 0): FoundDate | null {
  const month = monthNamed(name);
  return month === null ? null : { date: { day: Number(day), month }, length };
}

function numericDate(match: RegExpExecArray): PlainDate | LooseDate {
  const [first, second, third] = [Number(match[1]), Number(match[3]), Number(match[4])];
  // Dates with dots are day first wherever they are written: Germany, Switzerland, the Nordic countries, Russia.
  if (match[2] === '.') return { day: first, month: second, year: yearIn(match[4]) };
  // The year 1 of systems that write it where there is no date, in any order.
  if (yearIn(match[4]) < 100) return { day: first, month: second, year: third };
  return { parts: [first, second, third], yearLast: third > 99 || (match[1] ?? '').length === 1 };
}

function namedDate(day = '', name = '', year = '', length = 0): FoundDate | null {
  const month = monthNamed(name);
  if (month === null) return null;
  return { date: { day: Number(day), month, year: yearIn(year) }, length };
}

function yearIn(text = ''): number {
  return text.length === 4 ? Number(text) : fullYear(Number(text));
}

/** Two-digit years are 2000 to 2099: no export of today reaches further back. */
export function fullYear(year: number): number {
  return year > 99 ? year : 2000 + year;
}

function clockOf(match: RegExpExecArray): number | null {
  const half = (match[5] ?? '').toLowerCase()[0];
  const written = Number(match[1]);
  if (half !== undefined && (written < 1 || written > 12)) return null;
  const hour = half === undefined ? written : (written % 12) + (half === 'p' ? 12 : 0);
  const [minute, second] = [Number(match[2]), Number(match[3] ?? 0)];
  if (hour > 23 || minute > 59 || second > 59) return null;
  const millis = Number((match[4] ?? '0').padEnd(3, '0').slice(0, 3));
  return ((hour * 60 + minute) * 60 + second) * 1000 + millis;
}

/** undefined: something stands there that is no zone. */
function zoneOf(text: string): number | string | null | undefined {
  if (text === '') return null;
  const offset = OFFSET.exec(text);
  if (offset) {
    const minutes = Number(offset[2]) * 60 + Number(offset[3] ?? 0);
    if (minutes > 18 * 60 || Number(offset[3] ?? 0) > 59) return undefined;
    return offset[1] === '-' ? -minutes : minutes;
  }
  return ABBREVIATION.exec(text)?.[1]?.toUpperCase();
}
