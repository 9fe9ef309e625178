import type { ComparedFinding } from '../../../shared/contract/compare.ts';
import type { PolicyChange } from '../../../shared/contract/policy.ts';
import { changeWords } from '../../../shared/policy-words.ts';
import type { Period } from '../settings.ts';
import { count } from '../text.ts';
import { ruleOf, ruleTitle } from '../views/titles.ts';
import { readableDay } from '../zone.ts';
import type { FindingGround } from './ground.ts';
import { filesOnlyIn, type Side, type SideFinding, type SideSource } from './side.ts';

type Reason = { readonly reason: NonNullable<ComparedFinding['reason']>; readonly words: string };

/** A finding that one review has alone, and the review that has not got it. */
export type Alone = {
  readonly finding: SideFinding;
  readonly ground: FindingGround;
  /** The review that has it, and the other one, which is "earlier" or "later". */
  readonly own: Side;
  readonly other: Side;
  readonly otherIs: 'earlier' | 'later';
  /** Settings in which the reviews differ, from the earlier one to the later one. */
  readonly settings: readonly PolicyChange[];
  /** Whether the other review tells of the same sessions in another finding, by one of the same rules. */
  readonly isToldElsewhere: () => boolean;
};

/** What differs between the reviews in that on which a finding rests, the first that does. No cause is claimed. */
export function reasonOf(alone: Alone): Reason {
  return (
    outsidePeriod(alone) ??
    ruleOff(alone) ??
    otherFiles(alone) ??
    otherSetting(alone) ??
    otherVersion(alone) ??
    notKnown(alone)
  );
}

function outsidePeriod({ finding, ground, other: { period }, otherIs }: Alone): Reason | null {
  const times = ground.starts.length > 0 ? ground.starts : finding.at === null ? [] : [finding.at];
  if (period === null || times.length === 0) return null;
  const late = times.filter((at) => at >= period.end).length;
  const early = times.filter((at) => at < period.start).length;
  if (late + early === 0) return null;
  const [from, to] = daysOf(period);
  const review = `The ${otherIs} review`;
  if (late === times.length) return { reason: 'period', words: `${review} ends on ${to}.` };
  if (early === times.length) return { reason: 'period', words: `${review} begins on ${from}.` };
  const words = `${late + early} of its ${count(times.length, 'session')} lie outside the ${otherIs} review, which goes from ${from} to ${to}.`;
  return { reason: 'period', words: late + early === 1 ? words.replace(' lie ', ' lies ') : words };
}

function daysOf({ start, end, zone }: Period): [string, string] {
  return [readableDay(start, zone), readableDay(end - 1, zone)];
}

function ruleOff({ ground: { rules }, other, otherIs }: Alone): Reason | null {
  const states = rules.map((rule) => other.rules.get(rule));
  if (rules.length === 0 || states.some((state) => state?.enabled)) return null;
  const done = states.every((state) => state !== undefined) ? 'switched off' : 'not tested';
  const verb = rules.length === 1 ? 'is' : 'are';
  return {
    reason: 'rule-off',
    words: `${listed(rules.map(quoted))} ${verb} ${done} in the ${otherIs} review.`,
  };
}

function otherFiles({ ground, own, other, otherIs }: Alone): Reason | null {
  const cited = filesOnlyIn(own, other).filter(({ id }) => ground.sources.includes(id));
  const [first] = cited;
  if (!first) return null;
  const more = cited.length - 1;
  if (more > 0)
    return {
      reason: 'files',
      words: `It cites ${first.file} and ${count(more, 'more file')} that the ${otherIs} review has not got.`,
    };
  return { reason: 'files', words: missing(first, other, otherIs) };
}

function missing({ file, kind }: SideSource, other: Side, otherIs: Alone['otherIs']): string {
  const namesake = other.sources.some((one) => one.file === file && one.kind === kind);
  if (namesake) return `It cites ${file}; the file of this name in the ${otherIs} review is another one.`;
  return `It cites ${file}, which the ${otherIs} review has not got.`;
}

function otherSetting({ ground, settings }: Alone): Reason | null {
  const used = ground.rules.flatMap((rule) => ruleOf(rule)?.settings ?? []);
  const own = settings.filter(({ key }) => used.some((one) => key === one || key.startsWith(`${one}.`)));
  const [first] = own;
  if (!first) return null;
  const { name, before, after } = changeWords(first, ruleTitle);
  const words = `${name}: ${before} in the earlier review, ${after} in the later one.`;
  const more = own.length - 1;
  if (more === 0) return { reason: 'policy', words };
  return {
    reason: 'policy',
    words: `${words} ${count(more, 'more setting')} of its rules ${more === 1 ? 'differs' : 'differ'} too.`,
  };
}

function otherVersion({ ground, own, other, otherIs }: Alone): Reason | null {
  for (const rule of ground.rules) {
    const [here, there] = [own.rules.get(rule)?.version, other.rules.get(rule)?.version];
    if (here === undefined || there === undefined || here === there) continue;
    const [before, after] = otherIs === 'earlier' ? [there, here] : [here, there];
    return {
      reason: 'version',
      words: `${quoted(rule)} was tested in version ${before} in the earlier review, and in version ${after} in the later one.`,
    };
  }
  return null;
}

/** What differs besides that on which it rests; people's answers may too. */
function notKnown({ own, other, otherIs, isToldElsewhere }: Alone): Reason {
  const reason = 'not-known';
  if (isToldElsewhere())
    return { reason, words: `The ${otherIs} review tells of the same sessions in another finding.` };
  const files = [...filesOnlyIn(own, other), ...filesOnlyIn(other, own)];
  const [first] = files;
  const which = files.length === 1 && first ? `${first.file} is` : `${count(files.length, 'file')} are`;
  const differing = [
    ...(hasSamePeriod(own, other) ? [] : ['the periods of the reviews do']),
    ...(files.length === 0 ? [] : [`${which} in one review only`]),
  ];
  const same = 'What it cites and the settings of its rules do not differ';
  return { reason, words: differing.length === 0 ? `${same}.` : `${same}; ${differing.join(', and ')}.` };
}

function hasSamePeriod({ period: one }: Side, { period: other }: Side): boolean {
  return one?.start === other?.start && one?.end === other?.end;
}

const quoted = (rule: string): string => `“${ruleTitle(rule)}”`;

/** "A", "A and B", "A, B and C" */
function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}
