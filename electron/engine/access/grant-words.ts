import { readableDay } from '../zone.ts';
import { count } from '../text.ts';
import type { StatedEnd } from './stated-end.ts';
import type { TrailCoverage } from './trail-coverage.ts';
import type { Window } from './windows.ts';

/** What the rows of a window say, and what cannot be told of it. @param zone the review's, for the days of the rows. */
export function grantSentence(
  window: Window,
  end: StatedEnd,
  settled: 'same' | 'settled' | null,
  covered: TrailCoverage,
  zone: string,
): string {
  const day = (at: number): string => readableDay(at, zone);
  const parts = [begin(window, day), moved(window, day), left(window, end, covered, day)];
  return [
    `${parts.filter((part) => part !== '').join(', ')}.`,
    ...(window.again.length > 0 ? ['A later row revokes it once more.'] : []),
    ...(window.from === null || window.first.is !== 'granted' ? [`${unseen(window)}.`] : []),
    ...(settled === 'same' ? ['A list of people states the same end.'] : []),
    ...doubt(window.end, settled),
  ].join(' ');
}

type Day = (at: number) => string;

function begin({ first, revoked }: Window, day: Day): string {
  if (first.is === 'granted') return `Granted on ${day(first.at)}${through(first.end)}`;
  if (first.is === 'regranted') return `Changed on ${day(first.at)} to run${through(first.end)}`;
  return `Revoked on ${day(revoked?.at ?? first.at)}`;
}

function through({ words }: StatedEnd): string {
  return words === null ? ', through when is not recorded' : ` through ${words}`;
}

function moved({ moves }: Window, day: Day): string {
  const last = moves.at(-1);
  if (!last) return '';
  const often = moves.length === 1 ? '' : `${count(moves.length, 'time')}, last `;
  const to = last.end.words === null ? 'to an end that is not recorded' : `to run through ${last.end.words}`;
  return `changed ${often}on ${day(last.at)} ${to}`;
}

function left({ first, revoked }: Window, { at }: StatedEnd, covered: TrailCoverage, day: Day): string {
  if (first.is === 'revoked') return '';
  if (revoked !== null)
    return `revoked on ${day(revoked.at)}${at !== null && revoked.at >= at ? ', after its end' : ''}`;
  if (covered === null) return '';
  return at !== null && covered.to >= at
    ? 'not revoked before'
    : `not revoked up to ${day(covered.to)}, where the audit trail ends`;
}

function unseen({ first, from }: Window): string {
  if (first.is === 'revoked') return 'When it was granted, and through when, is not recorded';
  return from === null ? 'When it was granted is not recorded' : 'When it was granted again is not recorded';
}

function doubt({ words, readings }: StatedEnd, settled: 'same' | 'settled' | null): string[] {
  if (readings.length === 0) return [];
  const days = readings.map((reading) => reading.words).join(' or ');
  return settled === 'settled'
    ? [`${words ?? ''} may be ${days}; a list of people settles which.`]
    : [`${words ?? ''} may be ${days}, so the end is not recorded.`];
}
