import { NO_GUESS, recognise } from '../../csv/recognise.ts';
import { mapHeader } from '../../csv/header.ts';
import type { Glimpse, Guess } from '../../format.ts';
import { columns, FIELD_NAMES } from './columns.ts';

/** Numbers of incidents, changes, requests, requested items, tasks and problems, and of their kin. */
const NUMBER = /^(?:INC|CHG|REQ|RITM|SCTASK|TASK|CTASK|PRB|PTASK|CS|CSTASK|HRC|SIR)\d{5,12}$/i;
const MOST_LOOKED_AT = 50;

/** Known by the numbers of its tickets, by its field names, or by its labels. */
export function detect(glimpse: Glimpse): Guess {
  const list = recognise(glimpse, columns, {
    all: ['key'],
    any: [
      ['title', 'opened', 'opened_utc', 'created', 'created_utc'],
      ['status', 'requester', 'opener', 'assignee', 'affected', 'updated', 'updated_utc', 'group'],
    ],
    none: ['session'],
    telling: ['title', 'opened', 'status'],
    from: 0.87,
    to: 0.87,
  });
  if (list.confidence === 0) return NO_GUESS;
  const number = numberIn(glimpse);
  const fields = [...new Set(glimpse.header.map((name) => name.trim().split('.')[0] ?? ''))].filter((name) =>
    FIELD_NAMES.has(name),
  );
  if (number !== null) {
    const { label } = mapHeader(glimpse.header, columns);
    return {
      confidence: fields.length >= 3 ? 0.98 : 0.95,
      reason: `"${label('key')}" holds numbers as ServiceNow gives them, such as "${number}".`,
    };
  }
  if (fields.length >= 3) {
    const quoted = fields.slice(0, 4).map((name) => `"${name}"`);
    return { confidence: 0.93, reason: `The header has field names of ServiceNow: ${quoted.join(', ')}.` };
  }
  const { has } = mapHeader(glimpse.header, columns);
  return has('title') && (has('group') || has('opened')) ? list : NO_GUESS;
}

/** The first ticket number, when most of the first rows have one. */
function numberIn({ header, rows }: Glimpse): string | null {
  const map = mapHeader(header, columns);
  const written = rows
    .slice(0, MOST_LOOKED_AT)
    .map((cells, at) => map.record(at, cells).text('key') ?? '')
    .filter((text) => text !== '');
  const numbers = written.filter((text) => NUMBER.test(text));
  return numbers.length * 2 > written.length ? (numbers[0] ?? null) : null;
}
