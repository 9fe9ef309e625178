import { basename } from 'node:path';
import { AuditError } from '../../../shared/errors.ts';
import type { EngineHandlers } from '../app.ts';
import { compareReviews } from '../compare/compare.ts';
import { openOther } from '../compare/open-other.ts';
import { isSameFile } from '../compare/same-file.ts';
import { breathe } from '../job.ts';

/** So many findings of each change a screen can show; all are counted. */
const SHOWN = 500;

export const compareCalls: Pick<EngineHandlers, 'compare.run'> = {
  'compare.run': async (desk, _input, { path, job }) => {
    const review = desk.review();
    if (path === undefined) throw new AuditError('not-granted', 'Choose the earlier review again.');
    if (isSameFile(path, review.path))
      throw new AuditError(
        'input-invalid',
        `${basename(path)} is the review that is open. Choose an earlier one.`,
      );
    job.progress('Opening the earlier review', 0, null, 'steps');
    const other = await openOther(path, desk.options, job);
    try {
      job.progress('Comparing the findings', 0, null, 'steps');
      await breathe(job);
      if (desk.open.current !== review)
        throw new AuditError('changed-meanwhile', 'Another review was opened meanwhile. Compare again.');
      return compareReviews(other.read, (work) => work(review.reader), SHOWN);
    } finally {
      await other.close();
    }
  },
};
