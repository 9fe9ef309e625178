import type { EngineHandlers } from '../app.ts';
import { sessionChoices, sessionPage } from '../views/session-page.ts';
import { sessionDetail } from '../views/session-detail.ts';

type Names = 'sessions.page' | 'sessions.get' | 'sessions.choices';

export const sessionCalls: Pick<EngineHandlers, Names> = {
  'sessions.page': (desk, input) => sessionPage(desk.review().reader, input),
  'sessions.get': (desk, input) => sessionDetail(desk.review().reader, input.id),
  'sessions.choices': (desk) => sessionChoices(desk.review().reader),
};
