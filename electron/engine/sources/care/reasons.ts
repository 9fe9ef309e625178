import { AuditError } from '../../../../shared/errors.ts';
import type { Readable, Writable } from '../../db/open.ts';
import { appendLog, type Stamp } from '../../log.ts';
import type { Alarm } from '../format.ts';
import { contentKey } from './care-sources.ts';
import { fileOf } from './cards.ts';

/** Why an alarm does not stand against a source, by whom, when, and the sentence it answers. */
type Reason = {
  readonly reason: string;
  readonly by: string;
  readonly at: number | null;
  readonly answers: string;
};

const keyOf = (file: string, code: string): string => `${file} ${code}`;

/** The file may be imported again under another name; what the alarm says of it stays the same. */
const nameless = (message: string, file: string): string => message.replaceAll(file, '');

type Row = {
  sha256: string;
  list: string;
  code: string;
  reason: string | null;
  by: string;
  at: number | null;
  message: string | null;
  file: string | null;
};

/**
 * The reason of an alarm, or null. A reason answers the sentence that was shown to the person who wrote it: when the
 * period, the card or another file changes what the alarm says, it stands again.
 */
export function reasonsOf(
  reader: Readable,
): (source: { sha256: string; list: string; file: string }, alarm: Alarm) => Reason | null {
  const rows = reader
    .prepare(
      `SELECT a.sha256, a.list, a.code, a.reason, l.who AS "by", l.at,
              json_extract(l.detail, '$.message') AS message, json_extract(l.detail, '$.file') AS file
       FROM alarm_reason a JOIN log_entry l ON l.seq = a.seq ORDER BY a.seq`,
    )
    .all() as Row[];
  const last = new Map<string, Reason | null>();
  for (const { reason, by, at, message, file, ...row } of rows) {
    const answers = nameless(message ?? '', file ?? '');
    last.set(keyOf(contentKey(row), row.code), reason === null ? null : { reason, by, at, answers });
  }
  return (source, { code, message }) => {
    const found = last.get(keyOf(contentKey(source), code)) ?? null;
    return found?.answers === nameless(message, source.file) ? found : null;
  };
}

/**
 * Writes why an alarm does not stand, in the review and its log; an empty reason takes the last one back.
 * @param alarms those that stand against the source now.
 * @throws AuditError `not-found`.
 */
export function answerAlarm(
  db: Writable,
  { sourceId, code, reason }: { sourceId: number; code: string; reason: string },
  alarms: readonly Alarm[],
  stamp: Stamp,
): void {
  db.transaction(() => {
    const { file, sha256, list } = fileOf(db, sourceId);
    const alarm = alarms.find((one) => one.code === code);
    if (!alarm) throw new AuditError('not-found', `This alarm is no longer raised for ${file}.`);
    const text = reason.trim() === '' ? null : reason.trim();
    const detail = { file, sha256, list, code, message: alarm.message, reason: text };
    const seq = appendLog(db, stamp, 'source.alarm-answered', detail);
    db.prepare('INSERT INTO alarm_reason (seq, sha256, list, code, reason) VALUES (?, ?, ?, ?, ?)').run(
      seq,
      sha256,
      list,
      code,
      text,
    );
  }).immediate();
}
