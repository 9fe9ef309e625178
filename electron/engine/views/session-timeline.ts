import type { OutputOf } from '../../../shared/contract/index.ts';
import { TIMELINE_LANES } from '../../../shared/check-words.ts';
import { AuditError } from '../../../shared/errors.ts';
import type { Readable } from '../db/open.ts';
import { settingsOf } from '../settings.ts';
import { byText } from '../text.ts';
import { accessMarks, stateMarks } from './timeline/access-marks.ts';
import { loginMarks } from './timeline/login-marks.ts';
import { MOST_MARKS, type Mark, type Subject, type Window } from './timeline/mark.ts';
import { ownMarks } from './timeline/own-marks.ts';
import { sessionMarks } from './timeline/session-marks.ts';
import { eventsOf, ticketLives, ticketMarks } from './timeline/ticket-marks.ts';

const HOUR = 3_600_000;
/** What is shown before and after a session at least. */
const AROUND = 6 * HOUR;
/** As far from its start the axis reaches for what happened to its tickets. */
const FARTHEST = 72 * HOUR;
/** Room beside the outermost moment. */
const MARGIN = HOUR / 4;

/** The session and what lies around it on one axis of time, in the order of the lanes. @throws AuditError `not-found` */
export function sessionTimeline(db: Readable, id: string): OutputOf<'sessions.timeline'> {
  const subject = subjectOf(db, id);
  const { startedAt, endedAt, endKind, seenUntil } = subject;
  const lives = ticketLives(db, id);
  const own = ownMarks(db, subject);
  const window = windowOf(subject, own, eventsOf(lives));
  const parts = [
    { marks: own.map((mark) => within(mark, window)), more: 0 },
    { marks: ticketMarks(db, subject, lives, window), more: 0 },
    { marks: accessMarks(db, subject, window), more: 0 },
    { marks: stateMarks(db, subject, window), more: 0 },
    sessionMarks(db, subject, window),
    loginMarks(db, subject, 'actor', window),
    loginMarks(db, subject, 'target', window),
  ];
  const all = distinct(parts.flatMap(({ marks }) => marks));
  const kept = nearest(all, subject);
  const unread = parts.reduce((sum, { more }) => sum + more, 0);
  return {
    ...window,
    startedAt,
    endedAt,
    endKind,
    seenUntil,
    marks: kept,
    more: all.length - kept.length + unread,
  };
}

function subjectOf(db: Readable, id: string): Subject {
  const row = db
    .prepare(
      `SELECT id, system, started_at AS startedAt, ended_at AS endedAt, end_kind AS endKind, seen_until AS seenUntil,
              actor_key AS actorKey, actor_name AS actor, actor_username AS actorUsername,
              target_key AS targetKey, target_name AS target, target_username AS targetUsername
       FROM session WHERE id = ?`,
    )
    .get(id) as Omit<Subject, 'zone'> | undefined;
  if (!row) throw new AuditError('not-found', 'This session is no longer in the review. Refresh the list.');
  return { ...row, zone: settingsOf(db).zone ?? 'UTC' };
}

/**
 * Some hours before and after, and on each side as far as the nearest moment of its tickets and the ends of the one it was
 * judged by, if those are not far. A bound that lies days after the last sign of the session is not reached.
 */
function windowOf(
  { startedAt, endedAt, endKind, seenUntil }: Subject,
  own: readonly Mark[],
  { all, ends }: ReturnType<typeof eventsOf>,
): Window {
  const seen = Math.max(seenUntil, startedAt);
  const bound = Math.min(endedAt ?? seen, startedAt + FARTHEST);
  const end = Math.max(seen, endKind === 'logout' ? (endedAt ?? seen) : bound);
  const near = (at: number): boolean => Math.abs(at - startedAt) <= FARTHEST;
  const before = Math.max(...all.filter((at) => at <= startedAt), -Infinity);
  const after = Math.min(...all.filter((at) => at >= end), Infinity);
  const reached = [before, after, ...ends].filter(near);
  return {
    from: Math.min(startedAt - AROUND, ...reached.map((at) => at - MARGIN)),
    to: Math.max(end + AROUND, ...own.map(({ at }) => at + MARGIN), ...reached.map((at) => at + MARGIN)),
  };
}

/** A bound days after the session is cut at the edge. */
function within(mark: Mark, { to }: Window): Mark {
  return mark.until === null ? mark : { ...mark, until: Math.min(mark.until, to) };
}

/** A row that several lists give is one mark: the first of them keeps it. */
function distinct(marks: readonly Mark[]): Mark[] {
  const seen = new Set<string>();
  return marks.filter(({ cite, lane, group, at, label }) => {
    if (cite === null || lane === 'ticket') return true;
    const key =
      group === 'sign-ins'
        ? JSON.stringify([lane, cite.sourceId, cite.row])
        : JSON.stringify([lane, group, cite.sourceId, cite.row, at, label]);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** The session and lives of tickets first, then what is nearest to its start; in the order of lanes, lines and time. */
function nearest(marks: readonly Mark[], { startedAt, id }: Subject): Mark[] {
  const distance = (mark: Mark): number => {
    if (mark.sessionId === id || (mark.lane === 'ticket' && mark.until !== null)) return -1;
    if (mark.until !== null && mark.at <= startedAt && mark.until >= startedAt) return 0;
    return Math.min(Math.abs(mark.at - startedAt), Math.abs((mark.until ?? mark.at) - startedAt));
  };
  return [...marks]
    .sort((a, b) => distance(a) - distance(b))
    .slice(0, MOST_MARKS)
    .sort(
      (a, b) =>
        TIMELINE_LANES.indexOf(a.lane) - TIMELINE_LANES.indexOf(b.lane) ||
        (a.lane === 'ticket' ? byText(a.group, b.group) : 0) ||
        a.at - b.at ||
        byText(a.label, b.label),
    );
}
