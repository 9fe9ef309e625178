import { openReviewFile } from '../../../electron/engine/db/open.ts';
import type { Job } from '../../../electron/engine/job.ts';
import { NOBODY } from '../../../electron/engine/review.ts';
import { importFile } from '../../../electron/engine/sources/import.ts';
import { removeSource } from '../../../electron/engine/sources/removal/remove.ts';
import { restoreSource } from '../../../electron/engine/sources/removal/restore.ts';
import { AS_HISTORY } from './histories.ts';

/**
 * Run as a process of its own by the test that kills it: changes a review and says when it is in the middle.
 * Arguments: the review, what to do, and with what (a path or an id); then the phase and the report that is the middle.
 */
const [path = '', action = '', what = '', phase = '', nth = ''] = process.argv.slice(2);
const review = openReviewFile(path);
let reports = 0;
const job: Job = {
  signal: new AbortController().signal,
  progress: (said) => {
    if (said.startsWith(phase)) reports += 1;
    if (reports === Number(nth)) process.stdout.write('in the middle\n');
  },
};
if (action === 'import') await importFile(review, what, AS_HISTORY, job);
if (action === 'remove') await removeSource(review, Number(what), job, NOBODY);
if (action === 'restore') await restoreSource(review, Number(what), job, NOBODY);
