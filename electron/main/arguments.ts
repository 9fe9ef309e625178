import { statSync } from 'node:fs';
import { resolve } from 'node:path';

/** The reviews named on a command line: what a double click on an .actas file, or `actas path/to/x.actas`, hands over. */
export function reviewsIn(argv: readonly string[], workingFolder: string): string[] {
  return argv
    .slice(1)
    .filter((argument) => !argument.startsWith('-') && argument.toLowerCase().endsWith('.actas'))
    .map((argument) => resolve(workingFolder, argument))
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false);
}
