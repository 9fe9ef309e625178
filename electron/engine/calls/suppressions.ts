import type { EngineHandlers } from '../app.ts';
import { addSuppression, approveSuppression, endSuppression } from '../suppressions/change.ts';
import { suppressionChoices } from '../suppressions/choices.ts';
import { suppressionList } from '../suppressions/list.ts';
import { previewSuppression } from '../suppressions/preview.ts';

type Names =
  | 'suppressions.list'
  | 'suppressions.preview'
  | 'suppressions.add'
  | 'suppressions.approve'
  | 'suppressions.end'
  | 'suppressions.choices';

export const suppressionCalls: Pick<EngineHandlers, Names> = {
  'suppressions.list': (desk) => suppressionList(desk.review().reader),
  'suppressions.preview': (desk, input) => previewSuppression(desk.review().reader, input),
  'suppressions.add': (desk, input, context) =>
    desk.change((review) => {
      addSuppression(review.db, input, context);
      return suppressionList(review.db);
    }),
  'suppressions.approve': (desk, input, context) =>
    desk.change((review) => {
      approveSuppression(review.db, input, context);
      return suppressionList(review.db);
    }),
  'suppressions.end': (desk, input, context) =>
    desk.change((review) => {
      endSuppression(review.db, input, context);
      return suppressionList(review.db);
    }),
  'suppressions.choices': (desk, { search }) => suppressionChoices(desk.review().reader, search),
};
