import type { Source } from '../../../shared/contract/sources.ts';
import { AuditError } from '../../../shared/errors.ts';
import type { EngineHandlers } from '../app.ts';
import type { Readable, Writable } from '../db/open.ts';
import { calendarOf } from '../sources/care/calendar.ts';
import { saveCard } from '../sources/care/cards.ts';
import { answerAlarm } from '../sources/care/reasons.ts';
import { keepScreenshot } from '../sources/care/screenshots.ts';
import { sourcesOf } from '../sources/list.ts';
import { hide } from '../suppressions/hide.ts';

type Names = 'sources.saveCard' | 'sources.keepScreenshot' | 'sources.answerAlarm' | 'sources.calendar';

export const sourceCareCalls: Pick<EngineHandlers, Names> = {
  'sources.saveCard': (desk, { sourceId, card }, context) =>
    desk.change(({ db }) => {
      withStates(db, () => saveCard(db, sourceId, card, context));
      return sourceIn(db, sourceId);
    }),
  'sources.keepScreenshot': (desk, _input, { path }) => {
    if (path === undefined) throw new AuditError('not-granted', 'Choose the picture again.');
    return desk.change((review) => keepScreenshot(review.db, path));
  },
  'sources.answerAlarm': (desk, input, context) =>
    desk.change(({ db }) => {
      const { alarms } = sourceIn(db, input.sourceId);
      withStates(db, () => answerAlarm(db, input, alarms, context));
      return sourceIn(db, input.sourceId);
    }),
  'sources.calendar': (desk, { sourceId }) => calendarOf(desk.review().reader, sourceId),
};

/** Findings about alarms change their state together with what was said: both are written, or neither. */
function withStates(db: Writable, write: () => void): void {
  db.transaction(() => {
    write();
    hide(db);
  }).immediate();
}

function sourceIn(reader: Readable, sourceId: number): Source {
  const source = sourcesOf(reader).find(({ id }) => id === sourceId);
  if (!source) throw new AuditError('not-found', 'This file is no longer in the review.');
  return source;
}
