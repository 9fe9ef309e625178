import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packFacts } from '../../../electron/engine/packs/facts.ts';
import { reportPdf } from '../../../electron/engine/packs/pdf/report.ts';
import type { ReviewFile } from '../../../electron/engine/review.ts';
import { inTempFolder } from '../temp-review.ts';

/** Whether the machine has a tool that reads what a pack holds. */
export function has(tool: string): boolean {
  try {
    execFileSync(tool, ['--version'], { stdio: 'ignore' });
    return true;
  } catch (error) {
    // Poppler's tools answer --version with an exit code of their own; only a missing tool has this one.
    return (error as { code?: string }).code !== 'ENOENT';
  }
}

/** What Poppler reads in a PDF, with single spaces: as it is laid out, or in the order in which it was written. */
export function wordsOf(pdf: Buffer, order: 'layout' | 'raw' = 'layout'): Promise<string> {
  const tool = 'pdftotext';
  return inTempFolder((folder) => {
    const path = join(folder, 'report.pdf');
    writeFileSync(path, pdf);
    const text = execFileSync(tool, [`-${order}`, path, '-'], { encoding: 'utf8', maxBuffer: 64e6 });
    return text.replace(/\s+/gu, ' ');
  });
}

/** The words of a review's report, the heads and feet of its pages among them. */
export async function reportWords({ reader }: ReviewFile): Promise<string> {
  return wordsOf(await reportPdf(packFacts(reader)), 'raw');
}
