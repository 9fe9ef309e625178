import { fold, mapHeader, type HeaderMap } from '../../csv/header.ts';
import { NO_GUESS, recognise } from '../../csv/recognise.ts';
import type { Glimpse, Guess } from '../../format.ts';
import { columns, FROM, TO } from './columns.ts';
import { numberIn } from './key.ts';

const TIMES = ['changed', 'at_utc', 'at', 'answered_utc', 'answered'];
const MOST_LOOKED_AT = 50;
/** Words for an old and a new value that other lists use as well. */
const VAGUE: ReadonlySet<string> = new Set([...FROM, ...TO].map(fold));

/** What lists of changes look like: by which columns each is known. */
const SHAPES: readonly { readonly all: readonly string[]; readonly any: readonly (readonly string[])[] }[] = [
  { all: ['field', 'before', 'after'], any: [['key', 'internal'], TIMES] },
  { all: ['ticket', 'field'], any: [['before', 'after'], TIMES] },
  { all: ['key', 'status_before', 'status_after'], any: [TIMES] },
  { all: ['approval_for', 'approver', 'answer'], any: [TIMES] },
];
/** A list of measures is one of tickets only when it names some. */
const METRICS = { all: ['definition', 'metric_id', 'after'], any: [['start', 'start_utc']] };

/** Known by columns for the old and the new value, for the answer of an approver, or for a measured state. */
export function detect(glimpse: Glimpse): Guess {
  const shapes = namesTickets(glimpse) ? [...SHAPES, METRICS] : SHAPES;
  const sure = { from: 0.95, to: 0.95 };
  return shapes.map((shape) => recognise(glimpse, columns, { ...shape, ...sure })).find(known) ?? NO_GUESS;
}

/**
 * Whether a list has one row for each change of a ticket, and so is no list of tickets. Where tickets have a title and
 * the values stand under words as common as "From" and "To", it may be either, and a person is asked.
 */
export function isTicketHistory(glimpse: Glimpse): boolean {
  if (!known(detect(glimpse))) return false;
  const map = mapHeader(glimpse.header, columns);
  return !map.has('title') || hasPlainValues(map);
}

function known({ confidence }: Guess): boolean {
  return confidence > 0;
}

function hasPlainValues(map: HeaderMap): boolean {
  return ['before', 'after'].some((column) => !VAGUE.has(fold(map.label(column))));
}

function namesTickets({ header, rows }: Glimpse): boolean {
  const map = mapHeader(header, columns);
  if (!map.has('metric_id')) return false;
  return rows
    .slice(0, MOST_LOOKED_AT)
    .some((cells, at) => numberIn(map.record(at, cells).text('metric_id') ?? '') !== null);
}
