import type { ReviewFile } from '../../../electron/engine/review.ts';
import { sessionDetail } from '../../../electron/engine/views/session-detail.ts';
import type { SessionCheck } from '../../../shared/check-words.ts';
import type { SessionDetail } from '../../../shared/contract/sessions.ts';
import { login, type File } from '../sessions/company.ts';
import { withReview } from '../temp-review.ts';

/** A row of the login history; times as in `company.ts`. What is left out is an ordinary success. */
export type LoginRow = readonly [time: string, user: string, ip?: string, browser?: string, status?: string];

/** The login history as it is downloaded, with usernames. */
export function history(rows: readonly LoginRow[], name = 'LoginHistory.csv'): File {
  const row = ([
    time,
    user,
    ip = '192.0.2.7',
    browser = 'Chrome 144',
    status = 'Success',
  ]: LoginRow): string =>
    `${login(user)},${time.includes('T') ? time : `2026-02-17T${time}`}Z,${ip},Application,${status},${browser}`;
  return {
    name,
    text: ['Username,Login Time,Source IP,Login Type,Status,Browser', ...rows.map(row), ''].join('\n'),
  };
}

/** All that the inspector says of each session, oldest first. */
export function detailsOf(...files: readonly File[]): Promise<SessionDetail[]> {
  return withReview({ files, zone: 'UTC' }, allDetails);
}

export function allDetails({ reader }: ReviewFile): SessionDetail[] {
  const ids = reader.prepare('SELECT id FROM session ORDER BY started_at, id').pluck().all() as string[];
  return ids.map((id) => sessionDetail(reader, id));
}

/** The answer of one check in words: "yes: The audit trail shows it. (trail.csv 2)". */
export function said({ checks }: SessionDetail, check: SessionCheck): string {
  const found = checks.find((one) => one.check === check);
  if (!found) return 'no answer';
  const place = found.cite === null ? '' : ` (${found.cite.file} ${found.cite.row})`;
  return `${found.answer}: ${found.sentence}${place}`;
}
