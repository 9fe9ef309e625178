import type { EngineHandlers } from '../app.ts';
import { decideIdentity } from '../people/decisions.ts';
import { identityQueue, peoplePage, personDetail } from '../views/people.ts';

type Names = 'people.page' | 'people.get' | 'people.queue' | 'people.decide';

export const peopleCalls: Pick<EngineHandlers, Names> = {
  'people.page': (desk, input) => peoplePage(desk.review().reader, input),
  'people.get': (desk, input) => personDetail(desk.review().reader, input.id),
  'people.queue': (desk) => identityQueue(desk.review().reader),
  'people.decide': (desk, input, context) =>
    desk.change((review) => {
      decideIdentity(review.db, input, context);
      return {};
    }),
};
