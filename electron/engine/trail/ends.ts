import type { Ends, Subject } from './lines.ts';
import { NOBODY, subjectOf, subjectWithId, unquoted } from './subject.ts';

/** How the platform writes that there is nothing. */
const NONE = /^(?:<?none(?: specified)?>?|null|-)?$/i;

/**
 * Tears "X from A to B" apart: whom it is about and every way to read the two ends. Nothing is torn where the words
 * allow two ways to find the person: then there is no reading.
 * @param spaceless the values are logins or ids, which have no spaces.
 * @param whole 'whole': there are no ends, everything names the person.
 */
export function torn(
  text: string,
  spaceless: boolean,
  whole?: 'whole',
): { readonly who: Subject; readonly readings: readonly Ends[] } {
  const known = subjectWithId(text);
  if (known) return { who: known.who, readings: whole ? [] : endsOf(known.rest, spaceless) };
  if (whole) return { who: subjectOf(text), readings: [] };
  if (/^(?:from|to)(?: |$)/i.test(text)) return { who: NOBODY, readings: endsOf(text, spaceless) };
  const froms = placesOf(text, /(?= from(?: |$))/giu);
  const place = froms[0] ?? placesOf(text, /(?= to(?: |$))/giu)[0] ?? text.length;
  const who = subjectOf(text.slice(0, place));
  const sure = froms.length <= 1 || who.name === null;
  return { who, readings: sure ? endsOf(text.slice(place).trim(), spaceless) : [] };
}

const QUOTED = /^from (["“«'][^"”»]*["”»']) to (["“«'][^"”»]*["”»'])$/iu;

/** Every way to read "from A to B", "to B" or "from A"; none where the text says neither. */
export function endsOf(text: string, spaceless: boolean): readonly Ends[] {
  const quoted = QUOTED.exec(text);
  if (quoted?.[1] && quoted[2]) return [{ before: value(quoted[1]), after: value(quoted[2]) }];
  if (/^to(?: |$)/i.test(text)) return [{ before: null, after: value(text.slice(2)) }];
  if (!/^from(?: |$)/i.test(text)) return [];
  const readings = placesOf(text, /(?= to(?: |$))/giu).map((place) => ({
    before: value(text.slice(4, place)),
    after: value(text.slice(place + 3)),
  }));
  if (readings.length === 0) return [{ before: value(text.slice(4)), after: null }];
  const fitting = spaceless
    ? readings.filter(({ before, after }) => !before.includes(' ') && !after.includes(' '))
    : readings;
  return fitting.length > 0 ? fitting : readings;
}

function value(text: string): string {
  const plain = unquoted(text);
  return NONE.test(plain) ? '' : plain;
}

/** At most a handful: a text with more of them is no such line. */
const MOST = 8;

function placesOf(text: string, pattern: RegExp): number[] {
  const places: number[] = [];
  for (const found of text.matchAll(pattern)) {
    places.push(found.index);
    if (places.length === MOST) break;
  }
  return places;
}
