import { AuditError } from '../../../shared/errors.ts';
import { analyse } from '../analysis/analyse.ts';
import type { EngineHandlers } from '../app.ts';
import { appendLog } from '../log.ts';
import { verifyPack } from '../packs/verify.ts';
import { saveSettings, settingsOf } from '../settings.ts';
import { overviewOf } from '../views/overview.ts';
import { reviewInfoOf } from '../views/review-info.ts';
import { assertZone } from '../zone.ts';

type Names = 'review.info' | 'review.settings' | 'overview.get' | 'analysis.run' | 'pack.verify';

export const reviewCalls: Pick<EngineHandlers, Names> = {
  'review.info': (desk) => (desk.open.current ? reviewInfoOf(desk.open.current.reader) : null),
  'review.settings': (desk, input, context) =>
    desk.change(async (review) => {
      if (input.zone !== undefined) assertZone(input.zone);
      if (input.period && input.period.from > input.period.to) {
        throw new AuditError('option-invalid', 'The period ends before it begins. Exchange the two dates.');
      }
      review.db
        .transaction(() => {
          const settings = settingsOf(review.db);
          saveSettings(review.db, {
            ...settings,
            name: input.name ?? settings.name,
            zone: input.zone ?? settings.zone,
            asked: input.period === undefined ? settings.asked : input.period,
          });
          appendLog(review.db, context, 'review.settings', input);
        })
        .immediate();
      await analyse(review, context.job);
      return reviewInfoOf(review.reader);
    }),
  'overview.get': (desk) => overviewOf(desk.review().reader),
  'analysis.run': (desk, _input, context) =>
    desk.change(async (review) => {
      await analyse(review, context.job);
      return {};
    }),
  'pack.verify': (_desk, _input, context) => {
    if (context.path === undefined) throw new AuditError('not-granted', 'Choose the pack again.');
    return verifyPack(context.path, context.job);
  },
};
