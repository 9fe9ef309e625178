import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
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

/** What Poppler reads in a PDF, with single spaces. */
export function wordsOf(pdf: Buffer): Promise<string> {
  const tool = 'pdftotext';
  return inTempFolder((folder) => {
    const path = join(folder, 'report.pdf');
    writeFileSync(path, pdf);
    return execFileSync(tool, ['-layout', path, '-'], { encoding: 'utf8' }).replace(/\s+/gu, ' ');
  });
}
