import type { EngineHandlers } from '../app.ts';
import { checkSummaries, strayPage } from '../views/checks.ts';
import { sessionChoices, sessionPage } from '../views/session-page.ts';
import { sessionDetail } from '../views/session-detail.ts';
import { sessionTimeline } from '../views/session-timeline.ts';

type Names =
  | 'sessions.page'
  | 'sessions.get'
  | 'sessions.choices'
  | 'sessions.timeline'
  | 'sessions.checks'
  | 'sessions.strays';

export const sessionCalls: Pick<EngineHandlers, Names> = {
  'sessions.page': (desk, input) => sessionPage(desk.review().reader, input),
  'sessions.get': (desk, input) => sessionDetail(desk.review().reader, input.id),
  'sessions.timeline': (desk, input) => sessionTimeline(desk.review().reader, input.id),
  'sessions.checks': (desk) => checkSummaries(desk.review().reader),
  'sessions.strays': (desk, input) => strayPage(desk.review().reader, input),
  'sessions.choices': (desk) => sessionChoices(desk.review().reader),
};
