import { AuditError } from '../../../shared/errors.ts';
import type { CallContext, EngineHandlers } from '../app.ts';
import { formats } from '../sources/formats/index.ts';
import { listsIn } from '../sources/lists.ts';
import { mappableKinds } from '../sources/mapping/kinds.ts';
import { offersFor } from '../sources/mapping/offers.ts';
import { profileOf } from '../sources/mapping/profile.ts';
import { removeMapping, saveMapping, savedMappings } from '../sources/mapping/saved.ts';
import { tryImport } from '../sources/try-out.ts';
import { answersFor } from './sources.ts';

type Names =
  | 'formats.list'
  | 'mappings.kinds'
  | 'mappings.list'
  | 'mappings.offers'
  | 'mappings.save'
  | 'mappings.remove'
  | 'sources.lists'
  | 'sources.profile'
  | 'sources.tryOut';

function granted(context: CallContext): string {
  if (context.path === undefined) throw new AuditError('not-granted', 'Choose the file again.');
  return context.path;
}

export const mappingCalls: Pick<EngineHandlers, Names> = {
  'formats.list': () => formats.map(({ id, title, origin, shows }) => ({ kind: id, title, origin, shows })),
  'mappings.kinds': () => mappableKinds(),
  'mappings.list': (desk) => savedMappings(desk.review().reader),
  'mappings.offers': (desk, { header }) => offersFor(savedMappings(desk.review().reader), header),
  'mappings.save': (desk, { mapping }, context) =>
    desk.change((review) => {
      saveMapping(review.db, mapping, context);
      return {};
    }),
  'mappings.remove': (desk, { name }, context) =>
    desk.change((review) => {
      removeMapping(review.db, name, context);
      return {};
    }),
  'sources.lists': (_desk, _input, context) => listsIn(granted(context)),
  'sources.profile': (desk, input, context) => {
    const review = desk.review();
    return profileOf(review, granted(context), answersFor(review, input.answers), context.job);
  },
  'sources.tryOut': (desk, input, context) =>
    desk.change((review) => {
      // It waited for its turn, and may not be wanted any more.
      context.job.signal.throwIfAborted();
      return tryImport(review, granted(context), answersFor(review, input.answers), context.job);
    }),
};
