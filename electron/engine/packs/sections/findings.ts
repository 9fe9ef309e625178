import type { RuleResult } from '../../../../shared/contract/findings.ts';
import { formatCount, formatNumber } from '../../../../shared/format.ts';
import { DISPOSITION_WORDS, type Disposition, type Severity } from '../../../../shared/words.ts';
import type { Readable } from '../../db/open.ts';
import { ruleResults } from '../../views/rule-results.ts';
import { paragraph, subheading } from '../pdf/blocks.ts';
import type { Cell } from '../pdf/cell.ts';
import { table } from '../pdf/table.ts';
import { STYLE } from '../pdf/theme.ts';
import { fileNamer, type CiteRow } from '../tables/cells.ts';
import { moment, MOST_ROWS, severityCell, stacked } from './cells.ts';
import type { Section } from './section.ts';

const SQL = `
SELECT f.id, f.severity, f.subject, f.sentence, f.cites, d.disposition, d.note, l.who, l.at
FROM finding f LEFT JOIN decided_finding d ON d.finding_id = f.id LEFT JOIN log_entry l ON l.seq = d.seq
WHERE f.rule = ? ORDER BY f.severity_rank, f.at, f.id`;

type Row = {
  id: string;
  severity: Severity;
  subject: string;
  sentence: string;
  cites: string;
  disposition: Disposition | null;
  note: string | null;
  who: string | null;
  at: number | null;
};

const MOST_CITES = 10;

export const findingsSection: Section = {
  title: 'Findings',
  numbered: true,
  draw(paper, { reader, period, document }, bookmark) {
    if (document.totals.findings === 0) {
      paragraph(paper, 'No rule found anything. Section 2 states what was tested and what could not be.');
      return;
    }
    paragraph(
      paper,
      'By rule. Each finding names the rows it rests on by file and record number, the header being row 1; data/cited-rows.csv holds these rows word for word.',
    );
    const file = fileNamer(reader);
    for (const rule of ruleResults(reader).filter(({ found }) => found > 0)) {
      subheading(paper, rule.title, 130);
      paper.bookmark(rule.title, bookmark);
      paragraph(paper, `${rule.question} ${rule.why}`, { style: STYLE.note });
      const rows = findingsOf(reader, rule);
      table(paper, {
        columns: [
          { title: 'Severity', share: 14 },
          { title: 'Finding', share: 48 },
          { title: 'Rows', share: 20 },
          { title: 'Decision', share: 18 },
        ],
        rows: rows.slice(0, MOST_ROWS).map((row) => cellsOf(row, file, period?.zone ?? 'UTC')),
      });
      if (rows.length > MOST_ROWS)
        paragraph(
          paper,
          `${MOST_ROWS} of ${formatNumber(rows.length, 'finding')} are printed; all are in data/findings.csv.`,
          { style: STYLE.note },
        );
    }
  },
};

function findingsOf(reader: Readable, { rule }: RuleResult): Row[] {
  return reader.prepare(SQL).all(rule) as Row[];
}

function cellsOf(row: Row, file: (sourceId: number) => string, zone: string): Cell[] {
  const cited = JSON.parse(row.cites) as CiteRow[];
  return [
    severityCell(row.severity),
    stacked(row.sentence, `${row.subject} \u00b7 ${row.id}`),
    { parts: citedRows(cited, file).map((text) => ({ text, style: STYLE.cellMuted })) },
    decisionCell(row, zone),
  ];
}

/** "SetupAuditTrail.csv, rows 386, 389": one line a file, in the order of the rows. */
function citedRows(cites: readonly CiteRow[], file: (sourceId: number) => string): string[] {
  const groups = new Map<string, number[]>();
  for (const { sourceId, row } of cites)
    groups.set(file(sourceId), [...(groups.get(file(sourceId)) ?? []), row]);
  return [...groups].map(([name, rows]) => {
    const sorted = rows.sort((a, b) => a - b);
    const more = sorted.length - MOST_CITES;
    const listed = sorted.slice(0, MOST_CITES).join(', ');
    return `${name}, ${sorted.length === 1 ? 'row' : 'rows'} ${listed}${more > 0 ? ` and ${formatCount(more)} more` : ''}`;
  });
}

function decisionCell({ disposition, note, who, at }: Row, zone: string): Cell {
  if (disposition === null) return 'Open';
  return stacked(
    DISPOSITION_WORDS[disposition],
    note,
    `${who ?? ''}${at === null ? '' : `, ${moment(at, zone)}`}`,
  );
}
