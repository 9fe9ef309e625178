import { dateOf, isWeekday, type Day } from '../../../../shared/days.ts';
import type { Calendar } from '../../../../shared/contract/sources.ts';
import { AuditError } from '../../../../shared/errors.ts';
import type { Readable } from '../../db/open.ts';
import { settingsOf } from '../../settings.ts';
import { endOfDay } from '../../zone.ts';
import { formats } from '../formats/index.ts';
import { dayAt } from './days.ts';

/** Every zone's clock differs from UTC by whole quarters of an hour, so days can be put together from them. */
const QUARTER = 900_000;
/** A hole longer than this is not written out day by day: one mistyped year would fill the calendar. */
const LONGEST_HOLE = 400;

/**
 * Rows of a source by the day their times fall on, in the review's zone (UTC when it has none): imported rows, by the
 * time that coverage is counted from first, and ignored ones that say when they were written, for they show that the
 * system was recording. Empty for lists without times.
 * @throws AuditError `not-found`.
 */
export function calendarOf(reader: Readable, sourceId: number): Calendar {
  const zone = settingsOf(reader).zone ?? 'UTC';
  const source = reader.prepare('SELECT kind, duplicate FROM source WHERE id = ?').get(sourceId) as
    { kind: string; duplicate: number } | undefined;
  if (!source) throw new AuditError('not-found', 'This file is no longer in the review.');
  const format = formats.find(({ id }) => id === source.kind);
  const columns: readonly string[] = format?.coverage ?? [];
  const [column] = columns;
  if (!format || column === undefined) return { zone, days: [], emptyWeekdays: [] };
  const quarters = reader
    .prepare(quartersSql(format.table, column, source.duplicate > 0))
    .all({ sourceId }) as Quarter[];
  return { zone, ...filled(rowsByDay(quarters, zone)) };
}

type Quarter = { quarter: number; rows: number };

function quartersSql(table: string, column: string, duplicates: boolean): string {
  const quarter = (at: string) => `CAST(floor(${at} / ${QUARTER}.0) AS INTEGER)`;
  // Only duplicates have facts that are not counted; without any, no record need be read.
  const imported = duplicates
    ? "JOIN record ON record.source_id = fact.source_id AND record.row = fact.row AND record.fate = 'imported'"
    : '';
  return `
    SELECT quarter, sum(rows) AS rows FROM (
      SELECT ${quarter(`fact.${column}`)} AS quarter, count(*) AS rows FROM ${table} AS fact ${imported}
      WHERE fact.source_id = @sourceId AND fact.${column} IS NOT NULL GROUP BY 1
      UNION ALL
      SELECT ${quarter('record.at')}, count(*) FROM record
      WHERE source_id = @sourceId AND fate = 'ignored' AND record.at IS NOT NULL GROUP BY 1
    ) GROUP BY quarter ORDER BY quarter`;
}

/** @param quarters in the order of time. */
function rowsByDay(quarters: readonly Quarter[], zone: string): Map<Day, number> {
  const days = new Map<Day, number>();
  let day: Day = 0;
  let end = -Infinity;
  for (const { quarter, rows } of quarters) {
    const at = quarter * QUARTER;
    // Asked once a day: a year has thirty thousand quarters.
    if (at >= end) {
      day = dayAt(at, zone);
      end = endOfDay(dateOf(day), zone);
    }
    days.set(day, (days.get(day) ?? 0) + rows);
  }
  return days;
}

/** Puts the days without rows between those with some. */
function filled(rows: ReadonlyMap<Day, number>): Pick<Calendar, 'days' | 'emptyWeekdays'> {
  const days: { day: string; rows: number }[] = [];
  const emptyWeekdays: string[] = [];
  let last: Day | null = null;
  for (const [day, number] of [...rows].sort(([a], [b]) => a - b)) {
    const from: Day = last === null || day - last > LONGEST_HOLE ? day : last + 1;
    for (let empty = from; empty < day; empty += 1) {
      days.push({ day: dateOf(empty), rows: 0 });
      if (isWeekday(empty)) emptyWeekdays.push(dateOf(empty));
    }
    days.push({ day: dateOf(day), rows: number });
    last = day;
  }
  return { days, emptyWeekdays };
}
