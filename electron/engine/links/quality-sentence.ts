import type { BandQuality } from '../../../shared/contract/links.ts';
import { formatPercent } from '../../../shared/format.ts';
import { LINK_BAND_WORDS } from '../../../shared/link-words.ts';
import { count } from '../text.ts';

type Numbers = Omit<BandQuality, 'sentence'>;

/** Links that the review no longer has are named, as far as a sentence can hold them. */
const NAMED = 5;

/** What a sample says of a band, in sentences for somebody who does not know statistics. */
export function qualitySentence(numbers: Numbers, gone: readonly string[]): string {
  const label = LINK_BAND_WORDS[numbers.band].label;
  if (numbers.drawn === 0) return `${label}: ${undrawn(numbers)}`;
  return [`${label}: ${resultOf(numbers)}`, ...remarksOn(numbers), ...goneOf(gone)].join(' ');
}

function undrawn({ population }: Numbers): string {
  return population === 0
    ? 'no session has such a link.'
    : `${count(population, 'link')}, none of them drawn.`;
}

function resultOf({ population, drawn, judged, right, precision, low, high }: Numbers): string {
  if (precision === null || low === null || high === null)
    return `none of the ${count(drawn, 'drawn link')} was judged yet, of ${population}.`;
  const were = right === 1 ? 'was' : 'were';
  if (judged === population)
    return `all ${count(judged, 'link')} were judged and ${right} ${were} right: ${formatPercent(precision)}.`;
  const interval = `95 % interval ${formatPercent(low).replace(' %', '')} to ${formatPercent(high)}`;
  return `${right} of ${count(judged, 'judged link')} ${were} right: ${formatPercent(precision)} (${interval}), of ${population}.`;
}

function remarksOn({ drawn, judged, unsure, blind }: Numbers): string[] {
  const open = drawn - judged - unsure;
  return [
    ...(judged === 0 || blind === judged ? [] : [`${blind} of them with the points hidden.`]),
    ...(unsure === 0 ? [] : [`${unsure} more could not be told.`]),
    ...(open === 0 || judged + unsure === 0
      ? []
      : [`${open} of those drawn ${open === 1 ? 'waits' : 'wait'}.`]),
  ];
}

function goneOf(gone: readonly string[]): string[] {
  if (gone.length === 0) return [];
  const rest = gone.length - NAMED;
  const named = gone.slice(0, NAMED).join(', ') + (rest > 0 ? ` and ${rest} more` : '');
  return [`Not in the review any more: ${named}.`];
}
