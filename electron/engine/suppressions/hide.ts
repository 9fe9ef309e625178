import type { Writable } from '../db/open.ts';

/**
 * Works out anew which findings are hidden, by suppressions or by the reasons given for alarms, and by which suppressions
 * each is covered. Call it inside the transaction of what changed: an analysis, a suppression, the reason of an alarm.
 */
export function hide(db: Writable): void {
  db.exec('DELETE FROM finding_cover; DELETE FROM finding_hidden;');
}
