import { formatCount, formatNumber, formatShare } from '../../../../shared/format.ts';
import type { Overview } from '../../../../shared/contract/overview.ts';
import { SEVERITIES, SEVERITY_WORDS, type Severity } from '../../../../shared/words.ts';
import type { Readable } from '../../db/open.ts';
import { overviewOf } from '../../views/overview.ts';
import { list, paragraph, subheading } from '../pdf/blocks.ts';
import type { Paper } from '../pdf/paper.ts';
import { table } from '../pdf/table.ts';
import { STYLE } from '../pdf/theme.ts';
import { absenceLine } from './absence.ts';
import { verdictCell } from './cells.ts';
import type { Section } from './section.ts';

/** One page: what was looked at and what it came to, every count with what it is a part of. */
export const summarySection: Section = {
  title: 'Summary',
  numbered: true,
  draw(paper, facts) {
    const overview = overviewOf(facts.reader);
    paragraph(paper, opening(overview, facts.sources.length), { after: 10 });
    verdictTable(paper, overview);
    subheading(paper, 'Where to look first');
    list(paper, points(overview));
    if (overview.findings.length > 0) findingTable(paper, overview, facts.reader);
  },
};

function opening({ sessions, verdicts }: Overview, files: number): string {
  const of = (verdict: string): number => verdicts.find((one) => one.verdict === verdict)?.sessions ?? 0;
  const ok = of('justified') + of('justified-late');
  return (
    `${formatNumber(sessions, 'session')} in which somebody acted as another person ${sessions === 1 ? 'was' : 'were'} rebuilt from ` +
    `${formatNumber(files, 'file')} and tested. For ${formatCount(ok)} of ${formatCount(sessions)} a ticket justifies the session, ` +
    `${formatCount(of('justified-late'))} of them late. ${formatCount(of('unjustified'))} of ${formatCount(sessions)} have no ticket that justifies them, ` +
    `and for ${formatCount(of('cannot-tell'))} of ${formatCount(sessions)} the files do not allow an answer.`
  );
}

function verdictTable(paper: Paper, { verdicts, sessions }: Overview): void {
  table(paper, {
    columns: [
      { title: 'Verdict', share: 22 },
      { title: 'Sessions', share: 12, align: 'right' },
      { title: 'of', share: 9, align: 'right' },
      { title: 'Share', share: 10, align: 'right' },
      { title: 'Part of all sessions', share: 47 },
    ],
    rows: verdicts.map((one) => [
      verdictCell(one.verdict),
      formatCount(one.sessions),
      formatCount(sessions),
      formatShare(one.sessions, sessions),
      { parts: [], bar: sessions === 0 ? 0 : one.sessions / sessions },
    ]),
  });
}

function points({ sensitive, roster, sessions, states, absence }: Overview): string[] {
  const unknown =
    sensitive.notRecorded === 0
      ? ''
      : ` For ${formatCount(sensitive.notRecorded)} of ${formatCount(sessions)} the unit is not recorded.`;
  return [
    `${formatCount(sensitive.sessions)} of ${formatCount(sessions)} sessions entered an account of a sensitive unit; ` +
      `${formatCount(sensitive.withoutTicket)} of these ${formatCount(sensitive.sessions)} have no ticket that justifies them.${unknown}`,
    roster.known
      ? `${formatCount(roster.declared)} of ${formatCount(roster.activeUsers)} active users may act as others; the policy allows at most ${formatCount(Math.floor(roster.limit))}. ` +
        `${formatCount(roster.observed)} did, ${formatCount(roster.undeclared)} of them without being on the list.`
      : `${formatNumber(roster.observed, 'person', 'people')} acted as others. Who may do so is not recorded in the imported files.`,
    statesLine(states),
    ...absence.map(absenceLine),
  ];
}

/** Suppressed findings are counted wherever findings are: hidden never means left out. */
function statesLine({ total, open, decided, suppressed, answered }: Overview['states']): string {
  const alarms =
    answered === 0
      ? ''
      : ` ${formatCount(answered)} ${answered === 1 ? 'is' : 'are'} about an alarm that was answered,`;
  return (
    `For ${formatCount(decided)} of ${formatNumber(total, 'finding')} a decision is recorded; ${formatCount(suppressed)} ${suppressed === 1 ? 'is' : 'are'} suppressed,` +
    `${alarms} and ${formatCount(open)} ${open === 1 ? 'is' : 'are'} open.`
  );
}

function findingTable(paper: Paper, { findings, states }: Overview, reader: Readable): void {
  const rows = reader
    .prepare(
      `SELECT p.rule, f.severity, count(*) AS count, count(*) FILTER (WHERE s.state = 'suppressed') AS suppressed
       FROM finding_part p JOIN finding f ON f.id = p.finding_id JOIN finding_state s ON s.id = f.id
       GROUP BY p.rule, f.severity`,
    )
    .all() as Count[];
  const count = (rule: string, severity: Severity): string =>
    formatCount(rows.find((row) => row.rule === rule && row.severity === severity)?.count ?? 0);
  const suppressed = (rule: string): number =>
    rows.filter((row) => row.rule === rule).reduce((sum, row) => sum + row.suppressed, 0);
  const hides = states.suppressed > 0;
  subheading(paper, 'Findings by rule');
  paragraph(paper, 'A finding in which several rules speak stands in several lines.', { style: STYLE.note });
  table(paper, {
    columns: [
      { title: 'Rule', share: 50 },
      ...SEVERITIES.map((severity) => ({
        title: SEVERITY_WORDS[severity].label,
        share: 10,
        align: 'right' as const,
      })),
      { title: 'All', share: 10, align: 'right' },
      { title: 'Open', share: 10, align: 'right' },
      ...(hides ? [{ title: 'Suppressed', share: 16, align: 'right' as const }] : []),
    ],
    rows: findings.map((one) => [
      one.title,
      ...SEVERITIES.map((severity) => count(one.rule, severity)),
      formatCount(one.found),
      formatCount(one.open),
      ...(hides ? [formatCount(suppressed(one.rule))] : []),
    ]),
  });
}

type Count = { rule: string; severity: Severity; count: number; suppressed: number };
