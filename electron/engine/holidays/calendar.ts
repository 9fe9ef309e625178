import { createRequire } from 'node:module';
import type Holidays from 'date-holidays';
import { byText } from '../text.ts';
import { addDays } from '../zone.ts';

/** A day on which a country or a part of it does not work. */
export type Holiday = { readonly date: string; readonly name: string };

/** "CA", "CA-ON", "DE-BY-A": a country, a part of it, a place in that. */
const CALENDAR = /^([A-Z]{2})(?:-([A-Za-z0-9]{1,6}))?(?:-([A-Za-z0-9]{1,6}))?$/u;

/** A machine whose clocks skip midnight begins a day at one o'clock; no holiday of the data begins before ten. */
const STILL_MIDNIGHT = 2;
const HOUR = 3_600_000;

const known = new Map<string, Holidays>();
const days = new Map<string, readonly Holiday[]>();

/**
 * The public holidays of a calendar in a year, in order of time; none where there is no such calendar.
 * Days that are holidays only from some hour on are left out: for most of such a day people work.
 */
export function publicHolidays(calendar: string, year: number): readonly Holiday[] {
  const key = `${calendar} ${year}`;
  const before = days.get(key);
  if (before) return before;
  const found = problemOf(calendar) === null ? read(calendar, year) : [];
  days.set(key, found);
  return found;
}

/** Why a text is no calendar, after "it": null when it is one. */
export function problemOf(calendar: string): string | null {
  const [, country, state, region] = CALENDAR.exec(calendar) ?? [];
  if (country === undefined) return 'must be a country such as CA, or a part of one such as CA-ON';
  const countries = open('').getCountries('en');
  if (!Object.hasOwn(countries, country))
    return `must be a country that has a calendar, by its code of ISO 3166 such as ${near(country, countries)}`;
  if (state === undefined) return null;
  const states = partsOf(open('').getStates(country, 'en'));
  if (!Object.hasOwn(states, state)) return mustBe(country, states);
  if (region === undefined) return null;
  const regions = partsOf(open('').getRegions(country, state, 'en'));
  return Object.hasOwn(regions, region) ? null : mustBe(`${country}-${state}`, regions);
}

/** All names of parts that a country has, and no more than fit a sentence. */
function mustBe(whole: string, parts: Readonly<Record<string, string>>): string {
  const names = Object.keys(parts).sort(byText);
  if (names.length === 0) return `must be ${whole}: its parts have no calendars of their own`;
  const shown = names.slice(0, 12).map((name) => `${whole}-${name}`);
  return `must be ${whole} or a part of it such as ${shown.join(', ')}`;
}

/** Codes that begin alike, then those that people look for most. */
function near(country: string, countries: Readonly<Record<string, string>>): string {
  const alike = Object.keys(countries).filter((code) => code[0] === country[0]);
  return [...new Set([...alike.sort(byText).slice(0, 6), 'CA', 'FR', 'GB', 'US'])].join(', ');
}

/** The package says nothing at all of a country without parts. */
const partsOf = (parts: Readonly<Record<string, string>> | undefined): Readonly<Record<string, string>> =>
  parts ?? {};

function read(calendar: string, year: number): readonly Holiday[] {
  // A holiday of several days may begin in the year before.
  const all = [year - 1, year].flatMap((one) => open(calendar).getHolidays(one, 'en'));
  const found = all.flatMap(({ date, name, start, end }) => {
    // The text, not the instant: that would be a day in the machine's zone. Its length is the same everywhere.
    const hour = Number(date.slice(11, 13));
    const first = hour < STILL_MIDNIGHT ? 0 : 1;
    const after = Math.round((hour + (end.getTime() - start.getTime()) / HOUR) / 24);
    return Array.from({ length: Math.max(0, after - first) }, (_, index) => ({
      date: addDays(date.slice(0, 10), first + index),
      name,
    }));
  });
  const own = found.filter(({ date }) => date.startsWith(`${year}-`));
  const once = new Map(own.map((day) => [`${day.date} ${day.name}`, day]));
  return [...once.values()].sort((a, b) => byText(a.date, b.date) || byText(a.name, b.name));
}

/** The package is large, and most reviews name no calendar: it is loaded when one is asked for. */
function open(calendar: string): Holidays {
  const before = known.get(calendar);
  if (before) return before;
  const load = createRequire(import.meta.url);
  const Calendars = load('date-holidays') as typeof Holidays;
  const [country = '', state = '', region = ''] = calendar.split('-');
  // In UTC every day has 24 hours; only days off for everybody count.
  const opened = new Calendars(country, state, region, {
    languages: 'en',
    timezone: 'UTC',
    types: ['public'],
  });
  known.set(calendar, opened);
  return opened;
}
