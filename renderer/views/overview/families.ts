import { VERDICTS, VERDICT_WORDS, type Tone, type Verdict } from '../../../shared/words.ts';

/** The four families a week is stacked by, from the ground up. */
export const FAMILIES: readonly {
  readonly tone: Tone;
  readonly label: string;
  readonly verdicts: readonly Verdict[];
}[] = [
  { tone: 'ok', label: 'Justified', verdicts: inTone('ok') },
  { tone: 'late', label: 'Late, weak or to review', verdicts: inTone('late') },
  { tone: 'bad', label: 'Unjustified', verdicts: inTone('bad') },
  { tone: 'unknown', label: 'Cannot tell', verdicts: inTone('unknown') },
];

function inTone(tone: Tone): Verdict[] {
  return VERDICTS.filter((verdict) => VERDICT_WORDS[verdict].tone === tone);
}
