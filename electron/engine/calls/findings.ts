import type { EngineHandlers } from '../app.ts';
import { decide } from '../findings/decide.ts';
import { findingDetail } from '../views/finding-detail.ts';
import { findingPage } from '../views/finding-page.ts';
import { ruleResults } from '../views/rule-results.ts';

type Names = 'findings.page' | 'findings.get' | 'findings.decide' | 'rules.results';

export const findingCalls: Pick<EngineHandlers, Names> = {
  'findings.page': (desk, input) => findingPage(desk.review().reader, input),
  'findings.get': (desk, input) => findingDetail(desk.review().reader, input.id),
  'findings.decide': (desk, input, context) =>
    desk.change((review) => {
      decide(review.db, input, context);
      return {};
    }),
  'rules.results': (desk) => ruleResults(desk.review().reader),
};
