import { CHECK_WORDS, SESSION_CHECKS, type SessionCheck } from '../../../../shared/check-words.ts';
import { formatCount, formatNumber } from '../../../../shared/format.ts';
import type { Readable } from '../../db/open.ts';
import { checkSummaries } from '../../views/checks.ts';
import { paragraph, subheading } from '../pdf/blocks.ts';
import type { Paper } from '../pdf/paper.ts';
import { table } from '../pdf/table.ts';
import { STYLE } from '../pdf/theme.ts';
import { moment, MOST_ROWS, stacked } from './cells.ts';
import type { Section } from './section.ts';

/** What the sources of the sessions say of each other. */
export const reconciliationSection: Section = {
  title: 'Between the sources',
  numbered: true,
  draw(paper, { reader, period }) {
    paragraph(
      paper,
      'Each session is looked for in every source that should show it. A source that does not cover the time neither confirms nor contradicts: the answer is then "not recorded". data/reconciliation.csv holds every answer with its reason and row.',
      { after: 10 },
    );
    table(paper, {
      columns: [
        { title: 'Check', share: 42 },
        { title: 'Yes', share: 9, align: 'right' },
        { title: 'No', share: 9, align: 'right' },
        { title: 'Not recorded', share: 13, align: 'right' },
        { title: 'Why not recorded', share: 40 },
      ],
      rows: checkSummaries(reader).map(({ check, yes, no, notRecorded, sentence }) => [
        stacked(CHECK_WORDS[check].label, CHECK_WORDS[check].question),
        formatCount(yes),
        formatCount(no),
        formatCount(notRecorded),
        sentence,
      ]),
    });
    contradictions(paper, reader, period?.zone ?? 'UTC');
  },
};

type Row = { started_at: number; actor: string; target: string; check_id: SessionCheck; sentence: string };

function contradictions(paper: Paper, reader: Readable, zone: string): void {
  const rows = reader
    .prepare(
      `SELECT s.started_at, s.actor_name AS actor, s.target_name AS target, c.check_id, c.sentence
       FROM session_check c JOIN session s ON s.id = c.session_id JOIN json_each(?) e ON e.value = c.check_id
       WHERE c.answer = 'no' ORDER BY e.key, s.started_at, s.id`,
    )
    .all(JSON.stringify(SESSION_CHECKS)) as Row[];
  if (rows.length === 0) return;
  subheading(paper, 'Where a source says no');
  table(paper, {
    columns: [
      { title: 'Started', share: 20 },
      { title: 'Actor, and as whom', share: 30 },
      { title: 'Check', share: 14 },
      { title: 'What it says', share: 44 },
    ],
    rows: rows
      .slice(0, MOST_ROWS)
      .map((row) => [
        moment(row.started_at, zone),
        stacked(row.actor, `as ${row.target}`),
        CHECK_WORDS[row.check_id].label,
        row.sentence,
      ]),
  });
  if (rows.length > MOST_ROWS)
    paragraph(
      paper,
      `${MOST_ROWS} of ${formatNumber(rows.length, 'answer')} are printed; all are in data/reconciliation.csv.`,
      { style: STYLE.note },
    );
}
