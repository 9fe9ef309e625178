import type { ReviewDocument } from '../../../shared/document.ts';
import { formatBytes, formatCount, formatNumber, formatShare } from '../../../shared/format.ts';
import { SEVERITY_WORDS, VERDICT_WORDS, type Severity } from '../../../shared/words.ts';
import type { ExportedPack } from '../../engine/packs/pack.ts';
import { absenceLine } from '../../engine/packs/sections/absence.ts';
import { ruleOf } from '../../engine/views/titles.ts';

/** What a person reads at the end: every count with its denominator, findings by rule, where things lie. */
export function summary(
  document: ReviewDocument,
  pack: ExportedPack | null,
  saved: string | undefined,
): string {
  const period = document.period
    ? `${document.period.from} to ${document.period.to} (${document.period.zone})`
    : 'no period: no file holds a time';
  return [
    `Period    ${period}`,
    `Files     ${filesLine(document)}`,
    ...alarmLines(document),
    `Sessions  ${formatCount(document.totals.sessions)}`,
    ...verdictLines(document),
    `Findings  ${formatCount(document.totals.findings)}`,
    ...findingLines(document),
    ...document.absence.map((one) => `Absence   ${absenceLine(one)}`),
    ...ambiguousLines(document),
    `Digest    ${document.digest}`,
    ...(pack
      ? [`Pack      ${pack.path} (${formatNumber(pack.files, 'file')}, ${formatBytes(pack.bytes)})`]
      : []),
    ...(saved === undefined ? [] : [`Review    ${saved}`]),
    '',
  ].join('\n');
}

function filesLine({ sources }: ReviewDocument): string {
  const added = (key: keyof ReviewDocument['sources'][number]['rows']): number =>
    sources.reduce((total, { rows }) => total + rows[key], 0);
  const sum = (key: Parameters<typeof added>[0]): string => formatCount(added(key));
  const rows = `${sum('imported')} imported + ${sum('duplicate')} duplicate + ${sum('ignored')} ignored + ${sum('rejected')} rejected`;
  return `${formatNumber(sources.length, 'file')}, ${formatNumber(added('total'), 'row')} = ${rows}`;
}

/** Alarms that nobody has answered; what they say is in the JSON and in the pack. */
function alarmLines({ sources }: ReviewDocument): string[] {
  const open = sources.map(({ alarms }) => alarms.filter(({ reason }) => reason === null).length);
  const all = open.reduce((sum, count) => sum + count, 0);
  if (all === 0) return [];
  const files = formatNumber(open.filter((count) => count > 0).length, 'file');
  return [`Alarms    ${formatNumber(all, 'alarm')} without a written reason, in ${files}`];
}

function verdictLines({ totals }: ReviewDocument): string[] {
  const counts = {
    justified: totals.justified,
    'justified-late': totals.justifiedLate,
    weak: totals.weak,
    'to-review': totals.toReview,
    unjustified: totals.unjustified,
    'cannot-tell': totals.cannotTell,
  };
  return Object.entries(VERDICT_WORDS).map(([verdict, { label }]) => {
    const count = counts[verdict as keyof typeof counts];
    return `  ${label.padEnd(15)} ${String(count).padStart(6)} of ${totals.sessions}  ${formatShare(count, totals.sessions)}`;
  });
}

function findingLines({ findings }: ReviewDocument): string[] {
  const groups = new Map<string, { severity: Severity; title: string; count: number }>();
  for (const { rule, severity } of findings) {
    const key = `${severity} ${rule}`;
    const group = groups.get(key) ?? { severity, title: ruleOf(rule)?.title ?? rule, count: 0 };
    groups.set(key, { ...group, count: group.count + 1 });
  }
  return [...groups.values()].map(
    ({ severity, title, count }) =>
      `  ${SEVERITY_WORDS[severity].label.padEnd(7)} ${String(count).padStart(5)}  ${title}`,
  );
}

function ambiguousLines({ people }: ReviewDocument): string[] {
  return people.ambiguous.map(({ name, candidates }) => `Ambiguous ${name}: ${candidates.join(' or ')}`);
}
