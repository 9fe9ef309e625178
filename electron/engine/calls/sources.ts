import { AuditError } from '../../../shared/errors.ts';
import type { Answers } from '../../../shared/contract/sources.ts';
import type { CallContext, EngineHandlers } from '../app.ts';
import type { ReviewFile } from '../db/open.ts';
import { settingsOf } from '../settings.ts';
import { importFile } from '../sources/import.ts';
import { inspectFile } from '../sources/inspect.ts';
import { issuesOf, rawRecord, sourcesOf } from '../sources/list.ts';

type Names = 'sources.inspect' | 'sources.import' | 'sources.list' | 'sources.issues' | 'records.get';

function granted(context: CallContext): string {
  if (context.path === undefined) throw new AuditError('not-granted', 'Choose the file again.');
  return context.path;
}

/**
 * The file's own answers, behind them the review's date order. Its zone is the one that times are shown in, which says
 * nothing about the zone that a file was written in: that is asked for each.
 */
export function answersFor(
  review: ReviewFile,
  answers: Answers,
): Answers & { reviewDateOrder: Answers['dateOrder'] | null } {
  return { ...answers, reviewDateOrder: settingsOf(review.db).dateOrder };
}

export const sourceCalls: Pick<EngineHandlers, Names> = {
  'sources.inspect': (desk, input, context) => {
    const review = desk.review();
    return inspectFile(review, granted(context), answersFor(review, input.answers), context.job);
  },
  'sources.import': (desk, input, context) =>
    desk.change(async (review) => {
      const { sourceId } = await importFile(
        review,
        granted(context),
        answersFor(review, input.answers),
        context.job,
        context,
      );
      const source = sourcesOf(review.db).find((one) => one.id === sourceId);
      if (!source) throw new Error(`source ${sourceId} is gone right after its import`);
      return source;
    }),
  'sources.list': (desk) => sourcesOf(desk.review().reader),
  'sources.issues': (desk, input) => issuesOf(desk.review().reader, input),
  'records.get': (desk, input) => rawRecord(desk.review().reader, input.sourceId, input.row),
};
