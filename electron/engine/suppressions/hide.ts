import type { Readable, Writable } from '../db/open.ts';
import { answeredFindings } from '../findings/answered.ts';
import { settingsOf } from '../settings.ts';
import { coverageOf } from './coverage.ts';
import { isWhole } from './effect.ts';
import { hiderOf, type Hider } from './scope.ts';
import { storedSuppressions } from './stored.ts';

/**
 * Works out anew which findings are hidden, by suppressions or by the reasons given for alarms, and by which suppressions
 * each is covered. Call it inside the transaction of what changed: an analysis, a suppression, the reason of an alarm.
 */
export function hide(db: Writable): void {
  db.exec('DELETE FROM finding_cover; DELETE FROM finding_hidden;');
  const { covers } = coverageOf(db, hidersInForce(db));
  const cover = db.prepare(
    'INSERT INTO finding_cover (finding_id, suppression, covered, things) VALUES (?, ?, ?, ?)',
  );
  const put = db.prepare('INSERT OR IGNORE INTO finding_hidden (finding_id, state) VALUES (?, ?)');
  for (const one of covers) {
    for (const [suppression, covered] of one.by) cover.run(one.finding, suppression, covered, one.things);
    if (isWhole(one)) put.run(one.finding, 'suppressed');
  }
  for (const finding of answeredFindings(db)) put.run(finding, 'answered');
}

/** The suppressions that nobody has ended. Whether their days are over does not matter: the time of a session decides. */
export function hidersInForce(reader: Readable): Hider[] {
  const zone = reviewZone(reader);
  return storedSuppressions(reader)
    .filter(({ ended }) => ended === null)
    .map((one) => hiderOf(one, zone));
}

/** The zone in which the days of a suppression are meant. */
export const reviewZone = (reader: Readable): string => settingsOf(reader).zone ?? 'UTC';
