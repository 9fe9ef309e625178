import type { EngineHandlers } from '../app.ts';
import { rowsOf } from '../sources/ledger/rows.ts';
import { sourcesOf } from '../sources/list.ts';
import { removeSource } from '../sources/removal/remove.ts';
import { removedSources } from '../sources/removal/removed.ts';
import { restoreSource } from '../sources/removal/restore.ts';

type Names = 'sources.remove' | 'sources.removed' | 'sources.restore' | 'sources.rows';

export const sourceRemovalCalls: Pick<EngineHandlers, Names> = {
  'sources.remove': (desk, { sourceId }, context) =>
    desk.change(async (review) => {
      await removeSource(review, sourceId, context.job, context);
      return {};
    }),
  'sources.removed': (desk) => removedSources(desk.review().reader),
  'sources.restore': (desk, { removedId }, context) =>
    desk.change(async (review) => {
      const { sourceId } = await restoreSource(review, removedId, context.job, context);
      const source = sourcesOf(review.db).find(({ id }) => id === sourceId);
      if (!source) throw new Error(`source ${sourceId} is gone right after it was put back`);
      return source;
    }),
  'sources.rows': (desk, input) => rowsOf(desk.review().reader, input),
};
