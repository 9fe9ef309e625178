import type { Readable } from '../db/open.ts';
import { findingId } from '../rules/merge.ts';
import { alarmAnchor } from '../rules/source-alarm.ts';
import { contentKey } from '../sources/care/care-sources.ts';
import { careOf } from '../sources/care/care.ts';

/** The reason that somebody gave for an alarm, and by what its finding is known. */
export type AlarmReason = {
  readonly finding: string;
  readonly reason: string;
  readonly by: string;
  /** ms UTC; null: there was no clock. */
  readonly at: number | null;
};

/** Every alarm whose reason is in force: it answers the very sentence that the alarm says now. */
export function alarmReasons(db: Readable): AlarmReason[] {
  if (db.prepare('SELECT 1 FROM alarm_reason LIMIT 1').get() === undefined) return [];
  return careOf(db).flatMap(({ source, alarms }) =>
    alarms.flatMap(({ code, reason, by, at }) => {
      if (reason === null) return [];
      const anchor = alarmAnchor({ content: contentKey(source), code });
      return [{ finding: findingId('source-alarm', anchor), reason, by: by ?? '', at }];
    }),
  );
}

/** The ids of the findings in the review whose alarm has a reason in force. */
export function answeredFindings(db: Readable): string[] {
  const known = db.prepare('SELECT 1 FROM finding WHERE id = ?');
  const ids = new Set(alarmReasons(db).map(({ finding }) => finding));
  return [...ids].filter((id) => known.get(id) !== undefined);
}
