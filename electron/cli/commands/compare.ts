import { AuditError } from '../../../shared/errors.ts';
import { compareReviews } from '../../engine/compare/compare.ts';
import { comparisonDocument } from '../../engine/compare/document.ts';
import { openOther } from '../../engine/compare/open-other.ts';
import { isSameFile } from '../../engine/compare/same-file.ts';
import { partOf, type Job } from '../../engine/job.ts';
import { EXIT, type Command } from '../command.ts';
import { comparisonSummary } from '../comparison-summary.ts';
import { terminalJob } from '../io.ts';

export const compareCommand: Command = {
  name: 'compare',
  usage: 'compare [--json] BEFORE.actas AFTER.actas',
  about:
    'Compares a review with an earlier one: findings that are new, gone, still open, open again or settled, and what differs besides. Neither file is changed.',
  help: [
    '--json   one JSON document on stdout',
    '',
    'Exit: 0 compared; 1 a file cannot be read as a review.',
  ],
  options: { json: { type: 'boolean' } },
  run: async (values, files, io) => {
    const [before, after] = twoReviews(files);
    const job = terminalJob(io);
    const comparison = await compared(before, after, job).finally(job.finish);
    if (values['json'] === true) io.out(`${JSON.stringify(comparisonDocument(comparison), null, 2)}\n`);
    else io.out(comparisonSummary(comparison));
    return EXIT.done;
  },
};

async function compared(before: string, after: string, job: Job): Promise<ReturnType<typeof compareReviews>> {
  const earlier = await openOther(before, {}, partOf(job, 0, 0.5));
  try {
    const later = await openOther(after, {}, partOf(job, 0.5, 1));
    try {
      return compareReviews(earlier.read, later.read, Number.POSITIVE_INFINITY);
    } finally {
      await later.close();
    }
  } finally {
    await earlier.close();
  }
}

function twoReviews(files: readonly string[]): [string, string] {
  const [before, after, third] = files;
  if (before === undefined || after === undefined)
    throw new AuditError(
      'option-invalid',
      'Name two reviews: the earlier one, then the later one. "actas review --save FILE.actas" keeps a review.',
    );
  if (third !== undefined) throw new AuditError('option-invalid', 'Name two reviews, no more.');
  if (isSameFile(before, after))
    throw new AuditError('option-invalid', 'Both names lead to the same file. Name two reviews.');
  return [before, after];
}
