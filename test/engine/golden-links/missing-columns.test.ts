import { describe, expect, it } from 'vitest';
import { inTempFolder } from '../temp-review.ts';
import { sheetsOf } from './files.ts';
import { STORIES } from './stories/index.ts';
import { tell } from './tell.ts';
import { accusations, besides, columnsOf, without } from './without.ts';

/*
 * Missing data never accuses: whichever column is missing from whichever file, no answer turns from "yes" or
 * "not recorded" to "no", and no verdict to "unjustified". Every column of every file is taken out once, not a few by
 * chance. Where the import refuses the file or asks a question, nothing is claimed.
 */
const sheets = sheetsOf(tell(STORIES, 1));

describe('a column that is missing accuses nobody', () => {
  it.each(sheets)('$name', async (sheet) => {
    const others = sheets.filter((one) => one !== sheet);
    const found = await inTempFolder(async (folder) => {
      const review = await besides(folder, others);
      const before = await review(sheet);
      if (before === null) throw new Error(`${sheet.name} is refused as it is.`);
      expect(before.sessions.length).toBeGreaterThan(100);
      const accused: string[] = [];
      for (const { column, places } of columnsOf(sheet)) {
        const after = await review(without(sheet, places));
        if (after !== null) accused.push(...accusations(before, after).map((line) => `${column}: ${line}`));
      }
      return accused;
    });
    expect(found).toEqual([]);
  });
});
