import type { BandQuality, LinkQuality } from '../../../../shared/contract/links.ts';
import { formatCount, formatNumber, formatPercent } from '../../../../shared/format.ts';
import { LINK_BANDS, LINK_BAND_WORDS, type LinkBand } from '../../../../shared/link-words.ts';
import type { Readable } from '../../db/open.ts';
import { linkQuality } from '../../links/quality.ts';
import { paragraph, subheading } from '../pdf/blocks.ts';
import type { Cell } from '../pdf/cell.ts';
import type { Paper } from '../pdf/paper.ts';
import { table } from '../pdf/table.ts';
import { STYLE } from '../pdf/theme.ts';
import { moment } from './cells.ts';
import { decisions } from './link-decisions.ts';
import { blockWords, searches } from './link-searches.ts';
import type { Section } from './section.ts';

/** How sessions were tied to tickets, how often that was measured to be right, and what people decided about it. */
export const linksSection: Section = {
  title: 'Links to tickets',
  numbered: true,
  draw(paper, { reader, period, policy }) {
    const zone = period?.zone ?? 'UTC';
    for (const text of [blockWords(policy), POINTS]) paragraph(paper, text, { after: 8 });
    bands(paper, reader);
    searches(paper, reader, zone);
    quality(paper, linkQuality(reader), zone);
    decisions(paper, reader, zone);
    suggestions(paper, reader);
  },
};

const POINTS =
  'Named reasons give points, and points propose a link; they decide nothing. data/links.csv holds the points of every link, reason by reason. What a person decided goes before whatever points say.';

function bands(paper: Paper, reader: Readable): void {
  const rows = reader
    .prepare(
      `SELECT band, count(*) AS sessions,
              sum(EXISTS (SELECT 1 FROM link l WHERE l.session_id = s.id AND l.answer IS NOT NULL)) AS decided
       FROM session s GROUP BY band`,
    )
    .all() as { band: LinkBand; sessions: number; decided: number }[];
  const found = new Map(rows.map((row) => [row.band, row]));
  table(paper, {
    columns: [
      { title: 'Tied to a ticket', share: 24 },
      { title: 'Meaning', share: 48 },
      { title: 'Sessions', share: 12, align: 'right' },
      { title: 'Decided by a person', share: 16, align: 'right' },
    ],
    rowHeads: true,
    rows: LINK_BANDS.map((band) => [
      LINK_BAND_WORDS[band].label,
      LINK_BAND_WORDS[band].meaning,
      formatCount(found.get(band)?.sessions ?? 0),
      formatCount(found.get(band)?.decided ?? 0),
    ]),
  });
}

function quality(paper: Paper, { draw, bands: measured }: LinkQuality, zone: string): void {
  subheading(paper, 'How often automatic links are right', 150);
  if (draw === null) {
    paragraph(paper, 'No sample was drawn and judged: how often automatic links are right was not measured.');
    return;
  }
  const when = draw.at === null ? '' : ` on ${moment(draw.at, zone)}`;
  paragraph(
    paper,
    `${draw.who} drew ${draw.perBand} links of each band${when} with the seed “${draw.seed}”. ${draw.method}`,
  );
  table(paper, {
    columns: [
      { title: 'Band', share: 20 },
      { title: 'Links', share: 10, align: 'right' },
      { title: 'Drawn', share: 10, align: 'right' },
      { title: 'Judged (n)', share: 12, align: 'right' },
      { title: 'Right', share: 9, align: 'right' },
      { title: 'Unsure', share: 10, align: 'right' },
      { title: 'Precision', share: 12, align: 'right' },
      { title: '95 % interval', share: 17, align: 'right' },
    ],
    rowHeads: true,
    rows: measured.map(qualityRow),
  });
  for (const { sentence } of measured) paragraph(paper, sentence, { style: STYLE.note, after: 2 });
}

function qualityRow(one: BandQuality): Cell[] {
  const { population, drawn, judged, right, unsure, precision } = one;
  return [
    LINK_BAND_WORDS[one.band].label,
    ...[population, drawn, judged, right, unsure].map((count) => formatCount(count)),
    precision === null ? 'not measured' : formatPercent(precision),
    intervalOf(one),
  ];
}

/** Where every link was judged there is nothing to estimate. */
function intervalOf({ judged, population, low, high }: BandQuality): string {
  if (low === null || high === null) return 'not measured';
  return judged === population ? 'all were judged' : `${formatPercent(low)} to ${formatPercent(high)}`;
}

function suggestions(paper: Paper, reader: Readable): void {
  const count = reader
    .prepare('SELECT count(*) AS links, count(DISTINCT session_id) AS sessions FROM link_suggestion')
    .get() as { links: number; sessions: number };
  if (count.links === 0) return;
  subheading(paper, 'Suggested, not linked');
  paragraph(
    paper,
    `The reasons of ${formatNumber(count.sessions, 'session')} nearly name a ticket, or name a key that stands in the text of one. Nothing was concluded from that; data/link-suggestions.csv lists ${formatNumber(count.links, 'suggestion')}.`,
  );
}
