import { formatCount } from '../../../../shared/format.ts';
import {
  DISPOSITION_WORDS,
  FINDING_STATE_WORDS,
  type Disposition,
  type FindingState,
  type RuleId,
  type Severity,
} from '../../../../shared/words.ts';
import type { Readable } from '../../db/open.ts';
import { ruleTitle } from '../../views/titles.ts';
import type { Cell } from '../pdf/cell.ts';
import { STYLE } from '../pdf/theme.ts';
import type { CiteRow } from '../tables/cells.ts';
import { moment, severityCell, stacked } from './cells.ts';

const SQL = `
SELECT f.id, f.severity, f.subject, f.sentence, f.cites, s.state, d.disposition, d.note, l.who, l.at,
       (SELECT json_group_array(p.rule ORDER BY p.part) FROM finding_part p WHERE p.finding_id = f.id AND p.rule <> f.rule) AS also
FROM finding f JOIN finding_state s ON s.id = f.id
LEFT JOIN last_decision d ON d.finding_id = f.id LEFT JOIN log_entry l ON l.seq = d.seq
WHERE f.rule = ? ORDER BY f.severity_rank, f.at, f.id`;

type Row = {
  id: string;
  severity: Severity;
  subject: string;
  sentence: string;
  cites: string;
  state: FindingState;
  disposition: Disposition | null;
  note: string | null;
  who: string | null;
  at: number | null;
  also: string;
};

const MOST_CITES = 10;

/** The findings in which this rule weighs most, the heaviest first. */
export function findingsLedBy(reader: Readable, rule: RuleId): Row[] {
  return reader.prepare(SQL).all(rule) as Row[];
}

export function findingCells(row: Row, file: (sourceId: number) => string, zone: string): Cell[] {
  const cited = JSON.parse(row.cites) as CiteRow[];
  const also = (JSON.parse(row.also) as RuleId[]).map(ruleTitle);
  return [
    severityCell(row.severity),
    stacked(
      row.sentence,
      also.length === 0 ? null : `Also: ${also.join('; ')}`,
      `${row.subject} \u00b7 ${row.id}`,
    ),
    { parts: citedRows(cited, file).map((text) => ({ text, style: STYLE.cellMuted })) },
    stateCell(row, zone),
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

/** A decision that the finding has outgrown is told, and holds no more. */
function stateCell({ state, disposition, note, who, at }: Row, zone: string): Cell {
  const by = `${who ?? ''}${at === null ? '' : `, ${moment(at, zone)}`}`;
  if (disposition === null) return FINDING_STATE_WORDS[state];
  if (state === 'decided') return stacked(DISPOSITION_WORDS[disposition], note, by);
  return stacked(
    FINDING_STATE_WORDS[state],
    `Decided before as ${DISPOSITION_WORDS[disposition].toLowerCase()}; rules or sessions have come since.`,
    by,
  );
}
