import { daysInWords, datesInWords, quietRunsOf } from '../../../../shared/days.ts';
import type { Calendar, Source } from '../../../../shared/contract/sources.ts';
import { formatCount, formatNumber } from '../../../../shared/format.ts';
import type { Readable } from '../../db/open.ts';
import { calendarOf } from '../../sources/care/calendar.ts';
import { list, paragraph, subheading } from '../pdf/blocks.ts';
import type { Cell } from '../pdf/cell.ts';
import type { Paper } from '../pdf/paper.ts';
import { table } from '../pdf/table.ts';
import { STYLE } from '../pdf/theme.ts';
import { boldCell, moment, stacked } from './cells.ts';

/** How each file came to be, as a person wrote it: the reader must be able to ask for the same file again. */
export function cards(paper: Paper, sources: readonly Source[], zone: string): void {
  const complete = sources.filter((source) => source.complete).length;
  subheading(paper, 'Where the files come from', 90);
  paragraph(
    paper,
    `${formatCount(complete)} of ${formatNumber(sources.length, 'source')} ${complete === 1 ? 'is' : 'are'} complete: the card says who extracted the file, from which system and when, and every alarm has a written reason.`,
  );
  if (sources.some(({ card }) => card?.covers))
    paragraph(
      paper,
      'Where a card declares which days a file with tickets covers, sessions of these days without a ticket count as without one, holes in the file included.',
    );
  table(paper, {
    columns: [
      { title: 'File', share: 28 },
      { title: 'Extracted', share: 36 },
      { title: 'Filter, expected rows and note', share: 36 },
    ],
    rows: sources.map((source) => [
      stacked(source.file, source.complete ? 'complete' : 'not complete'),
      extracted(source, zone),
      about(source),
    ]),
  });
}

function extracted({ card, cardSaved }: Source, zone: string): Cell {
  if (card === null) return 'nobody has filled in the card';
  const said = (text: string): string => (text.trim() === '' ? 'not said' : text);
  const when = cardSaved?.at === null || cardSaved === null ? '' : `, ${moment(cardSaved.at, zone)}`;
  return stacked(
    `by ${said(card.extractedBy)}`,
    `from ${said(card.system)}`,
    `when: ${said(card.extractedAt)}`,
    `card written by ${cardSaved?.by ?? ''}${when}`,
  );
}

function about({ card, rows }: Source): Cell {
  if (card === null) return '';
  const { filter, expectedRows, covers, note, screenshot } = card;
  return stacked(
    filter.trim() === '' ? 'filter not said' : `filter: ${filter}`,
    expectedRows === null
      ? null
      : `${formatCount(expectedRows)} rows expected, ${formatCount(rows.total)} in the file`,
    covers ? `declared to cover ${datesInWords(covers)}` : null,
    note,
    screenshot && `picture ${screenshot.name}, kept as data/cards/${screenshot.sha256.slice(0, 12)}…`,
  );
}

/** Every alarm with the reason why it does not stand, and whose it is. */
export function alarms(paper: Paper, sources: readonly Source[], zone: string): void {
  const all = sources.flatMap((source) => source.alarms);
  subheading(paper, 'Known limits of the files', 60);
  if (all.length === 0) {
    paragraph(paper, 'None was found.');
    return;
  }
  const answered = all.filter(({ reason }) => reason !== null).length;
  paragraph(paper, `${formatCount(answered)} of ${formatNumber(all.length, 'alarm')} have a written reason.`);
  table(paper, {
    columns: [
      { title: 'Alarm', share: 52 },
      { title: 'Why it does not stand', share: 48 },
    ],
    rows: all.map(({ message, reason, by, at }): Cell[] => [
      message,
      reason === null
        ? boldCell('No reason is written.')
        : stacked(reason, `${by ?? ''}${at === null ? '' : `, ${moment(at, zone)}`}`),
    ]),
  });
}

const MOST_RUNS = 12;

/** Monday to Friday without a row: where a file may have a hole. */
export function quietDays(paper: Paper, sources: readonly Source[], reader: Readable): void {
  const lines = sources
    .filter(({ coverage }) => coverage !== null)
    .map(({ id, file }) => `${file}: ${quietWords(calendarOf(reader, id))}.`);
  if (lines.length === 0) return;
  subheading(paper, 'Weekdays without rows', 60);
  paragraph(
    paper,
    'Days from Monday to Friday on which a file has no imported row, between its first and its last one; data/calendar.csv counts every day.',
    { style: STYLE.note },
  );
  list(paper, lines);
}

function quietWords(calendar: Calendar): string {
  const runs = quietRunsOf(calendar);
  if (runs.length === 0) return 'none';
  const named = runs.slice(0, MOST_RUNS).map(daysInWords).join('; ');
  const more = runs.length - MOST_RUNS;
  const days = formatNumber(calendar.emptyWeekdays.length, 'weekday');
  return `${days}: ${named}${more > 0 ? `; and ${formatNumber(more, 'more run')} of days` : ''}`;
}
