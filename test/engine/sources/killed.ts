import { openReviewFile } from '../../../electron/engine/db/open.ts';
import { importFile } from '../../../electron/engine/sources/import.ts';

/** Run as a process of its own by the test that kills it: imports a file and says when it is in the middle. */
const [review = '', path = ''] = process.argv.slice(2);
let reports = 0;
const progress = (what: string): void => {
  if (what.startsWith('Importing')) reports += 1;
  if (reports === 4) process.stdout.write('in the middle\n');
};
await importFile(openReviewFile(review), path, {}, { signal: new AbortController().signal, progress });
