import { createReviewFile, openReviewFile, type OpenOptions, type ReviewFile } from './db/open.ts';
import { appendLog, type Stamp } from './log.ts';
import { safePolicy } from './policy/safe-policy.ts';
import { addVersion } from './policy/versions.ts';
import { saveSettings, type Settings } from './settings.ts';

/**
 * The engine as the command line and the tests use it: make or open a review, import, analyse.
 * The desktop application goes through `app.ts`, which is the same behind a contract.
 */
export { analyse } from './analysis/analyse.ts';
export { importFile } from './sources/import.ts';
export { inspectFile } from './sources/inspect.ts';
export type { Settings } from './settings.ts';
export type { ReviewFile } from './db/open.ts';

/**
 * Creates a review file with its settings in place.
 * @throws AuditError `review-exists`, `policy-invalid`
 */
export function createReview(
  path: string,
  settings: Settings,
  options: OpenOptions = {},
  stamp: Stamp = NOBODY,
): ReviewFile {
  safePolicy(settings.policy);
  const review = createReviewFile(path, settings.name, options);
  review.db
    .transaction(() => {
      saveSettings(review.db, settings);
      const seq = appendLog(review.db, stamp, 'review.created', { name: settings.name });
      addVersion(review.db, seq, settings.policy, '');
    })
    .immediate();
  return review;
}

/** Opens a review file. @throws AuditError `review-unreadable` */
export function openReview(path: string, options: OpenOptions = {}): ReviewFile {
  return openReviewFile(path, options);
}

/** Who acts where nobody is at a window and there is no clock: the command line, so that its packs repeat byte for byte. */
export const NOBODY: Stamp = { who: 'actas', at: null };
