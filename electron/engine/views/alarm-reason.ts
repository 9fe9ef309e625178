import type { FindingDetail } from '../../../shared/contract/findings.ts';
import type { Readable } from '../db/open.ts';
import { alarmReasons } from '../findings/answered.ts';

/** The reason that was given for the alarm that a finding is about; null: none, or it is about no alarm. */
export function alarmReason(db: Readable, findingId: string): FindingDetail['alarm'] {
  const rule = db.prepare('SELECT rule FROM finding WHERE id = ?').pluck().get(findingId);
  if (rule !== 'source-alarm') return null;
  const given = alarmReasons(db).find(({ finding }) => finding === findingId);
  return given ? { reason: given.reason, by: given.by, at: given.at } : null;
}
