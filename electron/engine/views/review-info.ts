import type { ReviewInfo } from '../../../shared/contract/review.ts';
import type { Readable } from '../db/open.ts';
import { periodOf, settingsOf } from '../settings.ts';

/** What the frame of the window shows. */
export function reviewInfoOf(db: Readable): ReviewInfo {
  const settings = settingsOf(db);
  const period = periodOf(db);
  const counts = db
    .prepare(
      `SELECT (SELECT count(*) FROM source) AS sources,
              (SELECT coalesce(sum(total), 0) FROM source) AS "rows",
              (SELECT count(*) FROM person) AS people,
              (SELECT count(*) FROM identity_item WHERE decided = 0) AS unclear,
              (SELECT count(*) FROM session) AS sessions,
              (SELECT count(*) FROM finding) AS findings,
              (SELECT count(*) FROM open_finding) AS open,
              (SELECT count(*) FROM finding_state WHERE state = 'suppressed') AS suppressed,
              (SELECT count(*) FROM roster_entry) AS roster,
              (SELECT count(*) FROM source WHERE total <> imported + duplicate + ignored + rejected) AS unbalanced`,
    )
    .get() as ReviewInfo['counts'] & { unbalanced: number };
  const { unbalanced, ...rest } = counts;
  return {
    name: settings.name,
    zone: settings.zone,
    dateOrder: settings.dateOrder,
    asked: settings.asked,
    period: period && { from: period.from, to: period.to, zone: period.zone },
    counts: { ...rest, balanced: unbalanced === 0 },
  };
}
