import {
  CHANGE_BETWEEN_WORDS,
  CHANGES_BETWEEN,
  type ChangeBetween,
  type ComparedFinding,
  type Comparison,
} from '../../shared/contract/compare.ts';
import { formatCount, formatNumber } from '../../shared/format.ts';
import { changeWords } from '../../shared/policy-words.ts';
import { SEVERITY_WORDS } from '../../shared/words.ts';
import { ruleTitle } from '../engine/views/titles.ts';

/** What a person reads: both reviews, the counts, what differs besides, and the findings that are new or open again. */
export function comparisonSummary(comparison: Comparison): string {
  const { before, after, counts, rows } = comparison;
  return [
    `Earlier   ${reviewLine(before)}`,
    `Later     ${reviewLine(after)}`,
    'Findings',
    ...CHANGES_BETWEEN.map(
      (change) => `  ${CHANGE_BETWEEN_WORDS[change].padEnd(15)} ${formatCount(counts[change]).padStart(6)}`,
    ),
    ...differenceLines(comparison),
    ...findingLines('reopened', rows),
    ...findingLines('new', rows),
    '',
  ].join('\n');
}

function reviewLine({ name, period, sessions, findings, open }: Comparison['before']): string {
  const days = period ? `${period.from} to ${period.to} (${period.zone})` : 'no period';
  return `${name}, ${days}, ${formatNumber(sessions, 'session')}, ${formatNumber(findings, 'finding')}, ${formatCount(open)} open`;
}

function differenceLines({ settings, versions, files }: Comparison): string[] {
  return [
    ...settings.map((change) => {
      const { name, before, after } = changeWords(change, ruleTitle);
      return `Setting   ${name}: ${before} → ${after}`;
    }),
    ...versions.map(({ title, before, after }) => `Rule      ${title}: version ${before} → ${after}`),
    ...files.map(
      ({ file, kind, only }) =>
        `File      ${file} (${kind}) only in the ${only === 'before' ? 'earlier' : 'later'} one`,
    ),
  ];
}

function findingLines(change: ChangeBetween, all: readonly ComparedFinding[]): string[] {
  const rows = all.filter((row) => row.change === change);
  if (rows.length === 0) return [];
  return [
    CHANGE_BETWEEN_WORDS[change],
    ...rows.flatMap(({ after, subject, words }) => [
      `  ${(after ? SEVERITY_WORDS[after.severity].label : '').padEnd(7)} ${subject}: ${after?.sentence ?? ''}`,
      ...(words === '' ? [] : [`          ${words}`]),
    ]),
  ];
}
