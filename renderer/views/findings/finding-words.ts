import type {
  FindingDetail,
  FindingPart,
  FindingRow,
  RuleResult,
} from '../../../shared/contract/findings.ts';
import { formatCount, formatNumber, formatPeriod } from '../../../shared/format.ts';
import { DISPOSITION_WORDS, SEVERITIES, SEVERITY_WORDS } from '../../../shared/words.ts';
import type { SuppressionStart } from '../../state/suppressions-list.ts';

/** Why a finding that was decided is open again; null where its last decision holds or there is none. */
export function againWords(row: FindingRow, since: FindingDetail['since'] = null): string | null {
  const { outgrown } = row;
  if (!outgrown?.disposition) return null;
  const before = `Decided as ${DISPOSITION_WORDS[outgrown.disposition]} by ${outgrown.who} before.`;
  if (since === null) return `${before} Rules or sessions have come since, so it is open again.`;
  const titles = row.rules.filter(({ rule }) => since.rules.includes(rule)).map(({ title }) => `“${title}”`);
  const come = [
    ...(since.sessions > 0 ? [formatNumber(since.sessions, 'session')] : []),
    ...(since.rules.length > 0
      ? [
          `${since.rules.length === 1 ? 'a rule' : formatNumber(since.rules.length, 'rule')} (${titles.join(', ')})`,
        ]
      : []),
  ];
  const many = since.sessions + since.rules.length > 1;
  return `${before} Since then ${come.join(' and ')} ${many ? 'have' : 'has'} come, which that decision has not seen.`;
}

/** What one suppression covers of a finding. */
export function coverWords({ covered, of, owner, until }: FindingDetail['covers'][number]): string {
  const what =
    of === 1
      ? 'What its rule says of it is'
      : `${formatCount(covered)} of ${formatNumber(of, 'thing')} that its rules say of its sessions ${covered === 1 ? 'is' : 'are'}`;
  return `${what} covered by the suppression of ${owner} until ${formatPeriod(until, until)}.`;
}

/** Whether a rule that only raises did so: other rules already weigh as much as anything can. */
export function raiseWords(part: FindingPart, all: readonly FindingPart[]): string {
  const rank = (one: FindingPart) => SEVERITIES.indexOf(one.severity);
  const heaviest = Math.min(...all.filter((one) => one !== part).map(rank));
  const label = SEVERITY_WORDS[part.severity].label;
  return rank(part) < heaviest ? `raises it to ${label}` : `already ${label}`;
}

/** A suppression of what this finding says, where it is about one actor in one account; else null. */
export function suppressionOf({ row, sessions }: FindingDetail): SuppressionStart | null {
  const [first] = sessions;
  if (!first || first.actor === '' || first.target === '') return null;
  const { actorKey, targetKey } = first;
  if (sessions.some((one) => one.actorKey !== actorKey || one.targetKey !== targetKey)) return null;
  return {
    rules: row.rules.map(({ rule }) => rule),
    actor: { key: actorKey, name: first.actor, username: first.actorUsername },
    target: { key: targetKey, name: first.target, username: first.targetUsername },
  };
}

/** The whole catalogue in one line. A rule that tested nothing has not "found nothing". */
export function testedWords(results: readonly RuleResult[]): string {
  const on = results.filter(({ enabled }) => enabled);
  const found = on.filter((one) => one.found > 0).length;
  const idle = on.filter((one) => one.found === 0 && one.tested === 0).length;
  const off = results.length - on.length;
  const partly = on.filter(({ untested }) => untested.length > 0).length;
  const counts: [number, string][] = [
    [found, 'found something'],
    [on.length - found - idle, 'found nothing'],
    [idle, `had nothing that ${idle === 1 ? 'it' : 'they'} could test`],
    [off, `${off === 1 ? 'is' : 'are'} switched off`],
  ];
  const told = counts
    .filter(([count]) => count > 0)
    .map(([count, words]) => `${formatCount(count)} ${words}`);
  const why =
    partly > 0 ? ` ${formatCount(partly)} could not test everything; the last column says why.` : '';
  return `${formatNumber(results.length, 'rule')}: ${told.join(', ')}.${why}`;
}
