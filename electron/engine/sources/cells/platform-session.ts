import type { Facts } from '../facts.ts';
import type { Reading, RecordCells, Times } from '../format.ts';
import { nobodyIn, type Who } from './platform-people.ts';
import { flatten, problemOf, readTime, type ReadTime } from './read-cells.ts';

type Session = Facts['assumed_session'];

/** What makes two whole sessions of a platform one. */
export function sameSession(fact: Session): string {
  const { system, actor_name, actor_login, target_name, target_login, started_at, ended_at } = fact;
  return flatten([system, actor_name, actor_login, target_name, target_login, started_at, ended_at]);
}

/** Where a report of whole sessions says who acted, in whose account, from when and until when. */
export type SessionColumns = {
  readonly system: string;
  readonly actor: readonly string[];
  readonly target: readonly string[];
  /** Columns of the start and of the end, the best first. */
  readonly started: readonly string[];
  readonly ended: readonly string[];
};

/** Reads a row that is a whole session. An end before its start is a mistake of the report: it is noted and not recorded. */
export function readSession(
  record: RecordCells,
  times: Times,
  { system, actor: actorColumns, target: targetColumns, started, ended }: SessionColumns,
  people: { readonly actor: Who | null; readonly target: Who | null },
): Reading<'assumed_session'> {
  if (people.actor === null) return nobodyIn(record, actorColumns);
  if (people.target === null) return nobodyIn(record, targetColumns);
  const start = firstTime(record, times, started);
  if (start.problem) return { problem: start.problem };
  if (start.at === null) return nobodyIn(record, started);
  const end = endAfter(start.at, record, times, ended);
  const { actor, target } = people;
  return {
    fact: {
      system,
      actor_name: actor.name,
      actor_login: actor.login,
      target_name: target.name,
      target_login: target.login,
      started_at: start.at,
      ended_at: end.at,
      reason: null,
    },
    notes: [start.notes, end.notes, end.problem ?? []].flat(),
  };
}

function firstTime(record: RecordCells, times: Times, columns: readonly string[]): ReadTime {
  const column = columns.find((id) => record.text(id)) ?? columns[0] ?? '';
  return readTime(record, times, column);
}

function endAfter(
  startedAt: number,
  record: RecordCells,
  times: Times,
  columns: readonly string[],
): ReadTime {
  const column = columns.find((id) => record.text(id)) ?? columns[0] ?? '';
  const end = readTime(record, times, column);
  if (end.at === null || end.at >= startedAt) return end;
  return {
    ...end,
    at: null,
    problem: problemOf(
      record,
      column,
      `"${record.label(column)}" is before the start; the end counts as not recorded.`,
    ),
  };
}
