import { formatMoment } from '../../../../shared/format.ts';
import type { Cell, RichCell } from '../pdf/cell.ts';
import { STYLE } from '../pdf/theme.ts';
import { SEVERITY_WORDS, VERDICT_WORDS, type Severity, type Verdict } from '../../../../shared/words.ts';

/** Tables longer than this stand in the data files; the report says so with both counts. */
export const MOST_ROWS = 60;

export const verdictCell = (verdict: Verdict): RichCell => ({
  parts: [{ text: VERDICT_WORDS[verdict].label }],
  mark: VERDICT_WORDS[verdict].tone,
});

export const severityCell = (severity: Severity): RichCell => ({
  parts: [{ text: SEVERITY_WORDS[severity].label }],
  mark: SEVERITY_WORDS[severity].tone,
});

/** A main text with smaller lines below it; a line that only repeats it is left out. */
export function stacked(main: string, ...below: readonly (string | null)[]): Cell {
  const lines = below
    .filter((text) => text !== null && text !== '' && text !== main)
    .map((text) => ({ text: text ?? '', style: STYLE.cellMuted }));
  return { parts: [{ text: main }, ...lines] };
}

export const boldCell = (text: string): RichCell => ({ parts: [{ text, style: STYLE.cellBold }] });

/** 17 Feb 2026 14:02 in the review's zone. */
export const moment = (at: number | null, zone: string): string =>
  at === null ? 'not recorded' : formatMoment(at, zone);
