import type { ChangeBetween, ComparedFinding, Comparison } from '../../../shared/contract/compare.ts';
import { RULE_IDS, SEVERITIES, type RuleId } from '../../../shared/words.ts';
import { byText } from '../text.ts';
import { ruleTitle } from '../views/titles.ts';
import { groundIn, tellsIn, wordsIn, type FindingGround, type FindingWords } from './ground.ts';
import type { Pair } from './pair.ts';
import { reasonOf, type Alone } from './reasons.ts';
import { sideOf, type Reader, type Side, type SideFinding } from './side.ts';

/** One of the reviews, and ways to read more of it. */
export type Book = {
  readonly side: Side;
  readonly wordsOf: (id: string) => FindingWords;
  readonly groundOf: (id: string) => FindingGround;
  readonly tellsOf: (ground: FindingGround) => boolean;
};

/** Reads a review once, and keeps the way to read more. */
export function bookOf(read: Reader): Book {
  const [words, ground, tells] = [read(wordsIn), read(groundIn), read(tellsIn)];
  return {
    side: read(sideOf),
    wordsOf: (id) => read(() => words(id)),
    groundOf: (id) => read(() => ground(id)),
    tellsOf: (of) => read(() => tells(of)),
  };
}

const RULE_RANK = new Map<string, number>(RULE_IDS.map((rule, rank) => [rule, rank]));

/** By the severity it has now (or had), then in the order of the rules, then by time; what has no time comes last. */
export function byWeight(a: Pair, b: Pair): number {
  const [one, other] = [shown(a), shown(b)];
  return (
    SEVERITIES.indexOf(one.severity) - SEVERITIES.indexOf(other.severity) ||
    (RULE_RANK.get(one.rule) ?? 0) - (RULE_RANK.get(other.rule) ?? 0) ||
    (one.at ?? Number.MAX_SAFE_INTEGER) - (other.at ?? Number.MAX_SAFE_INTEGER) ||
    byText(one.id, other.id)
  );
}

function shown({ before, after }: Pair): SideFinding {
  const one = after ?? before;
  if (!one) throw new Error('a pair needs a finding');
  return one;
}

/** What is shown of a pair. */
export function rowOf(
  change: ChangeBetween,
  pair: Pair,
  then: Book,
  now: Book,
  settings: Comparison['settings'],
): ComparedFinding {
  const { id, rule, subject, at } = shown(pair);
  const alone = aloneIn(pair, then, now, settings);
  const reason = alone && reasonOf(alone);
  return {
    change,
    id,
    title: ruleTitle(rule),
    subject,
    at,
    before: pair.before && told(pair.before, then),
    after: pair.after && told(pair.after, now),
    reason: reason?.reason ?? null,
    words: reason?.words ?? '',
  };
}

function told(finding: SideFinding, { wordsOf }: Book): NonNullable<ComparedFinding['before']> {
  const { sentence, rules } = wordsOf(finding.id);
  return { severity: finding.severity, rules: rules.filter(isKnown), state: finding.state, sentence };
}

/** An older Actas may have had rules that are gone. */
const isKnown = (rule: string): rule is RuleId => RULE_RANK.has(rule);

function aloneIn(
  { before, after }: Pair,
  then: Book,
  now: Book,
  settings: Comparison['settings'],
): Alone | null {
  if (before && after) return null;
  const finding = shown({ before, after });
  const [own, other] = before ? [then, now] : [now, then];
  const ground = own.groundOf(finding.id);
  return {
    finding,
    ground,
    own: own.side,
    other: other.side,
    otherIs: before ? 'later' : 'earlier',
    settings,
    isToldElsewhere: () => other.tellsOf(ground),
  };
}
