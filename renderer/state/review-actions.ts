import { api } from '../api.ts';
import type { ReviewInfo } from '../../shared/contract/review.ts';
import { answers } from '../hooks/use-call.ts';
import { closeDialog } from './dialogs.ts';
import { forgetLists } from './forget-lists.ts';
import { runJob } from './jobs.ts';
import { forgetActions, notifyError } from './notices.ts';
import { forgetSettling } from './settling.ts';

/** Shows another review, or the start screen; nothing remembered about the last one is true any more. */
function enter(review: ReviewInfo | null): void {
  forgetLists();
  forgetSettling();
  forgetActions();
  closeDialog();
  // Set before the rest is dropped: the frame must not fall back to the start screen in between.
  answers.removeQueries({
    predicate: ({ queryKey }) => queryKey[0] !== 'review.info' && queryKey[0] !== 'app.info',
  });
  answers.setQueryData(['review.info', {}], review);
  void answers.invalidateQueries();
}

function guarded<Values extends unknown[]>(action: (...values: Values) => Promise<void>) {
  return (...values: Values): Promise<void> => action(...values).catch(notifyError);
}

export const createReview = async (name: string): Promise<void> =>
  enter(await api('review.create', { name }));

export const chooseReview = guarded(async () => {
  const review = await api('review.choose', {});
  if (review) enter(review);
});

export const openReview = guarded(async (handle: string) => enter(await api('review.open', { handle })));

export const openSample = guarded(async () =>
  enter(await runJob('review.sample', {}, 'Making the sample review')),
);

export const closeReview = guarded(async () => {
  await api('review.close', {});
  enter(null);
});

/** After the engine was lost: the review that was open is the one opened last. */
export const reopenReview = guarded(async () => {
  const recent = await api('review.recent', {});
  const last = recent.filter((one) => !one.missing).sort((a, b) => b.openedAt - a.openedAt)[0];
  if (last) enter(await api('review.open', { handle: last.handle }));
  else enter(null);
});
