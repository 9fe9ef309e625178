import type { SourceKind } from '../../../shared/words.ts';
import { formats } from './formats/index.ts';
import type { Format, Glimpse } from './format.ts';

/** Below this a format does not recognise a file. */
const BAR = 0.5;
/** Two formats closer than this are a question for a person. */
const LEAD = 0.05;

/** What a file is taken for: one format, several that a person must choose between, or none. */
export type Detection = {
  readonly format: Format | null;
  /** All that recognise it, the best first. */
  readonly candidates: readonly Format[];
  readonly confidence: number;
  readonly reason: string;
  readonly chosen: boolean;
};

/** What a person's choice makes of a file. @param mapping the name of the mapping it is read by. */
export function readBy(format: Format, mapping: string | undefined): Detection {
  return {
    format,
    candidates: [format],
    confidence: 1,
    reason:
      mapping === undefined
        ? 'The kind was chosen by a person.'
        : `The columns were mapped by a person ("${mapping}").`,
    chosen: true,
  };
}

/** Recognises a file by what is in it, never by its name. @param kind a person's choice, which settles it. */
export function detect(glimpse: Glimpse, kind: SourceKind | undefined): Detection {
  const asked = kind === undefined ? undefined : formats.find(({ id }) => id === kind);
  if (asked) return readBy(asked, undefined);
  const guesses = formats
    .map((format) => ({ format, ...format.detect(glimpse) }))
    .filter(({ confidence }) => confidence >= BAR)
    .sort((one, other) => other.confidence - one.confidence);
  const [best, second] = guesses;
  if (!best)
    return {
      format: null,
      candidates: [],
      confidence: 0,
      reason: 'No format recognises its columns.',
      chosen: false,
    };
  const clear = second === undefined || best.confidence - second.confidence >= LEAD;
  const confidence = Math.round(best.confidence * 100) / 100;
  const candidates = clear
    ? [best.format]
    : guesses.filter((guess) => best.confidence - guess.confidence < LEAD).map((guess) => guess.format);
  return { format: clear ? best.format : null, candidates, confidence, reason: best.reason, chosen: false };
}

/** The first group of columns that a format needs and a header lacks, by the columns' names; null when all are there. */
export function missingColumns(format: Format, has: (column: string) => boolean): string | null {
  const group = format.required.find((columns) => !columns.some(has));
  if (!group) return null;
  const names = group.map((id) => `"${format.columns.find((column) => column.id === id)?.names[0] ?? id}"`);
  return names.slice(0, 3).join(' or ');
}
