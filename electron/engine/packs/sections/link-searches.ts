import { formatNumber } from '../../../../shared/format.ts';
import { LINK_BAND_WORDS, type LinkBand } from '../../../../shared/link-words.ts';
import type { Policy } from '../../../../shared/policy.ts';
import type { Readable } from '../../db/open.ts';
import type { Considered } from '../../model.ts';
import { paragraph, subheading } from '../pdf/blocks.ts';
import type { Paper } from '../pdf/paper.ts';
import { table } from '../pdf/table.ts';
import { STYLE } from '../pdf/theme.ts';
import { moment, MOST_ROWS, stacked } from './cells.ts';

type Row = {
  band: LinkBand;
  started_at: number;
  actor_name: string;
  target_name: string;
  considered: string;
};

/** Which tickets a session is compared with at all. */
export function blockWords({ matching: { aheadDays, backDays } }: Policy): string {
  return (
    'A session is compared with the tickets whose key its reason names, and with the tickets about the person whose account was used that were alive ' +
    `from ${formatNumber(backDays, 'day')} before its start to ${formatNumber(aheadDays, 'day')} after its end. Nothing else is compared: a ticket about somebody else is no candidate. ` +
    'How many tickets were compared, and where, stands beside each session in data/sessions.csv.'
  );
}

/** For every session without a ticket where one was looked for, so that nobody takes a gap of the search for an answer. */
export function searches(paper: Paper, reader: Readable, zone: string): void {
  const rows = reader
    .prepare(
      `SELECT band, started_at, actor_name, target_name, considered FROM session
       WHERE ticket_key IS NULL ORDER BY started_at, id`,
    )
    .all() as Row[];
  if (rows.length === 0) return;
  subheading(paper, 'Where no ticket was found, and where it was looked for', 120);
  table(paper, {
    columns: [
      { title: 'Session', share: 36 },
      { title: 'Tied to a ticket', share: 20 },
      { title: 'Where it was looked for', share: 44 },
    ],
    rows: rows
      .slice(0, MOST_ROWS)
      .map(({ band, started_at, actor_name, target_name, considered }) => [
        stacked(moment(started_at, zone), `${actor_name} as ${target_name}`),
        LINK_BAND_WORDS[band].label,
        (JSON.parse(considered) as Considered).sentence,
      ]),
  });
  if (rows.length > MOST_ROWS)
    paragraph(
      paper,
      `The first ${MOST_ROWS} of ${formatNumber(rows.length, 'session')}; all are in data/sessions.csv.`,
      { style: STYLE.note },
    );
}
