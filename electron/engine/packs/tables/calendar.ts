import { dayOf, fromMonday, WEEK } from '../../../../shared/days.ts';
import { calendarOf } from '../../sources/care/calendar.ts';
import { careSources } from '../../sources/care/care-sources.ts';
import type { Table } from './table.ts';

export const calendarTable: Table = {
  file: 'calendar.csv',
  about:
    'Imported rows of each file by the day their times fall on, days without any too, in the zone of the review.',
  columns: ['file', 'list', 'sha256', 'day', 'weekday', 'rows'],
  *rows(reader) {
    for (const { id, file, list, sha256 } of careSources(reader)) {
      for (const { day, rows } of calendarOf(reader, id).days)
        yield [file, list, sha256, day, WEEK[fromMonday(dayOf(day))] ?? '', rows];
    }
  },
};
