import chardet from 'chardet';
import iconv from 'iconv-lite';

const WESTERN = 'windows-1252';
/** What Central European exports are written in: Excel's first. Long texts in other scripts tell by themselves. */
const CENTRAL = ['windows-1250', 'iso-8859-2'];

/** Another encoding fits as well: a word as it is read now, and as it would be then. */
export type EncodingDoubt = { readonly other: string; readonly word: string; readonly instead: string };
export type EncodingGuess = { readonly encoding: string; readonly doubt: EncodingDoubt | null };

/**
 * Says in which encoding of one byte a character a text is. Windows-1252 is what Western exports use (ServiceNow's CSV,
 * Excel) and holds all of ISO-8859-1; another one is taken where signs would stand in the middle of words otherwise, or
 * where the letters of a long text are clearly those of another language.
 * @param text the places of it that are not ASCII, with what stands around them.
 */
export function guessSingleByte(text: Buffer): EncodingGuess {
  const words = wordsOf(text);
  const odd = (encoding: string): number =>
    words.filter((word) => isOdd(iconv.decode(word, encoding))).length;
  const western = odd(WESTERN);
  const [central = WESTERN, left = western] =
    CENTRAL.map((name) => [name, odd(name)] as const).sort((one, other) => one[1] - other[1])[0] ?? [];
  if (western > 0 && left * 4 <= western)
    return { encoding: central, doubt: western > 1 ? null : doubtOf(words, central, WESTERN, () => true) };
  const matches = chardet.analyse(text).filter(({ name }) => /^(?:ISO-8859|windows|KOI8)-/i.test(name));
  const isWestern = ({ name }: { name: string }) => /^(?:ISO-8859-1|windows-1252)$/i.test(name);
  const trust = matches.find(isWestern)?.confidence ?? 0;
  const best = matches.find((match) => !isWestern(match) && iconv.encodingExists(match.name));
  const other = best?.name.toLowerCase() ?? WESTERN;
  if (best && best.confidence >= trust + 15) return { encoding: other, doubt: null };
  const asLikely = best !== undefined && best.confidence >= trust && CENTRAL.includes(other);
  const doubt =
    doubtOf(words, WESTERN, 'windows-1250', (word) => CENTRAL_LOOK.test(word)) ??
    (asLikely ? doubtOf(words, WESTERN, other, () => true) : null);
  return { encoding: WESTERN, doubt };
}

/** The words that are not ASCII, each once: runs of letters and of bytes that may be some. */
function wordsOf(text: Buffer): readonly Buffer[] {
  const words = new Set(text.toString('latin1').match(/[A-Za-z\u0080-\u009f\u00a1-\u00ff]+/g));
  return [...words].filter((word) => /[\u0080-\u00ff]/.test(word)).map((word) => Buffer.from(word, 'latin1'));
}

/** Signs that may stand between the letters of a word: quotation marks, dashes, ordinals. */
const ODD = [
  /\p{L}[^\p{L}\p{M}‘’‚“”„‹›«»´¨·\u00ad–—…•°ºª€©®™]+\p{L}/u,
  /\p{Ll}(?![A-Z])\p{Lu}/u,
  /^[£¥¦¬¯¼¾]\p{Ll}{2}/u,
  /[\ufffd\u0080-\u009f]/,
];
const isOdd = (word: string): boolean => ODD.some((pattern) => pattern.test(word));

/** Letters of Windows-1252 in an order that only Czech, Slovak, Croatian or Hungarian words give when read by it. */
const CENTRAL_LOOK = /\p{L}ì\p{L}|ø[íáéýù]|[íáéý]ø|[èÈ][íáé]|õ(?!e)|[šž]\p{L}*[èøùïæð]|[èøùïæð]\p{L}*[šž]/u;

function doubtOf(
  words: readonly Buffer[],
  encoding: string,
  other: string,
  isExample: (word: string) => boolean,
): EncodingDoubt | null {
  for (const bytes of words) {
    const [word, instead] = [iconv.decode(bytes, encoding), iconv.decode(bytes, other)];
    if (word !== instead && word.length <= 40 && isExample(word)) return { other, word, instead };
  }
  return null;
}
