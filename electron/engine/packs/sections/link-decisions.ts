import { formatNumber } from '../../../../shared/format.ts';
import { LINK_ANSWER_WORDS, type LinkAnswer } from '../../../../shared/link-words.ts';
import type { Readable } from '../../db/open.ts';
import { paragraph, subheading } from '../pdf/blocks.ts';
import type { Cell } from '../pdf/cell.ts';
import type { Paper } from '../pdf/paper.ts';
import { table } from '../pdf/table.ts';
import { STYLE } from '../pdf/theme.ts';
import { moment, MOST_ROWS, stacked } from './cells.ts';

type Row = {
  session: string | null;
  started_at: number | null;
  actor_name: string | null;
  target_name: string | null;
  ticket_key: string;
  answer: LinkAnswer | null;
  blind: 0 | 1;
  together: number;
  note: string;
  who: string;
  at: number | null;
};

const SQL = `
SELECT s.id AS session, s.started_at, s.actor_name, s.target_name, d.ticket_key, d.answer, d.blind,
       (SELECT count(*) FROM link_decision o WHERE o.seq = d.seq) AS together, d.note, l.who, l.at
FROM link_said d JOIN log_entry l ON l.seq = d.seq LEFT JOIN session s ON s.id = d.session_id
ORDER BY d.seq DESC, s.started_at, d.session_id, d.ticket_key LIMIT ?`;

/** What people said about links, the newest first, taken back or not. */
export function decisions(paper: Paper, reader: Readable, zone: string): void {
  subheading(paper, 'Decisions of people', 120);
  const total = reader.prepare('SELECT count(*) FROM link_decision').pluck().get() as number;
  if (total === 0) {
    paragraph(paper, 'Nobody has confirmed or rejected a link.');
    return;
  }
  table(paper, {
    columns: [
      { title: 'Session', share: 36 },
      { title: 'Ticket and answer', share: 26 },
      { title: 'By whom, when and why', share: 38 },
    ],
    rows: (reader.prepare(SQL).all(MOST_ROWS) as Row[]).map((row) => rowOf(row, zone)),
  });
  const cut = total > MOST_ROWS ? `The newest ${MOST_ROWS} of ` : '';
  paragraph(paper, `${cut}${formatNumber(total, 'decision')}; all are in data/link-decisions.csv.`, {
    style: STYLE.note,
  });
}

function rowOf(row: Row, zone: string): Cell[] {
  const said = row.answer === null ? 'Taken back' : LINK_ANSWER_WORDS[row.answer].done;
  return [
    row.session === null
      ? 'A session that is not in the review any more'
      : stacked(moment(row.started_at, zone), `${row.actor_name ?? ''} as ${row.target_name ?? ''}`),
    stacked(
      `${row.ticket_key}: ${said.toLowerCase()}`,
      row.blind === 1 ? 'points hidden' : null,
      row.together > 1 ? `one of ${row.together} decided together` : null,
    ),
    stacked(`${row.who}${row.at === null ? '' : `, ${moment(row.at, zone)}`}`, row.note),
  ];
}
