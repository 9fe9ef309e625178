import type { EngineHandlers } from '../app.ts';
import { accessViewOf, rosterMatrixOf } from '../views/access.ts';
import { rosterViewOf } from '../views/roster.ts';

type Names = 'roster.get' | 'roster.matrix' | 'access.get';

export const accessCalls: Pick<EngineHandlers, Names> = {
  'roster.get': (desk) => rosterViewOf(desk.review().reader),
  'roster.matrix': (desk) => rosterMatrixOf(desk.review().reader),
  'access.get': (desk) => accessViewOf(desk.review().reader),
};
