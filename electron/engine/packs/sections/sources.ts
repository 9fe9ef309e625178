import type { Source } from '../../../../shared/contract/sources.ts';
import { datesInWords } from '../../../../shared/days.ts';
import { formatBytes, formatCount } from '../../../../shared/format.ts';
import { sourcesOf } from '../../sources/list.ts';
import { list, paragraph, subheading } from '../pdf/blocks.ts';
import type { Paper } from '../pdf/paper.ts';
import type { Cell } from '../pdf/cell.ts';
import { table } from '../pdf/table.ts';
import type { PackFacts } from '../facts.ts';
import { moment, stacked } from './cells.ts';
import type { Section } from './section.ts';
import { alarms, cards, quietDays } from './source-care.ts';

const COUNTS = ['total', 'imported', 'duplicate', 'ignored', 'rejected'] as const;

export const sourcesSection: Section = {
  title: 'Sources',
  numbered: true,
  draw(paper, facts) {
    const sources = sourcesOf(facts.reader);
    paragraph(
      paper,
      `${whereOriginalsLie(facts)} Every row of every file is accounted for: total = imported + duplicate + ignored + rejected.`,
      { after: 10 },
    );
    ledger(paper, sources);
    subheading(paper, 'Hashes and coverage', 120);
    hashes(paper, sources, facts);
    subheading(paper, 'Ignored and unreadable rows', 30);
    list(paper, remarks(sources));
    cards(paper, sources, facts.period?.zone ?? 'UTC');
    alarms(paper, sources, facts.period?.zone ?? 'UTC');
    quietDays(paper, sources, facts.reader);
  },
};

/** What of the imported files lies in the pack: all of it, but for secrets that were never stored. */
export function whereOriginalsLie({ sources }: Pick<PackFacts, 'sources'>): string {
  const cut = sources.filter(({ sha256, keptSha256 }) => sha256 !== keptSha256);
  const names = [...new Set(cut.map(({ container }) => container))].join(', ');
  if (names === '') return 'The files as they were imported; each lies unchanged in data/originals.';
  return `The files as they were imported. Each lies unchanged in data/originals, except what held or may have held secrets (keys and tokens): ${names}. Asterisks were put in the place of secrets before anything was stored, so that what lies there has a hash of its own; the hash below is that of the file as it was handed over.`;
}

function ledger(paper: Paper, sources: readonly Source[]): void {
  const sum = (key: (typeof COUNTS)[number]): number =>
    sources.reduce((total, { rows }) => total + rows[key], 0);
  const rows = sources.map((source): Cell[] => [
    stacked(source.file, source.title),
    ...COUNTS.map((key) => formatCount(source.rows[key])),
  ]);
  const totals: Cell[] = ['All files', ...COUNTS.map((key) => formatCount(sum(key)))];
  table(paper, {
    columns: [
      { title: 'File', share: 40 },
      ...COUNTS.map((key) => ({
        title: `${key.charAt(0).toUpperCase()}${key.slice(1)}`,
        share: 12,
        align: 'right' as const,
      })),
    ],
    rows: [...rows, totals],
  });
}

function hashes(paper: Paper, sources: readonly Source[], { period }: PackFacts): void {
  const zone = period?.zone ?? 'UTC';
  table(paper, {
    columns: [
      { title: 'File', share: 30 },
      { title: 'SHA-256', share: 42 },
      { title: 'Covers', share: 28 },
    ],
    rows: sources.map((source) => [
      stacked(source.file, `${formatBytes(source.bytes)}, ${source.encoding}`),
      source.sha256,
      covered(source, zone),
    ]),
  });
}

function covered({ coverage, zone: written, card }: Source, zone: string): Cell {
  const declared = card?.covers ? `its card declares ${datesInWords(card.covers)}` : null;
  if (coverage === null) return stacked('a list without times', declared);
  const { from, to } = coverage;
  return stacked(
    `${moment(from, zone)} to\n${moment(to, zone)}`,
    written && `written in ${written}`,
    declared,
  );
}

function remarks(sources: readonly Source[]): string[] {
  const found = sources.flatMap((source) => [
    ...source.ignored.map(
      ({ reason, rows }) =>
        `${source.file}: ${formatCount(rows)} of ${formatCount(source.rows.total)} rows ignored: ${reason}`,
    ),
    ...(source.issues > 0
      ? [
          `${source.file}: ${formatCount(source.issues)} notes on rows that could not be read in full (data/row-issues.csv).`,
        ]
      : []),
  ]);
  return found.length > 0 ? found : ['None.'];
}
