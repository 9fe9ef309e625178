import type { Facts } from '../facts.ts';
import type { RecordCells } from '../format.ts';
import { isNothing, flatten } from './read-cells.ts';
import type { Who } from './platform-people.ts';

type Event = Facts['impersonation_event'];
type Told = Pick<Event, 'system' | 'at' | 'kind' | 'text'> &
  Partial<Pick<Event, 'session_key' | 'ends_by' | 'reason' | 'ip' | 'browser'>>;

/** Why rows of a log in which nobody acts for anybody are left out. */
export const NOBODY_ACTED = 'Nobody acted as somebody else';
/** Why rows are left out in which both sides are one person. */
export const SAME_PERSON = 'The same person on both sides: an ordinary login';

/** An event of a platform: what its record does not say is null. @param actor who really acted; null when not said. */
export function eventOf(told: Told, actor: Who | null, target: Who | null): Event {
  return {
    session_key: null,
    ends_by: null,
    reason: null,
    ip: null,
    browser: null,
    ...told,
    actor_name: actor?.name ?? null,
    actor_login: actor?.login ?? null,
    target_name: target?.name ?? null,
    target_login: target?.login ?? null,
  };
}

/** What makes two events one: all that the record itself says, but nothing that was read elsewhere in its file. */
export function sameBy(...columns: readonly (keyof Event)[]): (event: Event) => string {
  return (event) => flatten([event.kind, event.at, ...columns.map((column) => event[column])]);
}

/** All that a record says of people, which is what most platforms write with each event. */
export const sameEvent = sameBy(
  'actor_name',
  'actor_login',
  'target_name',
  'target_login',
  'session_key',
  'ip',
  'text',
);

/** A cell that says something; null for a column that is missing and for what exports write where there is nothing. */
export function told(record: RecordCells, column: string): string | null {
  const text = record.text(column);
  return text === null || isNothing(text) ? null : text;
}

/** Parts of a record in one text, as evidence shows it. */
export function joined(parts: readonly (string | null)[], by = ': '): string {
  return [...new Set(parts.filter((part) => part !== null && part !== ''))].join(by);
}
