import type { FindingDetail } from '../../../shared/contract/findings.ts';
import type { Readable } from '../db/open.ts';

/** The reason that was given for the alarm that a finding is about; null: none, or it is about no alarm. */
export function alarmReason(_db: Readable, _findingId: string): FindingDetail['alarm'] {
  return null;
}
