import { formatLength, formatNumber } from '../../../../shared/format.ts';
import {
  TICKS,
  TICK_WORDS,
  type Answer,
  type EndKind,
  type TickId,
  type Verdict,
} from '../../../../shared/words.ts';
import type { Readable } from '../../db/open.ts';
import { paragraph } from '../pdf/blocks.ts';
import type { Cell } from '../pdf/cell.ts';
import { table } from '../pdf/table.ts';
import { COLOUR, STYLE } from '../pdf/theme.ts';
import { moment, MOST_ROWS, stacked, verdictCell } from './cells.ts';
import type { Section } from './section.ts';

/** What needs a person's eye comes first: a table that is cut short must not hide it. */
const SQL = `
SELECT id, verdict, started_at, ended_at, end_kind, actor_name, target_name, unit, ticket_key
FROM session
ORDER BY CASE verdict WHEN 'unjustified' THEN 0 WHEN 'weak' THEN 1 WHEN 'to-review' THEN 2 WHEN 'justified-late' THEN 3
         WHEN 'cannot-tell' THEN 4 ELSE 5 END, started_at, id`;

type Row = {
  id: string;
  verdict: Verdict;
  started_at: number;
  ended_at: number | null;
  end_kind: EndKind;
  actor_name: string;
  target_name: string;
  unit: string | null;
  ticket_key: string | null;
};

/** The sign of an answer, and what a screen reader says for it. */
export const ANSWER_SIGNS: Record<Answer, { sign: string; words: string }> = {
  yes: { sign: '\u2713', words: 'yes' },
  no: { sign: '\u2717', words: 'no' },
  'not-recorded': { sign: '\u2013', words: 'not recorded' },
};

export const sessionsSection: Section = {
  title: 'Sessions',
  numbered: true,
  draw(paper, { reader, period }) {
    const rows = reader.prepare(SQL).all() as Row[];
    const zone = period?.zone ?? 'UTC';
    const shown = rows.slice(0, MOST_ROWS);
    const count =
      rows.length > MOST_ROWS
        ? `${MOST_ROWS} of ${formatNumber(rows.length, 'session')} are printed, those that need attention first; all`
        : 'All';
    paragraph(paper, `${count} are in data/sessions.csv, and every test with its reason in data/ticks.csv.`);
    paragraph(
      paper,
      `Tests, in the order of the columns: ${TICKS.map((tick, index) => `${index + 1} ${TICK_WORDS[tick].label.toLowerCase()}`).join('; ')}.`,
      { style: STYLE.note },
    );
    paragraph(paper, 'Answers: \u2713 yes; \u2717 no; \u2013 not recorded.', {
      style: STYLE.note,
      after: 10,
    });
    table(paper, {
      columns: [
        { title: 'Started', share: 78 },
        { title: 'Actor, and as whom', share: 138 },
        { title: 'Verdict', share: 76 },
        { title: 'Ticket', share: 56 },
        ...TICKS.map((_, index) => ({ title: String(index + 1), share: 15, align: 'centre' as const })),
      ],
      rows: shown.map((row) => cellsOf(reader, row, zone)),
    });
  },
};

function cellsOf(reader: Readable, row: Row, zone: string): Cell[] {
  const length = row.ended_at === null ? 'no end recorded' : formatLength(row.ended_at - row.started_at);
  const ticks = reader.prepare('SELECT tick, answer FROM tick WHERE session_id = ?').all(row.id) as {
    tick: TickId;
    answer: Answer;
  }[];
  return [
    stacked(moment(row.started_at, zone), row.end_kind === 'inferred' ? `at most ${length}` : length),
    stacked(row.actor_name, `as ${row.target_name}${row.unit === null ? '' : ` (${row.unit})`}`),
    verdictCell(row.verdict),
    row.ticket_key ?? 'none',
    ...TICKS.map((tick) => tickCell(ticks.find((one) => one.tick === tick)?.answer ?? 'not-recorded')),
  ];
}

function tickCell(answer: Answer): Cell {
  const { sign, words } = ANSWER_SIGNS[answer];
  const colour = answer === 'yes' ? COLOUR.accent : answer === 'no' ? COLOUR.ink : COLOUR.muted;
  return { parts: [{ text: sign, style: { ...STYLE.cellBold, colour } }], actual: words };
}
