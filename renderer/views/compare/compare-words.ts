import { CHANGES_BETWEEN, type ComparedFinding, type Comparison } from '../../../shared/contract/compare.ts';
import { formatCount, formatNumber } from '../../../shared/format.ts';
import { FINDING_STATE_WORDS, SEVERITIES, SEVERITY_WORDS } from '../../../shared/words.ts';
import type { SortValues } from '../../hooks/use-sorted.ts';

/** "2 settings, 1 rule and 3 files differ"; empty where nothing differs. */
export function differWords({ settings, versions, files }: Comparison): string {
  const counts = [settings.length, versions.length, files.length];
  const said = ['setting', 'rule', 'file'].flatMap((one, index) => {
    const count = counts[index] ?? 0;
    return count === 0 ? [] : [formatNumber(count, one)];
  });
  const last = said.pop();
  if (last === undefined) return '';
  const verb = counts.reduce((sum, count) => sum + count, 0) === 1 ? 'differs' : 'differ';
  return said.length === 0 ? `${last} ${verb}` : `${said.join(', ')} and ${last} ${verb}`;
}

type Both = Pick<ComparedFinding, 'before' | 'after'>;

/** "Open → Decided", or one word where both are the same or one is missing. */
export function stateWords({ before, after }: Both): string {
  return arrow(before && FINDING_STATE_WORDS[before.state], after && FINDING_STATE_WORDS[after.state]);
}

/** The same of the severities. */
export function severityWords({ before, after }: Both): string {
  return arrow(
    before && SEVERITY_WORDS[before.severity].label,
    after && SEVERITY_WORDS[after.severity].label,
  );
}

function arrow(before: string | null, after: string | null): string {
  if (before === null || after === null || before === after) return after ?? before ?? '';
  return `${before} → ${after}`;
}

/** What a finding says: as the later review has it, else the earlier one. */
export function sentenceOfRow({ before, after }: Both): string {
  return after?.sentence ?? before?.sentence ?? '';
}

/** A list that was cut says so; else nothing. @param shown how many rows are shown of the change, or of all. */
export function cutWords(shown: number, all: number): string {
  return shown < all ? `The first ${formatCount(shown)} of ${formatCount(all)}, the heaviest first` : '';
}

export const comparedValues: SortValues<ComparedFinding> = {
  change: ({ change }) => CHANGES_BETWEEN.indexOf(change),
  severity: ({ before, after }) => {
    const severity = (after ?? before)?.severity;
    return severity === undefined ? null : SEVERITIES.indexOf(severity);
  },
  subject: ({ subject }) => subject,
  at: ({ at }) => at,
};
