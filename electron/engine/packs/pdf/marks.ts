import { SEVERITY_WORDS, VERDICT_WORDS, type Tone } from '../../../../shared/words.ts';
import type { Doc } from './paper.ts';
import { COLOUR } from './theme.ts';

/** A shape for each family of verdicts and severities, drawn, so that no font and no colour is needed to tell them. */
export const MARK_SIZE = 5.6;

type Draw = (doc: Doc, x: number, y: number, radius: number) => void;

const SHAPES: Record<Tone, Draw> = {
  ok: (doc, x, y, r) => void doc.circle(x, y, r).fill(COLOUR.accent),
  late: (doc, x, y, r) => {
    doc.path(`M ${x} ${y - r} A ${r} ${r} 0 0 0 ${x} ${y + r} Z`).fill(COLOUR.accent);
    doc
      .lineWidth(0.9)
      .circle(x, y, r - 0.4)
      .stroke(COLOUR.accent);
  },
  bad: (doc, x, y, r) =>
    void doc.polygon([x, y - r * 1.2], [x + r * 1.2, y], [x, y + r * 1.2], [x - r * 1.2, y]).fill(COLOUR.ink),
  unknown: (doc, x, y, r) =>
    void doc
      .lineWidth(0.9)
      .circle(x, y, r - 0.4)
      .stroke(COLOUR.muted),
};

/** Draws the mark of a tone around a centre. */
export function drawMark(doc: Doc, tone: Tone, x: number, y: number): void {
  SHAPES[tone](doc, x, y, MARK_SIZE / 2);
}

/** For each of the four shapes, the verdicts and severities that bear it. */
export function toneLegend(): { tone: Tone; words: string }[] {
  const tones: readonly Tone[] = ['ok', 'late', 'bad', 'unknown'];
  return tones.map((tone) => {
    const of = (words: Readonly<Record<string, { label: string; tone: Tone }>>): string =>
      Object.values(words)
        .filter((one) => one.tone === tone)
        .map(({ label }) => label)
        .join(', ');
    const severities = of(SEVERITY_WORDS);
    return {
      tone,
      words: `verdict: ${of(VERDICT_WORDS)}${severities === '' ? '' : `; severity: ${severities}`}`,
    };
  });
}
