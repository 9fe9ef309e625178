import iconv from 'iconv-lite';

const REPLACEMENT = '�';

/** Turns bytes into text part by part. `damaged` counts the characters that could not be read. */
export type Decoder = { write(part: Buffer): string; end(): string; readonly damaged: number };

/** @param encoding a name iconv-lite knows; a byte order mark is taken off. */
export function createDecoder(encoding: string): Decoder {
  const decoder = iconv.getDecoder(encoding);
  let damaged = 0;
  const counted = (text: string): string => {
    for (let at = text.indexOf(REPLACEMENT); at >= 0; at = text.indexOf(REPLACEMENT, at + 1)) damaged += 1;
    return text;
  };
  return {
    write: (part) => counted(decoder.write(part)),
    end: () => counted(decoder.end() ?? ''),
    get damaged() {
      return damaged;
    },
  };
}
