import type { Readable } from '../db/open.ts';
import { careOf } from '../sources/care/care.ts';
import { pictureEnding, screenshotBytes } from '../sources/care/screenshots.ts';
import { byText } from '../text.ts';
import { packFile, type PackFile } from './bag/payload.ts';

/** The pictures that the cards of the review name, each once, by their hash. */
export function screenshotFiles(reader: Readable): PackFile[] {
  const named = new Set(careOf(reader).flatMap(({ card }) => card?.screenshot?.sha256 ?? []));
  return [...named].sort(byText).flatMap((sha256) => {
    const image = screenshotBytes(reader, sha256);
    const ending = image && pictureEnding(image);
    return ending ? [packFile(`data/cards/${sha256}.${ending}`, image)] : [];
  });
}
