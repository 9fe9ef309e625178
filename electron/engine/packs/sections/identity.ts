import { formatCount, formatNumber } from '../../../../shared/format.ts';
import type { IdentityItem } from '../../../../shared/contract/people.ts';
import { IDENTITY_ANSWER_WORDS } from '../../../../shared/people-words.ts';
import type { Readable } from '../../db/open.ts';
import { identityQueue } from '../../views/identity-queue.ts';
import { paragraph, subheading } from '../pdf/blocks.ts';
import type { Cell } from '../pdf/cell.ts';
import type { Paper } from '../pdf/paper.ts';
import { table } from '../pdf/table.ts';
import { STYLE } from '../pdf/theme.ts';
import { moment, MOST_ROWS, stacked } from './cells.ts';
import type { Section } from './section.ts';

/** Who is who: what was put together and why, what stays open, and what a person answered. */
export const identitySection: Section = {
  title: 'Who is who',
  numbered: true,
  draw(paper, { reader, period }) {
    paragraph(paper, METHOD, { after: 8 });
    paragraph(paper, counts(reader), { after: 10 });
    questions(paper, identityQueue(reader).items, period?.zone ?? 'UTC');
    joins(paper, reader);
  },
};

const METHOD =
  'Records are taken for one person when they share an id, a federation id or a username, or an e-mail address that each list gives to one person only. ' +
  'A display name alone never makes two records one person; where a file gives nothing but a name that several people bear, nobody is chosen unless a person decides.';

function counts(reader: Readable): string {
  const { people, aliases, joined } = reader
    .prepare(
      `SELECT count(*) AS people, coalesce(sum(aliases), 0) AS aliases,
              coalesce(sum(json_array_length(records) > 1), 0) AS joined
       FROM person`,
    )
    .get() as { people: number; aliases: number; joined: number };
  if (people === 0) return 'No list of people was imported: everybody goes by what each file writes.';
  return (
    `${formatNumber(people, 'person', 'people')} with ${formatNumber(aliases, 'alias', 'aliases')}; ` +
    `${joined === 0 ? 'none' : formatCount(joined)} of them ${joined > 1 ? 'were' : 'was'} put together from several records. data/aliases.csv names the row behind each alias, data/people-over-time.csv what held when.`
  );
}

function questions(paper: Paper, items: readonly IdentityItem[], zone: string): void {
  subheading(paper, 'Questions');
  if (items.length === 0) {
    paragraph(paper, 'The files leave nothing open about who is who.');
    return;
  }
  const open = items.filter(({ decision }) => decision === null).length;
  paragraph(
    paper,
    `${formatCount(items.length - open)} of ${formatNumber(items.length, 'question')} ${items.length === 1 ? 'is' : 'are'} answered.`,
  );
  table(paper, {
    columns: [
      { title: 'Question', share: 38 },
      { title: 'Who it may be', share: 34 },
      { title: 'Answer', share: 28 },
    ],
    rows: items.slice(0, MOST_ROWS).map((item) => [
      stacked(item.text, item.sentence),
      {
        parts: item.candidates.map(({ name, username, words }) => ({
          text: `${username ?? name}: ${words}`,
          style: STYLE.cellMuted,
        })),
      },
      answerCell(item, zone),
    ]),
  });
  if (items.length > MOST_ROWS)
    paragraph(
      paper,
      `${MOST_ROWS} of ${formatNumber(items.length, 'question')} are printed; all are in data/identity-questions.csv.`,
      { style: STYLE.note },
    );
}

function answerCell({ decision }: IdentityItem, zone: string): Cell {
  if (decision === null || decision.answer === null) return 'Open';
  const { answer, chosen, note, who, at } = decision;
  return stacked(
    IDENTITY_ANSWER_WORDS[answer],
    chosen,
    note,
    `${who}${at === null ? '' : `, ${moment(at, zone)}`}`,
  );
}

/** People whose records belong together by less than an id or a username: those are worth a second look. */
function joins(paper: Paper, reader: Readable): void {
  const rows = reader
    .prepare(
      `SELECT p.name, json_extract(r.value, '$.words') AS words, json_extract(r.value, '$.because') AS because
       FROM person p JOIN json_each(p.records) r
       WHERE json_extract(r.value, '$.because') IS NOT NULL ORDER BY p.name, p.id, r.key`,
    )
    .all() as { name: string; words: string; because: string }[];
  if (rows.length === 0) return;
  subheading(paper, 'Records put together');
  table(paper, {
    columns: [
      { title: 'Person', share: 26 },
      { title: 'Record', share: 38 },
      { title: 'Because', share: 36 },
    ],
    rows: rows.slice(0, MOST_ROWS).map(({ name, words, because }) => [name, words, because]),
  });
  if (rows.length > MOST_ROWS)
    paragraph(paper, `${MOST_ROWS} of ${formatCount(rows.length)} are printed; all are in data/people.csv.`, {
      style: STYLE.note,
    });
}
