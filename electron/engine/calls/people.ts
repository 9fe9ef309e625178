import type { EngineHandlers } from '../app.ts';
import { decideIdentity } from '../people/decisions.ts';
import { identityQueue } from '../views/identity-queue.ts';
import { peoplePage } from '../views/people.ts';
import { personDetail } from '../views/person-detail.ts';
import { peopleUnits } from '../views/people-units.ts';

type Names = 'people.page' | 'people.units' | 'people.get' | 'people.queue' | 'people.decide';

export const peopleCalls: Pick<EngineHandlers, Names> = {
  'people.page': (desk, input) => peoplePage(desk.review().reader, input),
  'people.units': (desk) => peopleUnits(desk.review().reader),
  'people.get': (desk, input) => personDetail(desk.review().reader, input.id),
  'people.queue': (desk) => identityQueue(desk.review().reader),
  'people.decide': (desk, input, context) =>
    desk.change((review) => {
      decideIdentity(review.db, input, context);
      return {};
    }),
};
